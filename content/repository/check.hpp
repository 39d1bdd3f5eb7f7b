// SPDX-License-Identifier: Apache-2.0
// Reads a whole repository folder the way a client would and says what is in it, or the first thing
// that does not hold. For staff ("what is published?"), for the writer's own tests and after a
// copy.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

struct RoleSummary {
  std::string name;  ///< "root", "timestamp", "snapshot", "targets" or an origin
  Version version = 1;
  Instant expires;
  bool expired = false;
};

struct OriginSummary {
  std::string name;
  std::uint32_t records = 0;
  std::uint32_t pages = 0;    ///< that hold records
  std::uint32_t buckets = 0;  ///< 2^bits
  std::uint32_t media = 0;
  std::uint32_t patches = 0;      ///< from earlier publications to this one
  std::uint64_t index_bytes = 0;  ///< index file and nodes
  std::uint64_t page_bytes = 0;   ///< compressed
  std::uint64_t pack_bytes = 0;
  std::uint64_t media_bytes = 0;
};

/// One that another city's role delegates to.
struct NestedSummary {
  RoleSummary role;
  std::string delegator;
};

struct RepositorySummary {
  std::vector<RoleSummary> roles;
  std::vector<OriginSummary> origins;  ///< that have published
  std::string host;                    ///< the city it belongs to; empty when there is none yet
  std::vector<std::string> silent;     ///< cities that may publish and have not
  std::vector<std::string> cut_off;    ///< a sentence for each city whose content no longer holds
  std::vector<NestedSummary> nested;
};

/// One origin in any folder that holds its files, from its role down to the last medium.
[[nodiscard]] Result<OriginSummary> check_origin(const Disk& disk, const Path& folder,
                                                 const Verified<Targets>& delegating,
                                                 const Verified<Targets>& role,
                                                 const std::string& origin);

/// Believes the oldest root in the folder, follows it to the newest, and verifies everything the
/// timestamp leads to, each page, pack and medium read in full. An expired role is reported in the
/// summary, not refused. not_found when the folder holds no repository; else untrusted or invalid.
[[nodiscard]] Result<RepositorySummary> check_repository(const Disk& disk, const Path& folder,
                                                         Instant now);

}  // namespace pobratym::repository
