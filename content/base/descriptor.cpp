// SPDX-License-Identifier: Apache-2.0
#include "content/base/descriptor.hpp"

#include <unistd.h>

#include <cerrno>

namespace pobratym {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

bool write_bytes(const Descriptor& file, BytesView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace pobratym
