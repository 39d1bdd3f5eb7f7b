// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

namespace pobratym::outbox {
namespace {

constexpr int kStep = 5;  // milliseconds between two tries

}  // namespace

Result<FileLock> FileLock::take(const Path& file, Hold hold, int patience) {
  FileLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0660));
  if (!lock.file_.open()) {
    const bool full = errno == ENOSPC || errno == EROFS || errno == EDQUOT;
    return fail(full ? ErrorCode::no_space : ErrorCode::failed,
                "cannot open " + file.string() + ": " + std::strerror(errno) +
                    "; check who owns the folder and whether the disk is full");
  }
  const int kind = hold == Hold::alone ? LOCK_EX : LOCK_SH;
  for (int waited = 0; ::flock(lock.file_.get(), kind | LOCK_NB) != 0; waited += kStep) {
    if (errno != EWOULDBLOCK && errno != EINTR) return lock;  // a file system that knows no locks
    if (waited >= patience) {
      return fail(ErrorCode::failed,
                  "another program is at work with " + file.string() + "; try again");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(kStep));
  }
  return lock;
}

}  // namespace pobratym::outbox
