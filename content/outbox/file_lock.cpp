// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

namespace pobratym::outbox {
namespace {

constexpr int kStep = 5;  // milliseconds between two tries

}  // namespace

Result<FileLock> FileLock::take(const Path& file, Hold hold, int patience) {
  FileLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0660));
  if (lock.descriptor_ < 0) {
    const bool full = errno == ENOSPC || errno == EROFS || errno == EDQUOT;
    return fail(full ? ErrorCode::no_space : ErrorCode::failed,
                "cannot open " + file.string() + ": " + std::strerror(errno) +
                    "; check who owns the folder and whether the disk is full");
  }
  const int kind = hold == Hold::alone ? LOCK_EX : LOCK_SH;
  for (int waited = 0; ::flock(lock.descriptor_, kind | LOCK_NB) != 0; waited += kStep) {
    if (errno != EWOULDBLOCK && errno != EINTR) return lock;  // a file system that knows no locks
    if (waited >= patience) {
      return fail(ErrorCode::failed,
                  "another program is at work with " + file.string() + "; try again");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(kStep));
  }
  return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace pobratym::outbox
