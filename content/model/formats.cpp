// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "content/base/clock.hpp"
#include "content/base/text.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"
#include "content/model/schema.hpp"
#include "content/model/zone.hpp"

namespace pobratym::model {
namespace {

constexpr std::size_t kMaxUrl = 2000;  ///< bytes; longer ones make codes no phone can read

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_date(std::string_view text) { return parse_partial_date(text).has_value(); }
bool is_day(std::string_view text) { return parse_date(text).has_value(); }
bool is_instant(std::string_view text) { return parse_instant(text).has_value(); }
bool is_record_key(std::string_view text) { return RecordKey::parse(text).has_value(); }
bool is_words(std::string_view text) { return !trim(text).empty() && text.size() <= 300; }

/// UTC stands for any zone here: whether the wall time exists is a question of the zone.
bool is_local_time(std::string_view text) { return to_instant(text, "UTC").has_value(); }

/// Names and passwords before the host are refused: they only serve to mislead who reads it.
bool is_url(std::string_view text) {
  std::string_view rest;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) rest = text.substr(scheme.size());
  }
  if (rest.empty() || text.size() > kMaxUrl || !is_utf8(text)) return false;
  const auto forbidden = [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
           std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos;
  };
  if (std::any_of(text.begin(), text.end(), forbidden)) return false;
  const auto authority = rest.substr(0, rest.find_first_of("/?#"));
  return !authority.empty() && authority.front() != ':' &&
         authority.find('@') == std::string_view::npos;
}

/// Well-formed as far as content needs it (RFC 5646 section 2.1): "uk", "zh-Hans", "pt-BR".
bool is_language(std::string_view text) {
  const auto parts = split(text, '-');
  const std::string& primary = parts.front();
  if (primary.size() < 2 || primary.size() > 3 ||
      !std::all_of(primary.begin(), primary.end(), is_lower)) {
    return false;
  }
  return std::all_of(parts.begin() + 1, parts.end(), [](const std::string& part) {
    return part.size() >= 2 && part.size() <= 8 &&
           std::all_of(part.begin(), part.end(),
                       [](char c) { return is_lower(c) || is_upper(c) || is_digit(c); });
  });
}

bool is_country(std::string_view text) {
  return text.size() == 2 && is_upper(text[0]) && is_upper(text[1]);
}

/// E.164 with its plus, a national number or a short code; spaces, hyphens and brackets may help
/// the reader.
bool is_phone(std::string_view text) {
  const auto number = text.starts_with('+') ? text.substr(1) : text;
  const auto digits = std::count_if(number.begin(), number.end(), is_digit);
  const bool only_these = std::all_of(number.begin(), number.end(), [](char c) {
    return is_digit(c) || c == ' ' || c == '-' || c == '(' || c == ')';
  });
  return only_these && digits >= (text.starts_with('+') ? 7 : 2) && digits <= 15;
}

struct Format {
  std::string_view name;
  bool (*matches)(std::string_view);
  std::string_view description;
};

constexpr std::array<Format, 12> kFormats{{
    {"slug", is_slug, "a word of a-z, 0-9 and single hyphens"},
    {"date", is_date, "a year, month or day such as 2005, 2005-04 or 2005-04-12"},
    {"day", is_day, "a day such as 2026-11-24"},
    {"instant", is_instant, "a time in UTC such as 2026-11-24T08:30:00Z"},
    {"zone", is_zone, "a time zone such as Europe/Kyiv"},
    {"url", is_url, "an address that begins with https:// or http://"},
    {"record-key", is_record_key, "a record such as city/brno"},
    {"record-or-text", is_words, "a record such as organisation/eurocities, or a name"},
    {"language", is_language, "a language such as uk, en or zh-Hans"},
    {"country", is_country, "a country's two capital letters such as CZ"},
    {"local-time", is_local_time, "a local time such as 2026-11-24T13:00"},
    {"phone", is_phone,
     "a telephone number such as +380 57 123 45 67 or a short code such as 1552"},
}};

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const Format& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace

bool is_format(std::string_view format) { return find_format(format) != nullptr; }

bool matches_format(std::string_view format, std::string_view text) {
  const Format* found = find_format(format);
  return found != nullptr && found->matches(text);
}

std::string_view describe_format(std::string_view format) {
  const Format* found = find_format(format);
  return found == nullptr ? std::string_view() : found->description;
}

}  // namespace pobratym::model
