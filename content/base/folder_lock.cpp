// SPDX-License-Identifier: Apache-2.0
#include "content/base/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace pobratym {

Result<FolderLock> FolderLock::take(const Path& folder, std::string_view work) {
  if (auto made = RealDisk().make_folders(folder); !made) return tl::unexpected(made.error());
  FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock.descriptor_ < 0) {
    return fail(ErrorCode::failed, "cannot open the folder " + folder.string() + ": " +
                                       std::strerror(errno) + "; check who owns it");
  }
  if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    return fail(ErrorCode::failed, std::string(work) + " is at work in " + folder.string() +
                                       "; wait until it has ended");
  }
  return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace pobratym
