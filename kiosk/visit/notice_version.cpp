// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/notice_version.hpp"

#include <array>
#include <charconv>
#include <cstdio>

#include "content/base/text.hpp"

namespace pobratym::kiosk {

std::string NoticeVersion::text() const {
  std::array<char, 9> sum{};
  std::snprintf(sum.data(), sum.size(), "%08x", words);
  return slug + "@" + format_instant(updated) + "+" + sum.data();
}

std::optional<NoticeVersion> NoticeVersion::parse(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || !is_slug(text.substr(0, at))) return std::nullopt;
  const auto plus = text.find('+', at);
  if (plus == std::string_view::npos || text.size() != plus + 9) return std::nullopt;
  const auto updated = parse_instant(text.substr(at + 1, plus - at - 1));
  std::uint32_t words = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + plus + 1, end, words, 16);
  if (!updated || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return NoticeVersion{std::string(text.substr(0, at)), *updated, words};
}

}  // namespace pobratym::kiosk
