// SPDX-License-Identifier: Apache-2.0
// Runs pobratym-picture over one picture. Whatever happens in there, a decoder that is fooled, a
// file that wants all memory, stays in there: this gets cuts, or a reason, within a time.
#pragma once

#include <chrono>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/desk/pictures/cutting.hpp"

namespace pobratym::desk {

class PictureProgram {
 public:
  explicit PictureProgram(Path program, std::chrono::milliseconds patience = kPatience)
      : program_(std::move(program)), patience_(patience) {}

  static constexpr std::chrono::milliseconds kPatience{30'000};

  /// The widest first. invalid when the picture cannot be decoded whole; failed when the program
  /// cannot be run. May be called from several threads at once.
  [[nodiscard]] Result<std::vector<Cut>> cut(BytesView picture, Focus focus) const;

 private:
  Path program_;
  std::chrono::milliseconds patience_;
};

}  // namespace pobratym::desk
