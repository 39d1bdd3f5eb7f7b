// SPDX-License-Identifier: Apache-2.0
// pobratym-pack import: calendars, schedules, pages and tables of others into a pack. What is
// decided is decided in content/import; here files are read, and what changed is written.
#pragma once

#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct ImportOptions {
  std::vector<Path> files;
  Path into;
  Path report;               ///< empty: none is written
  std::string language;      ///< empty: the city's own, else the host's first
  std::string zone;          ///< empty: the city's, else the host's
  std::string city;          ///< "brno" or "city/brno"; may be empty
  std::string source_title;  ///< empty: the feed's own, else the file's name
  std::string source_url;
  bool dry_run = false;
  Instant now{};
};

/// The disk is a seam: an import that stops half-way must lose nothing.
[[nodiscard]] int import_files(const ImportOptions& options, const Surroundings& surroundings,
                               Disk& disk);

}  // namespace pobratym::tool
