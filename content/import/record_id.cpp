// SPDX-License-Identifier: Apache-2.0
#include "content/import/record_id.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "content/base/text.hpp"
#include "content/import/slug.hpp"

namespace pobratym::import {
namespace {

/// Ukrainian first, by the table for passports: "Any-Latin" would write "и" as "i".
constexpr const char* kRules =
    "::[[:Cyrillic:]['’ʼ]] Any-Lower; "
    "зг > zgh; є > ie; ж > zh; х > kh; ц > ts; ч > ch; ш > sh; щ > shch; ю > iu; я > ia; ї > i; "
    "й > i; и > y; г > h; ґ > g; ё > io; э > e; ы > y; ъ > ; ь > ; "
    "[:Cyrillic:] { ['’ʼ] > ; "
    "::Any-Latin; ::Latin-ASCII; ::Lower;";

constexpr std::size_t kLongest = 60;
constexpr std::size_t kMostTitle = 300;  ///< bytes looked at

std::string in_latin(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  UParseError where{};
  const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createFromRules(
      "pobratym-id", icu::UnicodeString::fromUTF8(kRules), UTRANS_FORWARD, where, error));
  auto letters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(std::min(text.size(), kMostTitle))));
  if (U_SUCCESS(error) && latin) latin->transliterate(letters);
  std::string result;
  letters.toUTF8String(result);
  return result;
}

/// English names are what partner cities recognise; else the first language there is.
std::string title_of(const Json& texts) {
  if (!texts.is_object()) return {};
  for (const auto& language : {std::string("en"), texts.empty() ? "" : texts.begin().key()}) {
    if (auto text = string_member(texts, language); text && !text->empty()) return *text;
  }
  return {};
}

std::string day_of(const Json& document) {
  const Json* start = member(document, "start");
  if (start == nullptr) return {};
  const auto text =
      string_member(*start, "local").value_or(string_member(*start, "date").value_or(""));
  return text.substr(0, 10);
}

}  // namespace

std::string readable_slug(std::string_view text) {
  auto slug = slug_of(in_latin(text));
  if (slug.size() >= kLongest) {
    const auto word = slug.rfind('-');
    if (word != std::string::npos && word >= kLongest / 2) slug.resize(word);
  }
  return slug;
}

std::string readable_id(std::string_view type, const Json& document) {
  const bool event = type == "event";
  const Json* title = member(document, event ? "title" : "name");
  auto id = title == nullptr ? std::string() : readable_slug(title_of(*title));
  if (id.empty()) id = type;
  const auto day = event ? day_of(document) : std::string();
  if (!day.empty()) id += "-" + day;
  return id;
}

std::string folded(std::string_view text) {
  std::string result;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
      .foldCase()
      .toUTF8String(result);
  return result;
}

}  // namespace pobratym::import
