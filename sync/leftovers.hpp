// SPDX-License-Identifier: Apache-2.0
// What is in the state folder and does not belong there: files that were being written when the
// power went, a database that was being made anew, a folder where a file belongs or the other way
// round. None of it is ever read, but a card has no room for one more of them with every cut, and
// nothing can be written where something else stands.
#pragma once

#include <cstdint>

#include "content/base/disk.hpp"

namespace pobratym::sync {

/// Nobody else may be at work in the folder. What cannot be removed stays until the next time;
/// answers how many things went. What is below state/blobs is clear_blobs()'s.
std::uint64_t remove_leftovers(Disk& disk, const Path& state_folder);

/// What stands in the way of pages and pictures: folders where files belong below state/blobs,
/// files where folders do. It asks for every file there.
std::uint64_t clear_blobs(Disk& disk, const Path& state_folder);

/// A folder with all that is in it, where a file belongs. A link is removed and not followed.
[[nodiscard]] Status remove_tree(Disk& disk, const Path& path);

/// Whether a folder stands there.
[[nodiscard]] bool is_folder(const Disk& disk, const Path& path);

}  // namespace pobratym::sync
