// SPDX-License-Identifier: Apache-2.0
// One program at a time in a folder that others only read. The folder itself is locked, because
// what lies in it is served to the world and a lock file would be too; the kernel lets go of it
// however the program ends.
#pragma once

#include "content/base/descriptor.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym {

class FolderLock {
 public:
  /// Makes the folder when there is none. failed when another program holds it; `work` names what
  /// that is in the sentence ("another publication"). A file system that knows no locks gives one
  /// that keeps nobody out.
  [[nodiscard]] static Result<FolderLock> take(const Path& folder, std::string_view work);

 private:
  explicit FolderLock(int number) : file_(number) {}
  Descriptor file_;
};

}  // namespace pobratym
