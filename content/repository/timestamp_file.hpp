// SPDX-License-Identifier: Apache-2.0
// How the one file of a repository that is replaced gets there. A web server hands out a new name
// as soon as there is one, which is before the medium holds it: power that goes in between takes
// back a timestamp that kiosks have accepted. So the next one must have a higher version than any
// that may have been seen, and a trace of it has to be on the medium before it can be.
#pragma once

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// Writes metadata/timestamp.json.next, and puts it in place once the medium holds it.
[[nodiscard]] Status put_timestamp(Disk& disk, const Path& folder, BytesView bytes);

/// The version of a timestamp that never got to its place, but may have been seen there; 0 when
/// there is none.
[[nodiscard]] Version timestamp_taken_back(const Disk& disk, const Path& folder);

}  // namespace pobratym::repository
