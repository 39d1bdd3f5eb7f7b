// SPDX-License-Identifier: Apache-2.0
// Whole numbers in the binary files, most significant byte first so that a dump reads as written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "content/base/bytes.hpp"

namespace pobratym::repository {

template <class Number>
void put_number(Bytes& out, Number number) {
  static_assert(std::is_unsigned_v<Number>);
  for (std::size_t shift = sizeof(Number) * 8; shift != 0; shift -= 8) {
    out += static_cast<char>(static_cast<unsigned char>((number >> (shift - 8)) & 0xffu));
  }
}

/// The caller has checked that `at + sizeof(Number)` bytes are there.
template <class Number>
[[nodiscard]] Number get_number(BytesView bytes, std::size_t at) {
  static_assert(std::is_unsigned_v<Number>);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    number = (number << 8u) | static_cast<unsigned char>(bytes[at + i]);
  }
  return static_cast<Number>(number);
}

}  // namespace pobratym::repository
