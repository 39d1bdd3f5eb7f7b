// SPDX-License-Identifier: Apache-2.0
// pobratym-pack export: calendars for phones and partner cities, and events for search engines, as
// files that any web server hands out.
#pragma once

#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/tool/content_source.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

/// Empty lists mean all there is.
struct ExportOptions {
  ContentSource source;
  Path into;
  std::vector<std::string> formats;  ///< "ics", "json-ld"
  std::vector<std::string> languages;
  std::vector<std::string> cities;  ///< slugs
  std::vector<std::string> kinds;
  std::string address;  ///< where the folder will be published; may be empty
  std::string media;    ///< where pictures are published; may be empty
  Instant now{};
};

[[nodiscard]] int export_events(const ExportOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
