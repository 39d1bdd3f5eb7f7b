// SPDX-License-Identifier: Apache-2.0
// A content pack: a folder that people write and review, one JSON file a record. Reading never
// stops at the first problem, because staff correct a pack in one sitting.
//
//   pack.json   records/<type>/<slug>.json   media/<name>.webp
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/model/localized.hpp"
#include "content/model/problem.hpp"
#include "content/model/record.hpp"
#include "content/model/schema.hpp"

namespace pobratym::import {

inline constexpr std::uint64_t kMaxRecordFile = 256u << 10u;  ///< bytes
inline constexpr std::uint64_t kMaxMediaFile = 4u << 20u;     ///< bytes

struct PackInfo {
  std::string id;      ///< also the host's slug
  std::string origin;  ///< who signs it
  model::LocalizedText title;
  std::string licence;
  std::string note;
};

struct PackRecord {
  model::Record record;
  std::string file;  ///< "records/city/brno.json"
};

struct Pack {
  PackInfo info;
  std::vector<PackRecord> records;     ///< sorted by key
  std::map<std::string, Bytes> media;  ///< "brno.webp" → the file's bytes
};

struct PackReading {
  Pack pack;  ///< what could be read
  std::vector<model::Problem> problems;
};

/// Reads every file. Problems: bad JSON, a file that is too long, a name that does not fit its
/// record's type and id, media that are no WebP. An Error only when there is no pack.json to read.
[[nodiscard]] Result<PackReading> read_pack(const Disk& disk, const Path& folder);

/// Every record against its schema and against the others; every image's file is in the pack and
/// has credit and licence. Run it after resolve_relative_times.
[[nodiscard]] std::vector<model::Problem> check_pack(const model::Schemas& schemas,
                                                     const Pack& pack);

}  // namespace pobratym::import
