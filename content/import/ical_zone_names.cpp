// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_zone_names.hpp"

#include <unicode/ucal.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <array>
#include <memory>

#include "content/base/text.hpp"
#include "content/import/ical_line.hpp"
#include "content/import/ical_zone_rules.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxName = 200;

struct EnumerationEnd {
  void operator()(UEnumeration* names) const { uenum_close(names); }
};

std::optional<std::string> windows_zone(std::string_view name) {
  const auto wide = to_utf32(name);
  std::u16string text;
  for (const char32_t c : wide) {
    if (c > 0x7E) return std::nullopt;  // Windows' own names are English
    text.push_back(static_cast<char16_t>(c));
  }
  std::array<char16_t, 64> id{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length =
      ucal_getTimeZoneIDForWindowsID(text.data(), static_cast<int32_t>(text.size()), nullptr,
                                     id.data(), static_cast<int32_t>(id.size()), &status);
  if (U_FAILURE(status) || length <= 0) return std::nullopt;
  std::string found;
  for (int32_t i = 0; i < length; ++i) found += static_cast<char>(id[static_cast<std::size_t>(i)]);
  return model::is_zone(found) ? std::optional(found) : std::nullopt;
}

/// IANA's spelling: "europe/berlin" and "Europe/berlin" mean Europe/Berlin.
std::string spelled(std::string_view name) {
  std::string result;
  bool begin = true;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    result += begin && letter ? upper_ascii(std::string_view(&lower, 1)).front() : lower;
    begin = !letter;
  }
  return result;
}

bool is_named_zone(std::string_view name) {
  // A name of a file and nothing that leads out of the folder of zones.
  return name.find("..") == std::string_view::npos && !name.starts_with('/') &&
         model::is_zone(name);
}

}  // namespace

std::optional<std::string> zone_by_display_name(std::string_view name) {
  name = trim(name);
  const auto close = name.find(')');
  const auto open = upper_ascii(name.substr(0, 4));
  if ((open != "(UTC" && open != "(GMT") || close == std::string_view::npos) return std::nullopt;
  std::string_view rest = trim(name.substr(close + 1));
  if (rest.size() > kMaxName) return std::nullopt;
  constexpr std::string_view kAmerican = " Time (US & Canada)";
  if (rest.ends_with(kAmerican)) {
    rest.remove_suffix(kAmerican.size());
    return windows_zone(std::string(rest) + " Standard Time");
  }
  for (std::string city : split(rest, ',')) {
    city = "/" + std::string(trim(city));
    std::replace(city.begin(), city.end(), ' ', '_');
    for (std::string& zone : all_zones()) {
      if (zone.ends_with(city)) return std::move(zone);
    }
  }
  return std::nullopt;
}

std::optional<std::string> zone_by_name(std::string_view name) {
  name = trim(name);
  if (name.empty() || name.size() > kMaxName) return std::nullopt;
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') {
    name = name.substr(1, name.size() - 2);
  }
  if (is_named_zone(name)) return std::string(name);
  if (const auto upper = upper_ascii(name); upper == "UTC" || upper == "Z") return "UTC";
  if (auto windows = windows_zone(name)) return windows;
  std::string words(name);
  std::replace(words.begin(), words.end(), ' ', '_');
  if (is_named_zone(words)) return words;
  if (auto neat = spelled(words); is_named_zone(neat)) return neat;
  // Programs put their own name and a date in front, with slashes between.
  for (auto slash = name.find('/'); slash != std::string_view::npos;
       slash = name.find('/', slash + 1)) {
    const auto rest = name.substr(slash + 1);
    if (rest.find('/') != std::string_view::npos && is_named_zone(rest)) return std::string(rest);
  }
  return std::nullopt;
}

std::optional<std::chrono::seconds> zone_by_offset(std::string_view name) {
  name = trim(name);
  const auto upper = upper_ascii(name);
  if (upper.starts_with("UTC") || upper.starts_with("GMT")) name = trim(name.substr(3));
  if (name.empty() || (name.front() != '+' && name.front() != '-')) return std::nullopt;
  return parse_utc_offset(name);
}

std::vector<std::string> all_zones() {
  std::vector<std::string> zones{
      "Europe/Kyiv",       "Europe/Berlin",    "Europe/London",    "Europe/Lisbon",
      "Europe/Athens",     "Europe/Istanbul",  "Asia/Tbilisi",     "Asia/Jerusalem",
      "America/New_York",  "America/Chicago",  "America/Denver",   "America/Los_Angeles",
      "America/Phoenix",   "Asia/Tokyo",       "Asia/Shanghai",    "Asia/Kolkata",
      "America/Sao_Paulo", "Australia/Sydney", "Pacific/Auckland", "Asia/Dubai"};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UEnumeration, EnumerationEnd> names(
      ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, &status));
  if (U_FAILURE(status)) return zones;
  while (true) {
    int32_t length = 0;
    const char* name = uenum_next(names.get(), &length, &status);
    if (U_FAILURE(status) || name == nullptr) break;
    std::string zone(name, static_cast<std::size_t>(length));
    if (model::is_zone(zone)) zones.push_back(std::move(zone));
  }
  return zones;
}

}  // namespace pobratym::import
