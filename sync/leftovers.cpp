// SPDX-License-Identifier: Apache-2.0
#include "sync/leftovers.hpp"

#include "content/base/temporary_name.hpp"

namespace pobratym::sync {
namespace {

constexpr int kDeepest = 8;

Status remove_down(Disk& disk, const Path& path, int depth) {
  auto gone = disk.remove(path);
  if (gone || depth == kDeepest || !is_folder(disk, path)) return gone;
  const auto names = disk.list(path);
  if (!names) return tl::unexpected(names.error());
  for (const std::string& name : *names) {
    if (auto below = remove_down(disk, path / name, depth + 1); !below) return below;
  }
  return disk.remove(path);
}

/// ContentWriter::rebuild's; whole ones have been put in place.
bool is_unfinished_database(const std::string& name) {
  return name == "content.db.new" || name == "content.db.new-journal";
}

bool is_folders_name(const std::string& name) {
  return name == "metadata" || name == "blobs" || name == "partial";
}

/// In the state folder itself everything but three names is a file, below metadata/ and partial/
/// everything.
bool is_in_the_way(const Disk& disk, const Path& folder, const std::string& name, bool top) {
  if (is_temporary_name(name) || (top && is_unfinished_database(name))) return true;
  const bool must_be_file =
      top ? name == "content.db" || name == "content.db-journal" || name == "status.json" : true;
  if (must_be_file) return is_folder(disk, folder / name);
  return top && is_folders_name(name) && !is_folder(disk, folder / name);
}

}  // namespace

bool is_folder(const Disk& disk, const Path& path) {
  return disk.exists(path) && disk.list(path).has_value();
}

Status remove_tree(Disk& disk, const Path& path) { return remove_down(disk, path, 0); }

std::uint64_t clear_blobs(Disk& disk, const Path& state_folder) {
  std::uint64_t removed = 0;
  const Path blobs = state_folder / "blobs";
  const auto folders = disk.list(blobs);
  if (!folders) return 0;
  for (const std::string& folder : *folders) {
    const auto names = disk.list(blobs / folder);
    if (!names && disk.remove(blobs / folder)) ++removed;
    if (!names) continue;
    for (const std::string& name : *names) {
      const Path file = blobs / folder / name;
      if (is_folder(disk, file) && remove_tree(disk, file)) ++removed;
    }
  }
  return removed;
}

std::uint64_t remove_leftovers(Disk& disk, const Path& state_folder) {
  std::uint64_t removed = 0;
  for (const Path& folder : {state_folder, state_folder / "metadata", state_folder / "partial"}) {
    const auto names = disk.list(folder);
    if (!names) continue;
    for (const std::string& name : *names) {
      if (!is_in_the_way(disk, folder, name, folder == state_folder)) continue;
      if (remove_tree(disk, folder / name)) ++removed;
    }
  }
  return removed;
}

}  // namespace pobratym::sync
