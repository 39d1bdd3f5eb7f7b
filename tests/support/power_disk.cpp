// SPDX-License-Identifier: Apache-2.0
#include "tests/support/power_disk.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "content/base/temporary_name.hpp"

namespace pobratym::test {
namespace {

constexpr std::size_t kManyFiles = 8;  // RealDisk's; same_steps_test holds them together

tl::unexpected<Error> failure(std::string_view doing, const Path& path, int error) {
  const bool full = error == ENOSPC || error == EROFS;
  const ErrorCode code = error == ENOENT ? ErrorCode::not_found
                         : full          ? ErrorCode::no_space
                                         : ErrorCode::failed;
  return fail(code, "cannot " + std::string(doing) + " " + path.string() + ": " +
                        std::strerror(error) +
                        (full ? "; free some space or make the disk writable" : ""));
}

}  // namespace

Result<Bytes> PowerDisk::read(const Path& path, std::uint64_t limit) const {
  const auto file = storage_.find(path);
  if (!file) return failure("read", path, storage_.is_folder(path) ? EISDIR : ENOENT);
  if (file->bytes->size() > limit) {
    return fail(ErrorCode::invalid, path.string() + " is longer than is allowed for it");
  }
  return *file->bytes;
}

int PowerDisk::write_temporary(const std::string& temporary, BytesView bytes, bool sync) {
  SimulatedStorage::Handle file;
  if (storage_.find(temporary)) {
    if (const int error = storage_.remove(temporary)) return error;
  }
  int error = storage_.create(temporary, file);
  if (error == 0 && !bytes.empty()) error = storage_.write(file, 0, bytes);
  if (error == 0 && sync) error = storage_.sync_file(file);
  return error;
}

Status PowerDisk::write(const Path& path, BytesView bytes) {
  if (auto made = make_folders(path.parent_path()); !made) return made;
  const std::string temporary = temporary_name(path.string(), run_);
  int error = write_temporary(temporary, bytes, care_ == Care::careful);
  if (error == 0) error = storage_.rename(temporary, path);
  if (error != 0) {
    static_cast<void>(storage_.remove(temporary));
    return failure("write", path, error);
  }
  if (care_ == Care::hasty) error = storage_.sync_file(storage_.find(path));
  if (error == 0) error = storage_.sync_folder(folder_of(path));
  return error == 0 ? Status{} : failure("sync", path.parent_path(), error);
}

int PowerDisk::make_folders_unsynced(const std::string& folder, std::set<std::string>& touched) {
  if (folder.empty() || exists(folder)) return 0;
  if (const int error = make_folders_unsynced(folder_of(folder), touched)) return error;
  touched.insert(folder_of(folder));
  return storage_.make_folder(folder);
}

Status PowerDisk::write_all(std::span<const FileToWrite> files) {
  if (files.size() < kManyFiles) return Disk::write_all(files);
  std::set<std::string> paths, folders;
  for (const FileToWrite& file : files) {
    int error = make_folders_unsynced(file.path.parent_path(), folders);
    if (error == 0)
      error = write_temporary(temporary_name(file.path.string(), run_), file.bytes, false);
    paths.insert(file.path);
    folders.insert(file.path.parent_path());
    if (error == 0) continue;
    for (const std::string& path : paths) storage_.remove(temporary_name(path, run_));
    return failure("write", file.path, error);
  }
  if (care_ == Care::careful) {
    for (const std::string& path : paths) {
      if (const int error = storage_.sync_file(storage_.find(temporary_name(path, run_)))) {
        return failure("write", path, error);
      }
    }
  }
  for (const std::string& path : paths) {
    if (const int error = storage_.rename(temporary_name(path, run_), path)) {
      return failure("write", path, error);
    }
  }
  for (const std::string& path : folders) {
    if (const int error = storage_.sync_folder(path)) return failure("sync", path, error);
  }
  return {};
}

bool PowerDisk::exists(const Path& path) const {
  return storage_.find(path) != nullptr || storage_.is_folder(path);
}

Result<std::vector<std::string>> PowerDisk::list(const Path& folder) const {
  if (storage_.find(folder)) return failure("list", folder, ENOTDIR);
  return storage_.list(folder);
}

Status PowerDisk::make_folders(const Path& folder) {
  std::vector<std::string> missing;  // the deepest first
  for (std::string path = folder; !path.empty() && !exists(path); path = folder_of(path)) {
    missing.push_back(path);
  }
  if (missing.empty() && !storage_.is_folder(folder)) {
    return failure("make folder", folder, ENOTDIR);
  }
  for (auto path = missing.rbegin(); path != missing.rend(); ++path) {
    if (const int error = storage_.make_folder(*path)) return failure("make folder", *path, error);
  }
  for (const std::string& path : missing) {
    if (const int error = storage_.sync_folder(folder_of(path))) {
      return failure("sync", folder_of(path), error);
    }
  }
  return {};
}

Status PowerDisk::remove(const Path& path) {
  const int error = storage_.is_folder(path) ? storage_.remove_folder(path) : storage_.remove(path);
  if (error != 0 && error != ENOENT) return failure("remove", path, error);
  return {};
}

Status PowerDisk::replace(const Path& to, const Path& from) {
  if (const int error = storage_.sync_folder(folder_of(to))) {
    return failure("sync", to.parent_path(), error);
  }
  if (const int error = storage_.rename(from, to)) return failure("replace", to, error);
  if (const int error = storage_.sync_folder(folder_of(to))) {
    return failure("sync", to.parent_path(), error);
  }
  return {};
}

}  // namespace pobratym::test
