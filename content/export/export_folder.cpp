// SPDX-License-Identifier: Apache-2.0
#include "content/export/export_folder.hpp"

#include <set>
#include <string>
#include <string_view>

namespace pobratym::exporting {
namespace {

constexpr std::uint64_t kMaxFile = 64u << 20u;

/// Bytes. All that are written at once are synced at once: fewer is slower, more holds more memory.
constexpr std::size_t kWrittenAtOnce = 8u << 20u;

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

Status FolderUpdate::begin() {
  if (begun_) return {};
  auto before = paths_before(disk_, folder_);
  if (!before) return tl::unexpected(before.error());
  before_ = *std::move(before);
  begun_ = true;
  return {};
}

Status FolderUpdate::take(ExportedFile file) {
  if (auto done = begin(); !done) return done;
  listed_.push_back({file.path, file.title, file.language, file.events, {}});
  if (is_there(disk_, folder_ / file.path, file.bytes)) {
    ++report_.unchanged;
    return {};
  }
  waiting_ += file.bytes.size();
  changed_.push_back(std::move(file));
  return waiting_ < kWrittenAtOnce ? Status() : write();
}

Status FolderUpdate::write() {
  std::set<Path> folders;
  std::vector<FileToWrite> files;
  for (const auto& file : changed_) {
    files.push_back({folder_ / file.path, file.bytes});
    folders.insert(files.back().path.parent_path());
  }
  for (const auto& needed : folders) {
    if (auto done = disk_.make_folders(needed); !done) return done;
  }
  if (auto done = disk_.write_all(files); !done) return done;
  report_.written += changed_.size();
  changed_.clear();
  waiting_ = 0;
  return {};
}

Result<ExportReport> FolderUpdate::finish() {
  auto done = begin();
  if (done) done = write();
  if (!done) return tl::unexpected(done.error());
  std::set<std::string_view> now;
  for (const auto& file : listed_) now.insert(file.path);
  for (const auto& path : before_) {
    if (now.contains(path) || !disk_.exists(folder_ / path)) continue;
    if (done = disk_.remove(folder_ / path); !done) return tl::unexpected(done.error());
    ++report_.removed;
  }
  // Last, so that an export that broke off is completed by the next one.
  const Bytes index = dump_json_pretty(index_of(listed_));
  if (!is_there(disk_, folder_ / kExportIndex, index)) {
    if (done = disk_.make_folders(folder_); !done) return tl::unexpected(done.error());
    if (done = disk_.write(folder_ / kExportIndex, index); !done) {
      return tl::unexpected(done.error());
    }
  }
  return report_;
}

Result<ExportReport> bring_up_to_date(Disk& disk, const Path& folder,
                                      const std::vector<ExportedFile>& files) {
  FolderUpdate update(disk, folder);
  for (const auto& file : files) {
    if (auto done = update.take(file); !done) return tl::unexpected(done.error());
  }
  return update.finish();
}

}  // namespace pobratym::exporting
