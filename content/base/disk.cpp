// SPDX-License-Identifier: Apache-2.0
#include "content/base/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "content/base/temporary_name.hpp"

namespace pobratym {
namespace {

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] bool open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

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
  const File directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.open() || ::fsync(directory.get()) != 0) return failure("sync", folder, errno);
  return {};
}

bool write_all(int descriptor, BytesView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

Result<Bytes> RealDisk::read(const Path& path, std::uint64_t limit) const {
  const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status{};
  if (!file.open() || ::fstat(file.get(), &status) != 0) return failure("read", path, errno);
  if (S_ISDIR(status.st_mode)) return failure("read", path, EISDIR);
  Bytes bytes;
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t count = ::read(file.get(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure("read", path, errno);
    if (count == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(count) > limit) {
      return fail(ErrorCode::invalid, path.string() + " is longer than the " +
                                          std::to_string(limit) + " bytes allowed for it");
    }
    bytes.append(block.data(), static_cast<std::size_t>(count));
  }
}

Status RealDisk::write(const Path& path, BytesView bytes) {
  const Path folder = path.has_parent_path() ? path.parent_path() : Path(".");
  if (auto made = make_folders(folder); !made) return made;
  const Path temporary = temporary_name(path.string(), static_cast<std::uint64_t>(::getpid()));
  const mode_t mode = mode_ == FileMode::secret ? 0600 : 0644;
  {
    // What lies there is a broken-off write's or a trap: its mode and its target are not ours.
    ::unlink(temporary.c_str());
    const File file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file.open()) return failure("write", path, errno);
    if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0) {
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
    parents.push_back(missing.has_parent_path() ? missing.parent_path() : Path("."));
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
  const Path folder = to.has_parent_path() ? to.parent_path() : Path(".");
  if (auto synced = sync_folder(folder); !synced) return synced;
  if (::rename(from.c_str(), to.c_str()) != 0) return failure("replace", to, errno);
  return sync_folder(folder);
}

}  // namespace pobratym
