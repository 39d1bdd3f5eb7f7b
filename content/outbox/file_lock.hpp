// SPDX-License-Identifier: Apache-2.0
// Many at work, or one alone: who works with outbox.db holds the lock with others, who puts another
// file in its place holds it alone. Waiting ends. Private to this folder.
#pragma once

#include "content/base/descriptor.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::outbox {

class FileLock {
 public:
  enum class Hold { with_others, alone };

  /// Makes the file when there is none. failed when somebody else does not let go in time.
  [[nodiscard]] static Result<FileLock> take(const Path& file, Hold hold, int patience);

 private:
  explicit FileLock(int number) : file_(number) {}
  Descriptor file_;
};

}  // namespace pobratym::outbox
