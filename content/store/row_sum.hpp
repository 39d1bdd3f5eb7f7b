// SPDX-License-Identifier: Apache-2.0
// A sum over rows that does not depend on their order: what leaves is subtracted, what comes is
// added, and nothing else is read. It finds damage; it is no proof against somebody who may write
// the file, who could write the sum as well.
//
// A row is summed as one text, which begins with its table's name: a row may not slip from one
// table to the next. What is being written is spelt here; what is read back, by SQLite
// (fingerprint.cpp), and the full check holds one against the other.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "content/base/hash.hpp"

namespace pobratym::store {

/// "link|city/brno|event|7": the table and the columns in the order of fingerprint.cpp.
class RowText {
 public:
  explicit RowText(std::string_view table) : text_(table) {}
  RowText& operator<<(std::string_view column);
  RowText& operator<<(std::int64_t column);
  RowText& operator<<(const Digest& column);  ///< as SQLite's hex() spells it
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string text_;
};

class RowSum {
 public:
  RowSum() = default;
  explicit RowSum(const Digest& stored);

  void add(std::string_view row);
  void subtract(std::string_view row);

  [[nodiscard]] Digest digest() const;
  bool operator==(const RowSum&) const = default;

 private:
  using Words = std::array<std::uint64_t, 4>;
  [[nodiscard]] static Words words_of(const Digest& digest);

  Words words_{};  ///< each counts modulo 2^64
};

}  // namespace pobratym::store
