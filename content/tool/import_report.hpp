// SPDX-License-Identifier: Apache-2.0
// What an import did, for people who come later: as JSON with a stable shape (README.md has it
// member by member), and as the few lines that a clerk reads at once.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/json.hpp"
#include "content/import/merge.hpp"

namespace pobratym::tool {

/// One record that was made, changed or refused.
struct ImportedRecord {
  std::string record;
  std::string key;
  import::Outcome outcome = import::Outcome::unchanged;
  std::vector<std::string> fields;
};

struct ImportedFile {
  std::string file;
  std::string error;  ///< the whole file could not be read; then the rest is empty
  std::string format;
  std::string feed;
  std::string title;
  std::int64_t found = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  std::int64_t refused = 0;
  std::vector<ImportedRecord> records;  ///< without those that stay as they are
  std::vector<import::Finding> findings;
};

struct VanishedRecord {
  std::string feed;
  import::Vanished event;
};

struct ImportReport {
  Instant at{};
  std::string pack;
  bool dry_run = false;
  std::string language;  ///< of texts that do not say
  std::string zone;      ///< of times that do not say
  std::vector<ImportedFile> files;
  std::vector<VanishedRecord> vanished;
  std::int64_t to_write = 0;
  std::int64_t written = 0;
  std::string error;  ///< why not all of it was written

  [[nodiscard]] bool has_refused() const;
};

[[nodiscard]] Json report_json(const ImportReport& report);

void print_report(const ImportReport& report, std::ostream& out);

}  // namespace pobratym::tool
