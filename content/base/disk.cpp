// SPDX-License-Identifier: Apache-2.0
#include "content/base/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <set>
#include <utility>

#include "content/base/descriptor.hpp"
#include "content/base/temporary_name.hpp"

namespace pobratym {
namespace {

tl::unexpected<Error> failure(std::string_view doing, const Path& path, int error) {
  const bool full = error == ENOSPC || error == EROFS || error == EDQUOT;
  const ErrorCode code = error == ENOENT ? ErrorCode::not_found
                         : full          ? ErrorCode::no_space
                                         : ErrorCode::failed;
  std::string message =
      "cannot " + std::string(doing) + " " + path.string() + ": " + std::strerror(error);
  if (full) message += "; free some space or make the disk writable";
  if (error == EACCES || error == EPERM) message += "; check who owns it";
  return fail(code, std::move(message));
}

Status sync_folder(const Path& folder) {
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.open() || ::fsync(directory.get()) != 0) return failure("sync", folder, errno);
  return {};
}

Path folder_of(const Path& path) { return path.has_parent_path() ? path.parent_path() : Path("."); }

/// Where a file lies until it is whole.
Path beside(const Path& path) {
  return temporary_name(path.string(), static_cast<std::uint64_t>(::getpid()));
}

/// Empty, for the owner's eyes or for all. What lies there is a broken-off write's or a trap: its
/// mode and its target are not ours.
Descriptor new_file(const Path& path, FileMode mode) {
  ::unlink(path.c_str());
  return Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                           mode == FileMode::secret ? 0600 : 0644));
}

/// Files that lie beside their places until all of them are on the disk.
class Temporaries {
 public:
  explicit Temporaries(FileMode mode) : mode_(mode) {}
  ~Temporaries() {
    for (const Path& path : waiting_) ::unlink(beside(path).c_str());
  }
  Temporaries(const Temporaries&) = delete;
  Temporaries& operator=(const Temporaries&) = delete;

  Status add(const FileToWrite& file) {
    Descriptor open = new_file(beside(file.path), mode_);
    if (!open.open()) return failure("write", file.path, errno);
    waiting_.insert(file.path);
    struct stat status{};
    if (!write_bytes(open, file.bytes) || ::fstat(open.get(), &status) != 0) {
      return failure("write", file.path, errno);
    }
    disks_.emplace(status.st_dev, std::move(open));
    return {};
  }

  /// All that was written and renamed so far, on each file system there is a file on.
  Status sync(const Path& path) {
    for (const auto& [_, file] : disks_) {
      if (::syncfs(file.get()) != 0) return failure("write", path, errno);
    }
    return {};
  }

  Status put_in_place() {
    while (!waiting_.empty()) {
      const Path path = *waiting_.begin();
      if (::rename(beside(path).c_str(), path.c_str()) != 0) return failure("write", path, errno);
      waiting_.erase(waiting_.begin());
    }
    return {};
  }

 private:
  FileMode mode_;
  std::set<Path> waiting_;
  std::map<dev_t, Descriptor> disks_;  ///< a file on each
};

/// For a disk that can only read whole files.
constexpr std::uint64_t kLongestFile = std::uint64_t{1} << 40u;

/// The file's first `most` bytes, or all of it.
Result<Bytes> first_bytes(const Path& path, std::uint64_t most) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status{};
  if (!file.open() || ::fstat(file.get(), &status) != 0) return failure("read", path, errno);
  if (S_ISDIR(status.st_mode)) return failure("read", path, EISDIR);
  Bytes bytes;
  std::array<char, 65536> block{};
  while (bytes.size() < most) {
    const auto wanted = std::min<std::uint64_t>(block.size(), most - bytes.size());
    const ssize_t count = ::read(file.get(), block.data(), static_cast<std::size_t>(wanted));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure("read", path, errno);
    if (count == 0) break;
    bytes.append(block.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

/// From how many files on syncing the whole file system costs less than syncing each of them.
constexpr std::size_t kMany = 8;

}  // namespace

Result<Bytes> RealDisk::read(const Path& path, std::uint64_t limit) const {
  auto bytes = first_bytes(path, limit + 1);
  if (bytes && bytes->size() > limit) {
    return fail(ErrorCode::invalid, path.string() + " is longer than the " + std::to_string(limit) +
                                        " bytes allowed for it");
  }
  return bytes;
}

Result<Bytes> RealDisk::read_start(const Path& path, std::uint64_t most) const {
  return first_bytes(path, most);
}

Result<Bytes> Disk::read_start(const Path& path, std::uint64_t most) const {
  auto bytes = read(path, kLongestFile);
  if (bytes && bytes->size() > most) bytes->resize(most);
  return bytes;
}

Status Disk::write_all(std::span<const FileToWrite> files) {
  for (const FileToWrite& file : files) {
    if (auto written = write(file.path, file.bytes); !written) return written;
  }
  return {};
}

Status RealDisk::write_all(std::span<const FileToWrite> files) {
  if (files.size() < kMany) return Disk::write_all(files);
  Temporaries temporaries(mode_);
  for (const FileToWrite& file : files) {
    std::error_code error;  // the folder's own name is synced with everything else
    std::filesystem::create_directories(folder_of(file.path), error);
    if (error) return failure("make folder", folder_of(file.path), error.value());
    if (auto written = temporaries.add(file); !written) return written;
  }
  const Path& first = files.front().path;
  if (auto synced = temporaries.sync(first); !synced) return synced;
  if (auto placed = temporaries.put_in_place(); !placed) return placed;
  return temporaries.sync(first);
}

Status RealDisk::write(const Path& path, BytesView bytes) {
  const Path folder = folder_of(path);
  if (auto made = make_folders(folder); !made) return made;
  const Path temporary = beside(path);
  {
    const Descriptor file = new_file(temporary, mode_);
    if (!file.open()) return failure("write", path, errno);
    if (!write_bytes(file, bytes) || ::fsync(file.get()) != 0) {
      const int error = errno;
      ::unlink(temporary.c_str());
      return failure("write", path, error);
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return failure("write", path, error);
  }
  return sync_folder(folder);
}

bool RealDisk::exists(const Path& path) const {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

Result<std::vector<std::string>> RealDisk::list(const Path& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    names.push_back(it->path().filename().string());
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    return failure("list", folder, error.value());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Status RealDisk::make_folders(const Path& folder) {
  std::error_code error;
  std::vector<Path> parents;  // of what is missing: a folder's name is part of its parent
  for (Path missing = folder; !missing.empty() && !std::filesystem::exists(missing, error);
       missing = missing.parent_path()) {
    parents.push_back(folder_of(missing));
  }
  std::filesystem::create_directories(folder, error);
  if (error) return failure("make folder", folder, error.value());
  for (const Path& parent : parents) {
    if (auto synced = sync_folder(parent); !synced) return synced;
  }
  return {};
}

Status RealDisk::remove(const Path& path) {
  if (::unlink(path.c_str()) == 0 || (errno == EISDIR && ::rmdir(path.c_str()) == 0)) return {};
  return errno == ENOENT ? Status{} : failure("remove", path, errno);
}

Status RealDisk::replace(const Path& to, const Path& from) {
  const Path folder = folder_of(to);
  if (auto synced = sync_folder(folder); !synced) return synced;
  if (::rename(from.c_str(), to.c_str()) != 0) return failure("replace", to, errno);
  return sync_folder(folder);
}

}  // namespace pobratym
