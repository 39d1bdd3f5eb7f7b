// SPDX-License-Identifier: Apache-2.0
// Records from wherever content is: a pack that people edit, a repository that was published, the
// state of a kiosk. Each is held against its own proof before anything is taken from it.
#pragma once

#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

/// One of the three is set.
struct ContentSource {
  Path pack;
  Path repository;
  Path state;  ///< the folder that pobratym-sync keeps
};

/// Hosts, cities, organisations and events at least; of a pack and a repository every record. A
/// pack must have no problem: they are printed to `out`.
[[nodiscard]] Result<std::vector<model::Record>> read_source(const Disk& disk,
                                                             const ContentSource& source,
                                                             Instant now, std::ostream& out);

}  // namespace pobratym::tool
