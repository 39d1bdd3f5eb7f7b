// SPDX-License-Identifier: Apache-2.0
// A sum over rows that does not depend on their order: what leaves is subtracted, what comes is
// added, and nothing else is read. It finds damage; it is no proof against somebody who may write
// the file, who could write the sum as well.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "content/base/hash.hpp"

namespace pobratym::store {

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
