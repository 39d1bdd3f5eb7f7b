// SPDX-License-Identifier: Apache-2.0
// One version of a notice, as a visitor has read and acknowledged it: another version is news.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/base/clock.hpp"

namespace pobratym::kiosk {

struct NoticeVersion {
  std::string slug;
  Instant updated{};
  bool operator==(const NoticeVersion&) const = default;

  /// "water@2026-11-24T00:00:00Z"
  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<NoticeVersion> parse(std::string_view text);
};

}  // namespace pobratym::kiosk
