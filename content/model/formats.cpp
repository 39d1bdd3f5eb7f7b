// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "content/base/clock.hpp"
#include "content/base/text.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"
#include "content/model/recurrence_rule.hpp"
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

/// One address without a name, as RFC 5321 section 4.1.2 writes most of them.
bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at > 64 || text.size() > 254) return false;
  const auto domain = text.substr(at + 1);
  const auto forbidden = [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
           std::string_view("\"(),:;<>@[\\]").find(c) != std::string_view::npos;
  };
  return is_utf8(text) &&
         std::none_of(text.begin(), text.begin() + static_cast<long>(at), forbidden) &&
         std::none_of(domain.begin(), domain.end(), forbidden) && !domain.starts_with('.') &&
         !domain.ends_with('.') && domain.find('.') != std::string_view::npos &&
         domain.find("..") == std::string_view::npos;
}

/// The form of RFC 5545 section 3.3.10: known names, each once, FREQ among them, not both COUNT and
/// UNTIL; and what the expansion can read, so that no kiosk meets a rule it cannot follow.
bool is_rrule(std::string_view text) {
  constexpr std::array<std::string_view, 14> kNames{
      "FREQ",  "UNTIL",      "COUNT",     "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR",
      "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH",  "BYSETPOS", "WKST"};
  constexpr std::array<std::string_view, 7> kFrequencies{"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                         "WEEKLY",   "MONTHLY",  "YEARLY"};
  constexpr std::string_view kValue = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-,";
  if (text.size() > 500) return false;
  std::array<bool, kNames.size()> seen{};
  for (const std::string& part : split(text, ';')) {
    const auto sign = part.find('=');
    if (sign == std::string::npos || sign + 1 == part.size()) return false;
    const auto name = std::string_view(part).substr(0, sign);
    const auto value = std::string_view(part).substr(sign + 1);
    const auto* known = std::find(kNames.begin(), kNames.end(), name);
    if (known == kNames.end() || value.find_first_not_of(kValue) != std::string_view::npos) {
      return false;
    }
    bool& had = seen[static_cast<std::size_t>(known - kNames.begin())];
    if (had) return false;
    had = true;
    if (name == "FREQ" &&
        std::find(kFrequencies.begin(), kFrequencies.end(), value) == kFrequencies.end()) {
      return false;
    }
  }
  return seen[0] && !(seen[1] && seen[2]) && parse_rule(text).has_value();
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'f');
         });
}

struct Format {
  std::string_view name;
  bool (*matches)(std::string_view);
};

constexpr std::array<Format, 15> kFormats{{
    {"slug", is_slug},
    {"date", is_date},
    {"day", is_day},
    {"instant", is_instant},
    {"zone", is_zone},
    {"url", is_url},
    {"email", is_email},
    {"record-key", is_record_key},
    {"record-or-text", is_words},
    {"language", is_language},
    {"country", is_country},
    {"local-time", is_local_time},
    {"phone", is_phone},
    {"rrule", is_rrule},
    {"sha256", is_sha256},
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

}  // namespace pobratym::model
