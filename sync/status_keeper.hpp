// SPDX-License-Identifier: Apache-2.0
// Whether the daemon whose last word stands in status.json still lives. A lock that the kernel lets
// go of however it ends says so; a reader asks for its state without taking it, so that looking
// never keeps a daemon from starting.
#pragma once

#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::sync {

class StatusKeeper {
 public:
  /// One daemon a state folder, which is made when there is none. failed when there is one already.
  [[nodiscard]] static Result<StatusKeeper> take(const Path& state_folder);

  StatusKeeper(StatusKeeper&& other) noexcept;
  StatusKeeper& operator=(StatusKeeper&& other) noexcept;
  StatusKeeper(const StatusKeeper&) = delete;
  StatusKeeper& operator=(const StatusKeeper&) = delete;
  ~StatusKeeper();

 private:
  explicit StatusKeeper(int file) : file_(file) {}
  int file_;
};

/// False also when it cannot be known, as in a copy of a state folder.
[[nodiscard]] bool is_status_kept(const Path& state_folder);

}  // namespace pobratym::sync
