// SPDX-License-Identifier: Apache-2.0
#include "content/export/export_folder.hpp"

#include <set>
#include <string>

namespace pobratym::exporting {
namespace {

constexpr std::uint64_t kMaxFile = 64u << 20u;

/// Paths of the export before this one; empty when there was none.
Result<std::vector<std::string>> paths_before(const Disk& disk, const Path& folder) {
  const Path file = folder / kExportIndex;
  if (!disk.exists(file)) return std::vector<std::string>{};
  const auto bytes = disk.read(file, kMaxFile);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto index = parse_json(*bytes);
  if (!index || member(*index, "files") == nullptr) {
    return fail(ErrorCode::invalid, file.string() +
                                        " is not the list of an export; choose an empty folder, or "
                                        "move that file away");
  }
  return paths_in(*index);
}

/// Whether the folder has these bytes already.
bool is_there(const Disk& disk, const Path& path, BytesView bytes) {
  if (!disk.exists(path)) return false;
  const auto there = disk.read(path, kMaxFile);
  return there && *there == bytes;
}

}  // namespace

Result<ExportReport> bring_up_to_date(Disk& disk, const Path& folder,
                                      const std::vector<ExportedFile>& files) {
  const auto before = paths_before(disk, folder);
  if (!before) return tl::unexpected(before.error());
  ExportReport report;
  std::set<std::string> now;
  std::set<Path> folders;
  std::vector<FileToWrite> changed;
  for (const auto& file : files) {
    now.insert(file.path);
    if (is_there(disk, folder / file.path, file.bytes)) continue;
    changed.push_back({folder / file.path, file.bytes});
    folders.insert(changed.back().path.parent_path());
  }
  for (const auto& needed : folders) {
    if (auto done = disk.make_folders(needed); !done) return tl::unexpected(done.error());
  }
  if (auto done = disk.write_all(changed); !done) return tl::unexpected(done.error());
  report.written = changed.size();
  report.unchanged = files.size() - changed.size();
  for (const auto& path : *before) {
    if (now.contains(path) || !disk.exists(folder / path)) continue;
    if (auto done = disk.remove(folder / path); !done) return tl::unexpected(done.error());
    ++report.removed;
  }
  // Last, so that an export that broke off is completed by the next one.
  const Bytes index = dump_json_pretty(index_of(files));
  if (!is_there(disk, folder / kExportIndex, index)) {
    if (auto done = disk.make_folders(folder); !done) return tl::unexpected(done.error());
    if (auto done = disk.write(folder / kExportIndex, index); !done) {
      return tl::unexpected(done.error());
    }
  }
  return report;
}

}  // namespace pobratym::exporting
