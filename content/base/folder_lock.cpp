// SPDX-License-Identifier: Apache-2.0
#include "content/base/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>

namespace pobratym {

Result<FolderLock> FolderLock::take(const Path& folder, std::string_view work) {
  if (auto made = RealDisk().make_folders(folder); !made) return tl::unexpected(made.error());
  FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock.file_.open()) {
    return fail(ErrorCode::failed, "cannot open the folder " + folder.string() + ": " +
                                       std::strerror(errno) + "; check who owns it");
  }
  if (::flock(lock.file_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    return fail(ErrorCode::failed, std::string(work) + " is at work in " + folder.string() +
                                       "; wait until it has ended");
  }
  return lock;
}

}  // namespace pobratym
