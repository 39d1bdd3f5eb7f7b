// SPDX-License-Identifier: Apache-2.0
// Chance that can be repeated: the same seed throws the same numbers on every machine, which
// std::uniform_int_distribution does not promise. The steps are those of SplitMix64.
#pragma once

#include <cstdint>

namespace pobratym::test {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30u)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27u)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31u);
  }

  /// From 0 to below `end`, which is not 0.
  std::uint64_t below(std::uint64_t end) { return next() % end; }
  /// Once in so many.
  bool once_in(std::uint64_t times) { return below(times) == 0; }

 private:
  std::uint64_t state_;
};

}  // namespace pobratym::test
