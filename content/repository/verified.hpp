// SPDX-License-Identifier: Apache-2.0
// The proof that a value passed its checks: only the verify functions can make one (they alone see
// the Seal), and only a Verified value can be planned with or applied.
#pragma once

#include <utility>

namespace pobratym::repository {

struct Seal;  // defined in seal.hpp, which only verify*.cpp include

template <class T>
class Verified {
 public:
  [[nodiscard]] const T& operator*() const { return value_; }
  [[nodiscard]] const T* operator->() const { return &value_; }

 private:
  friend struct Seal;
  explicit Verified(T value) : value_(std::move(value)) {}

  T value_;
};

}  // namespace pobratym::repository
