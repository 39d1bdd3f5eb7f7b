// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_theme.hpp"

#include <algorithm>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/model/localized.hpp"

namespace pobratym::exporting {
namespace {

constexpr std::size_t kMaxSlug = 60;
constexpr std::size_t kHashDigits = 12;

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string slug_of(std::string_view text) {
  std::string slug;
  bool ascii = true;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (is_word(c)) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  if (ascii && !slug.empty() && slug.size() <= kMaxSlug) return slug;
  return "t" + to_hex(sha256(text)).substr(0, kHashDigits);
}

std::vector<EventTheme> themes_of(const Json& event, const std::vector<std::string>& languages) {
  std::vector<EventTheme> themes;
  const auto add = [&](const char* scheme, const std::string& slug, const std::string& text) {
    const EventTheme theme{scheme, slug, text};
    const bool known = std::find(themes.begin(), themes.end(), theme) != themes.end();
    if (!text.empty() && !known) themes.push_back(theme);
  };
  if (const auto kind = string_member(event, "kind").value_or(""); is_slug(kind)) {
    add("kind", kind, kind);
  }
  if (const auto* track = member(event, "track")) {
    const auto text = model::pick(*track, languages).text;
    add("track", slug_of(text), text);
  }
  const auto* programme = member(event, "programme");
  if (programme == nullptr || !programme->is_array()) return themes;
  for (const auto& session : *programme) {
    const auto text = string_member(session, "track").value_or("");
    add("track", slug_of(text), text);
  }
  return themes;
}

}  // namespace pobratym::exporting
