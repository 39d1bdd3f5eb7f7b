// SPDX-License-Identifier: Apache-2.0
// What the daemon is told: one JSON object, documented in packaging/systemd/sync.json, and options
// on the command line that stand in for its members. Read as a whole, so that every mistake is
// named at once and none is found in the night.
#pragma once

#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/json.hpp"
#include "sync/curl_transport.hpp"
#include "sync/schedule.hpp"

namespace pobratym::sync {

struct Config {
  std::string repository;  ///< address or folder
  Path state;
  Path root;  ///< root.json to trust at the first run; empty when the state has one
  ScheduleSettings schedule;
  CurlSettings connection;
  /// Pixels that the kiosk's screen is wide: the size of each picture that comes; 0 for the widest.
  std::uint32_t picture_width = 0;
  Path installed;                   ///< a repository that came with the program; may be empty
  std::string kiosk = "kiosk";      ///< this kiosk's name for the desk, a slug
  std::string desk = {};            ///< its address; empty for the one in the host's record
  std::string desk_key = {};        ///< in hexadecimal; empty for the one in the host's record
  std::vector<std::string> sticks;  ///< where they are mounted; empty for the usual places
};

/// invalid: a line for each mistake, which names the member and says what to write instead.
[[nodiscard]] Result<Config> config_from_json(const Json& json);

/// `file` is empty when everything comes from `settings`: "name=value" each, the value JSON, or
/// else a string; "quiet_hours.from=22:00" reaches inside.
[[nodiscard]] Result<Config> read_config(const Disk& disk, const Path& file,
                                         const std::vector<std::string>& settings);

/// All that holds, defaults included, without the names and passwords in addresses; else it reads
/// back to the same.
[[nodiscard]] Json config_to_json(const Config& config);

}  // namespace pobratym::sync
