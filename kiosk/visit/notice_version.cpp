// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/notice_version.hpp"

#include "content/base/text.hpp"

namespace pobratym::kiosk {

std::string NoticeVersion::text() const { return slug + "@" + format_instant(updated); }

std::optional<NoticeVersion> NoticeVersion::parse(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || !is_slug(text.substr(0, at))) return std::nullopt;
  const auto updated = parse_instant(text.substr(at + 1));
  if (!updated) return std::nullopt;
  return NoticeVersion{std::string(text.substr(0, at)), *updated};
}

}  // namespace pobratym::kiosk
