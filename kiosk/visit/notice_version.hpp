// SPDX-License-Identifier: Apache-2.0
// One version of a notice, as a visitor has read and acknowledged it: another version is news,
// whether or not somebody remembered to date it anew.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/clock.hpp"

namespace pobratym::kiosk {

struct NoticeVersion {
  std::string slug;
  Instant updated{};
  std::uint32_t words = 0;  ///< a sum of all that it says, in every language
  bool operator==(const NoticeVersion&) const = default;

  /// "water@2026-11-24T00:00:00Z+1f0c22d9"
  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<NoticeVersion> parse(std::string_view text);
};

}  // namespace pobratym::kiosk
