// SPDX-License-Identifier: Apache-2.0
// What a daemon does besides following the repository: deliver what waits, and serve sticks that
// were plugged in. Each is one call that ends soon after `stop` says so, keeps its own account of
// failures, and never touches the way down.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "sync/curl_transport.hpp"
#include "sync/stick_search.hpp"

namespace pobratym::sync {

struct WayUp {
  Path state_folder;
  std::string kiosk = "kiosk";
  std::string desk = {};      ///< address; empty for the one in the host's record
  std::string desk_key = {};  ///< in hexadecimal; empty for the one in the host's record
  CurlSettings connection = {};
  std::optional<Bytes> installed_root = {};
  std::vector<std::string> stick_places = usual_stick_places();
  std::function<void(const std::string& line)> log = {};
  std::uint32_t picture_width = 0;  ///< as in PictureWishes
};

/// Nothing to do when no desk is known, nothing waits or it is too early after a failure. An error
/// says why something still waits.
[[nodiscard]] Status deliver_what_waits(const WayUp& way, Instant now,
                                        const std::function<bool()>& stop);

/// Those that were not served since they were plugged in. An error when one was refused.
[[nodiscard]] Status serve_new_sticks(const WayUp& way, Disk& disk, StickMemory& memory,
                                      Instant now, const std::function<bool()>& stop);

}  // namespace pobratym::sync
