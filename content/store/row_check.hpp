// SPDX-License-Identifier: Apache-2.0
// The sum of a row that answers by itself, without a document that would be held against its
// SHA-256. Hundreds are read before a kiosk shows anything, so it is a quick one: FNV-1a of 64 bits
// differs whenever one byte does. It finds damage; it is no proof against somebody who may write.
#pragma once

#include <cstdint>
#include <string_view>

namespace pobratym::store {

class RowCheck {
 public:
  RowCheck& operator<<(std::string_view column) {
    for (const char c : column) add(static_cast<unsigned char>(c));
    add(0xff);  // of no UTF-8: where one column ends
    return *this;
  }
  RowCheck& operator<<(std::int64_t column) {
    for (int shift = 0; shift < 64; shift += 8) {
      add(static_cast<unsigned char>(static_cast<std::uint64_t>(column) >> shift));
    }
    return *this;
  }
  /// As SQLite stores it.
  [[nodiscard]] std::int64_t sum() const { return static_cast<std::int64_t>(sum_); }

 private:
  void add(unsigned char byte) { sum_ = (sum_ ^ byte) * 0x100000001b3u; }

  std::uint64_t sum_ = 0xcbf29ce484222325u;
};

}  // namespace pobratym::store
