// SPDX-License-Identifier: Apache-2.0
// What a power cut leaves in the state folder besides what it is for: files that were being
// written, a database that was being made anew. They are never read, but a card has no room for
// one more of them with every cut.
#pragma once

#include <cstdint>

#include "content/base/disk.hpp"

namespace pobratym::sync {

/// Nobody else may be at work in the folder. What cannot be removed stays until the next time;
/// answers how many files went.
std::uint64_t remove_leftovers(Disk& disk, const Path& state_folder);

}  // namespace pobratym::sync
