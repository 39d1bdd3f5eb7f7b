// SPDX-License-Identifier: Apache-2.0
#include "sync/leftovers.hpp"

#include "content/base/temporary_name.hpp"

namespace pobratym::sync {
namespace {

/// ContentWriter::rebuild's; whole ones have been put in place.
bool is_unfinished_database(const std::string& name) {
  return name == "content.db.new" || name == "content.db.new-journal";
}

}  // namespace

std::uint64_t remove_leftovers(Disk& disk, const Path& state_folder) {
  std::uint64_t removed = 0;
  for (const Path& folder : {state_folder, state_folder / "metadata", state_folder / "partial"}) {
    const auto names = disk.list(folder);
    if (!names) continue;
    for (const std::string& name : *names) {
      if (!is_temporary_name(name) && !is_unfinished_database(name)) continue;
      if (disk.remove(folder / name)) ++removed;
    }
  }
  return removed;
}

}  // namespace pobratym::sync
