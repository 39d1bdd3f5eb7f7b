// SPDX-License-Identifier: Apache-2.0
#include "sync/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace pobratym::sync {

Result<StateLock> StateLock::take(const Path& state_folder) {
  std::error_code error;
  std::filesystem::create_directories(state_folder, error);
  if (error) {
    return fail(ErrorCode::failed, "cannot make the folder " + state_folder.string() + ": " +
                                       error.message() + "; check --state");
  }
  const Path path = state_folder / "lock";
  StateLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!lock.file_.open() && (errno == EROFS || errno == ENOSPC || errno == EDQUOT)) {
    return fail(ErrorCode::no_space, "cannot open " + path.string() + ": " + std::strerror(errno) +
                                         "; free some space or make the disk writable");
  }
  if (!lock.file_.open()) {
    return fail(ErrorCode::failed, "cannot open " + path.string() + ": " + std::strerror(errno) +
                                       "; check who owns the folder");
  }
  if (::flock(lock.file_.get(), LOCK_EX | LOCK_NB) != 0) {
    return fail(ErrorCode::failed, "another sync is at work in " + state_folder.string() +
                                       "; wait until it has ended");
  }
  return lock;
}

}  // namespace pobratym::sync
