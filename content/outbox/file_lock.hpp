// SPDX-License-Identifier: Apache-2.0
// Many at work, or one alone: who works with outbox.db holds the lock with others, who puts another
// file in its place holds it alone. Waiting ends. Private to this folder.
#pragma once

#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::outbox {

class FileLock {
 public:
  enum class Hold { with_others, alone };

  /// Makes the file when there is none. failed when somebody else does not let go in time.
  [[nodiscard]] static Result<FileLock> take(const Path& file, Hold hold, int patience);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace pobratym::outbox
