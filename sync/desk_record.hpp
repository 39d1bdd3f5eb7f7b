// SPDX-License-Identifier: Apache-2.0
// Where the desk is and which key it opens with, as the host's record says: signed, so that both
// can change for every kiosk at once and nobody else can change them.
#pragma once

#include <string>

#include "content/base/disk.hpp"

namespace pobratym::sync {

struct DeskRecord {
  std::string address;  ///< empty when there is none
  std::string key;      ///< for sealing, in hexadecimal
};

/// From content.db in the state folder; both empty when there is no content yet.
[[nodiscard]] DeskRecord desk_record(const Path& state_folder);

}  // namespace pobratym::sync
