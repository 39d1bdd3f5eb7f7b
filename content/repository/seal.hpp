// SPDX-License-Identifier: Apache-2.0
// The one place that can make a Verified value. Included by verify*.cpp and nothing else; a test
// holds that.
#pragma once

#include <utility>

#include "content/repository/verified.hpp"

namespace pobratym::repository {

struct Seal {
  template <class T>
  [[nodiscard]] static Verified<T> verified(T value) {
    return Verified<T>(std::move(value));
  }
};

}  // namespace pobratym::repository
