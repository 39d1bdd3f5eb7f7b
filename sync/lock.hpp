// SPDX-License-Identifier: Apache-2.0
// One sync at a time on one state folder: the timer's and the one a technician starts by hand. The
// lock belongs to the open file, so that a killed process or a power cut leaves none behind.
#pragma once

#include "content/base/descriptor.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::sync {

class StateLock {
 public:
  /// Makes the folder when there is none. failed when another sync holds it.
  [[nodiscard]] static Result<StateLock> take(const Path& state_folder);

 private:
  explicit StateLock(int number) : file_(number) {}
  Descriptor file_;
};

}  // namespace pobratym::sync
