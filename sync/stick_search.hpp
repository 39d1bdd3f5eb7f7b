// SPDX-License-Identifier: Apache-2.0
// Which sticks are plugged in and meant for us: those with a folder "pobratym" at their top. How a
// stick is mounted, and when, is the system's business (packaging/README.md).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "content/base/disk.hpp"

namespace pobratym::sync {

inline constexpr const char* kStickFolder = "pobratym";

/// Where systems mount sticks; "*" stands for one folder of any name.
[[nodiscard]] std::vector<std::string> usual_stick_places();

/// Tops of sticks, sorted, at most 16.
[[nodiscard]] std::vector<Path> find_sticks(std::span<const std::string> places);

/// So that a stick is served once each time it is plugged in, however often somebody looks.
class StickMemory {
 public:
  /// The next of the sticks that are there now and were not answered before.
  [[nodiscard]] std::optional<Path> next(std::span<const Path> present);

 private:
  struct Seen {
    Path path;
    std::uint64_t device = 0;
    std::uint64_t folder = 0;
    auto operator<=>(const Seen&) const = default;
  };
  std::vector<Seen> seen_;
};

}  // namespace pobratym::sync
