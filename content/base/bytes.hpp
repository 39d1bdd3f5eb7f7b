// SPDX-License-Identifier: Apache-2.0
// Bytes of a file or a message. A string, because JSON, SQLite, zstd and curl all speak it; the
// name says that it need not be text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pobratym {

using Bytes = std::string;
using BytesView = std::string_view;

[[nodiscard]] inline const unsigned char* as_unsigned(BytesView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace pobratym
