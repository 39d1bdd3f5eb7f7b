// SPDX-License-Identifier: Apache-2.0
// What is written into one end is read from the other. Closed in programs that are started, unless
// they are given an end.
#pragma once

#include <optional>

#include "content/base/descriptor.hpp"

namespace pobratym {

struct Pipe {
  Descriptor read{-1};
  Descriptor write{-1};
};

/// Empty when the system has none to give; errno then says why.
[[nodiscard]] std::optional<Pipe> make_pipe();

}  // namespace pobratym
