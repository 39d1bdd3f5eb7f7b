// SPDX-License-Identifier: Apache-2.0
#include "sync/status_keeper.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace pobratym::sync {
namespace {

Path path_in(const Path& state_folder) { return state_folder / "daemon.lock"; }

struct flock whole_file() {
  struct flock lock{};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

}  // namespace

Result<StatusKeeper> StatusKeeper::take(const Path& state_folder) {
  std::error_code error;
  std::filesystem::create_directories(state_folder, error);
  const Path path = path_in(state_folder);
  StatusKeeper keeper(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (keeper.file_ < 0) {
    return fail(ErrorCode::failed, "cannot open " + path.string() + ": " + std::strerror(errno) +
                                       "; check \"state\" and who owns that folder");
  }
  struct flock lock = whole_file();
  if (::fcntl(keeper.file_, F_OFD_SETLK, &lock) != 0) {
    return fail(ErrorCode::failed, "another pobratym-sync run is at work in " +
                                       state_folder.string() +
                                       "; stop it first, or wake it with SIGUSR1");
  }
  return keeper;
}

StatusKeeper::StatusKeeper(StatusKeeper&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

StatusKeeper& StatusKeeper::operator=(StatusKeeper&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

StatusKeeper::~StatusKeeper() {
  if (file_ >= 0) ::close(file_);
}

bool is_status_kept(const Path& state_folder) {
  const int file = ::open(path_in(state_folder).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  struct flock lock = whole_file();
  const bool known = ::fcntl(file, F_OFD_GETLK, &lock) == 0;
  ::close(file);
  return known && lock.l_type != F_UNLCK;
}

}  // namespace pobratym::sync
