// SPDX-License-Identifier: Apache-2.0
// Numbers that look drawn by chance and are the same on every machine: whole numbers only, because
// the standard's distributions and logarithms differ between libraries.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace pobratym::bench {

class Random {
 public:
  /// Another `stream` of one seed has other numbers.
  Random(std::uint64_t seed, std::uint64_t stream)
      : state_(mix(seed) + 0x9E3779B97F4A7C15u * (stream + 1)) {}

  /// From 0 to `count` - 1; count is more than 0.
  std::size_t below(std::size_t count) { return next() % count; }
  bool percent(unsigned share) { return below(100) < share; }
  template <class T, std::size_t extent>
  const T& pick(std::span<const T, extent> of) {
    return of[below(of.size())];
  }
  template <class T, std::size_t count>
  const T& pick(const T (&of)[count]) {
    return of[below(count)];
  }

  /// The first far more often than the last: the place k comes about 1/k as often, as words do.
  std::size_t rank(std::size_t count) {
    const auto octaves = static_cast<std::size_t>(std::bit_width(count));
    for (;;) {
      const std::size_t octave = below(octaves);
      const std::size_t found = (std::size_t{1} << octave) - 1 + below(std::size_t{1} << octave);
      if (found < count) return found;
    }
  }

 private:
  static std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 30u)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27u)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31u);
  }
  std::uint64_t next() { return mix(state_ += 0x9E3779B97F4A7C15u); }

  std::uint64_t state_;
};

}  // namespace pobratym::bench
