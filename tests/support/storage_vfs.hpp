// SPDX-License-Identifier: Apache-2.0
// SQLite on a simulated storage: its database and journals are cut with the same clock as every
// other file. It takes the steps that SQLite's own unix VFS takes, sector by sector and sync by
// sync. While one exists it is the process's default, so that the product opens its databases there
// without knowing it.
#pragma once

#include <cstdint>
#include <memory>

#include "tests/support/simulated_storage.hpp"

namespace pobratym::test {

class StorageVfs {
 public:
  StorageVfs();
  ~StorageVfs();
  StorageVfs(const StorageVfs&) = delete;
  StorageVfs& operator=(const StorageVfs&) = delete;

  /// Where files are opened from now on; those that are open stay where they were.
  void use(SimulatedStorage& storage);

  /// From now on SQLite draws the numbers of this seed.
  void seed(std::uint64_t seed);

 private:
  struct Registered;
  std::unique_ptr<Registered> registered_;
};

}  // namespace pobratym::test
