// SPDX-License-Identifier: Apache-2.0
// An open file of the system, closed when its owner goes.
#pragma once

#include <utility>

#include "content/base/bytes.hpp"

namespace pobratym {

class Descriptor {
 public:
  /// What ::open() answered; -1 for none, errno then says why.
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }

 private:
  int number_;
};

/// All of them, however many calls it takes; false with errno set when that is not possible.
[[nodiscard]] bool write_bytes(const Descriptor& file, BytesView bytes);

}  // namespace pobratym
