// SPDX-License-Identifier: Apache-2.0
// One sync at a time on one state folder: the timer's and the one a technician starts by hand. The
// lock belongs to the open file, so that a killed process or a power cut leaves none behind.
#pragma once

#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::sync {

class StateLock {
 public:
  /// Makes the folder when there is none. failed when another sync holds it.
  [[nodiscard]] static Result<StateLock> take(const Path& state_folder);

  StateLock(StateLock&& other) noexcept;
  StateLock& operator=(StateLock&& other) noexcept;
  StateLock(const StateLock&) = delete;
  StateLock& operator=(const StateLock&) = delete;
  ~StateLock();

 private:
  explicit StateLock(int file) : file_(file) {}
  int file_;
};

}  // namespace pobratym::sync
