// SPDX-License-Identifier: Apache-2.0
// Numbers that look random and follow from an id alone (SHA-256 into SplitMix64), because the
// standard library's distributions differ between machines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "content/base/hash.hpp"

namespace pobratym::ui {

class Seeded {
 public:
  /// Different purposes of one id get unrelated numbers.
  Seeded(std::string_view id, std::string_view purpose) {
    const Digest digest = sha256(std::string(purpose) + "/" + std::string(id));
    for (unsigned i = 0; i < 8; ++i) state_ = (state_ << 8u) | digest.bytes[i];
  }

  [[nodiscard]] std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30u)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27u)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31u);
  }

  /// From 0 up to 1, never 1.
  [[nodiscard]] float unit() { return static_cast<float>(next() >> 40u) * (1.0f / 16777216.0f); }
  [[nodiscard]] float between(float low, float high) { return low + (high - low) * unit(); }
  [[nodiscard]] bool chance(float probability) { return unit() < probability; }
  [[nodiscard]] int whole(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  std::uint64_t state_ = 0;
};

}  // namespace pobratym::ui
