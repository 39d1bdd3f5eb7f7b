// SPDX-License-Identifier: Apache-2.0
#include "content/base/pipe.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace pobratym {

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

}  // namespace pobratym
