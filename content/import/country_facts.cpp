// SPDX-License-Identifier: Apache-2.0
#include "content/import/country_facts.hpp"

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "content/base/text.hpp"
#include "content/model/schema.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

/// Names that ICU writes otherwise, in small letters.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kOthers{
    {{"czech republic", "CZ"},
     {"чеська республіка", "CZ"},
     {"usa", "US"},
     {"united states of america", "US"},
     {"сша", "US"},
     {"сполучені штати америки", "US"},
     {"uk", "GB"},
     {"great britain", "GB"},
     {"велика британія", "GB"},
     {"великобританія", "GB"},
     {"turkey", "TR"},
     {"south korea", "KR"},
     {"moldova", "MD"},
     {"молдова", "MD"}}};

struct CloseEnumeration {
  void operator()(UEnumeration* list) const { uenum_close(list); }
};

std::string small(std::string_view text) {
  std::string result;
  for (const char32_t c : to_utf32(trim(text).substr(0, 400))) {
    append_utf8(result, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return result;
}

std::string from_units(const UChar* units, std::int32_t length) {
  std::u32string text;
  for (std::int32_t i = 0; i < length; ++i) text += units[i];  // no name of a country is beyond
  return to_utf8(text);
}

std::string find_zone(const std::string& code) {
  // Kyiv time is the time of the country; ICU also lists cities whose clocks differed long ago.
  if (code == "UA") return "Europe/Kyiv";
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UEnumeration, CloseEnumeration> list(ucal_openTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, code.c_str(), nullptr, &error));
  if (U_FAILURE(error) != 0 || uenum_count(list.get(), &error) != 1) return "";
  std::int32_t length = 0;
  const char* zone = uenum_next(list.get(), &length, &error);
  if (U_FAILURE(error) != 0 || zone == nullptr || !model::is_zone(zone)) return "";
  return zone;
}

std::string find_language(const std::string& code) {
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode error = U_ZERO_ERROR;
  const auto locale = "und_" + code;
  uloc_addLikelySubtags(locale.c_str(), full.data(), static_cast<std::int32_t>(full.size()),
                        &error);
  if (U_FAILURE(error) != 0) return "";
  uloc_getLanguage(full.data(), language.data(), static_cast<std::int32_t>(language.size()),
                   &error);
  const std::string tag = U_FAILURE(error) != 0 ? "" : language.data();
  return tag != "und" && model::matches_format("language", tag) ? tag : "";
}

}  // namespace

std::string country_name(const std::string& code, const std::string& language) {
  std::array<UChar, 128> units{};
  UErrorCode error = U_ZERO_ERROR;
  const auto locale = "und_" + code;
  const auto length = uloc_getDisplayCountry(locale.c_str(), language.c_str(), units.data(),
                                             static_cast<std::int32_t>(units.size()), &error);
  if (U_FAILURE(error) != 0 || length <= 0) return code;
  return from_units(units.data(), std::min<std::int32_t>(length, 128));
}

std::string Countries::code(std::string_view name) {
  const auto wanted = small(name);
  if (by_code_.empty()) {
    const char* const* codes = uloc_getISOCountries();
    for (; codes != nullptr && *codes != nullptr; ++codes) {
      const std::string code = *codes;
      const auto locale = "und_" + code;
      by_code_.emplace(small(code), code);
      by_code_.emplace(small(uloc_getISO3Country(locale.c_str())), code);
    }
  }
  const auto coded = by_code_.find(wanted);
  if (coded != by_code_.end()) return coded->second;
  if (by_name_.empty()) {
    for (const auto& [other, code] : kOthers) by_name_.emplace(other, code);
    for (const auto& [key, code] : by_code_) {
      for (const auto* language : {"en", "uk"}) {
        if (key.size() == 2) by_name_.emplace(small(country_name(code, language)), code);
      }
    }
  }
  const auto named = by_name_.find(wanted);
  return named == by_name_.end() ? "" : named->second;
}

std::string Countries::zone(const std::string& code) {
  const auto [found, is_new] = zones_.emplace(code, "");
  if (is_new) found->second = find_zone(code);
  return found->second;
}

std::string Countries::language(const std::string& code) {
  const auto [found, is_new] = languages_.emplace(code, "");
  if (is_new) found->second = find_language(code);
  return found->second;
}

bool is_right_to_left(const std::string& language) {
  return uloc_isRightToLeft(language.c_str()) != 0;
}

}  // namespace pobratym::import
