// SPDX-License-Identifier: Apache-2.0
// What arrives from a repository, ready to be stored: whole pages of one or more origins and the
// versions they belong to. Applied in one transaction or not at all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/hash.hpp"
#include "content/model/record.hpp"

namespace pobratym::store {

/// All records of one bucket of one origin, as of `page` (SHA-256 of the plain page).
struct PageChange {
  std::string origin;
  std::uint32_t bucket = 0;
  Digest page;
  std::vector<model::Record> records;
};

struct PageName {
  std::string origin;
  std::uint32_t bucket = 0;
  auto operator<=>(const PageName&) const = default;
};

/// Which signed version of an origin the records are from.
struct SourceVersion {
  std::string origin;
  std::uint64_t version = 0;
  Digest index;
  Instant signed_at{};
  bool operator==(const SourceVersion&) const = default;
};

/// The first source ever stored is the host's own: its host record and its records come first.
struct ContentChange {
  std::vector<SourceVersion> sources;
  std::vector<PageChange> pages;
  std::vector<PageName> removed_pages;
};

}  // namespace pobratym::store
