// SPDX-License-Identifier: Apache-2.0
// A folder in memory for tests that write a year's worth of entries: each waits for the disk, and
// what is tested is not the disk. On a system without /dev/shm it is an ordinary one, and slow.
#pragma once

#include <filesystem>
#include <system_error>

#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

class MemoryFolder : public TemporaryFolder {
 public:
  MemoryFolder() : TemporaryFolder(parent()) {}

 private:
  static std::filesystem::path parent() {
    std::error_code ignored;
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory, ignored) ? memory
                                                          : std::filesystem::temp_directory_path();
  }
};

}  // namespace pobratym::test
