// SPDX-License-Identifier: Apache-2.0
#include "content/import/field_texts.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "content/base/text.hpp"
#include "content/model/schema.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxQuoted = 200;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

/// Codes that ICU does not know as languages and people write: the older ones of libraries (ISO
/// 639-2/B), and the country's where the language's is another.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kOtherCodes{
    {{"ua", "uk"},
     {"cz", "cs"},
     {"ger", "de"},
     {"fre", "fr"},
     {"cze", "cs"},
     {"slo", "sk"},
     {"dut", "nl"},
     {"geo", "ka"},
     {"gre", "el"},
     {"rum", "ro"},
     {"chi", "zh"},
     {"per", "fa"}}};

/// Languages by their English names, as people type them into forms. ICU knows more and takes a
/// thousand times as long, for each of the talks of a hostile file.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kNames{
    {{"english", "en"},     {"ukrainian", "uk"},  {"german", "de"},     {"french", "fr"},
     {"polish", "pl"},      {"czech", "cs"},      {"slovak", "sk"},     {"spanish", "es"},
     {"italian", "it"},     {"portuguese", "pt"}, {"dutch", "nl"},      {"swedish", "sv"},
     {"norwegian", "nb"},   {"danish", "da"},     {"finnish", "fi"},    {"estonian", "et"},
     {"latvian", "lv"},     {"lithuanian", "lt"}, {"romanian", "ro"},   {"hungarian", "hu"},
     {"bulgarian", "bg"},   {"croatian", "hr"},   {"serbian", "sr"},    {"slovenian", "sl"},
     {"greek", "el"},       {"turkish", "tr"},    {"georgian", "ka"},   {"armenian", "hy"},
     {"hebrew", "he"},      {"arabic", "ar"},     {"chinese", "zh"},    {"japanese", "ja"},
     {"korean", "ko"},      {"hindi", "hi"},      {"persian", "fa"},    {"kazakh", "kk"},
     {"azerbaijani", "az"}, {"belarusian", "be"}, {"irish", "ga"},      {"icelandic", "is"},
     {"catalan", "ca"},     {"russian", "ru"},    {"vietnamese", "vi"}, {"indonesian", "id"}}};

std::string by_name(std::string_view name) {
  for (const auto& [known, tag] : kNames) {
    if (name == known) return std::string(tag);
  }
  return "";
}

}  // namespace

std::string excerpt(std::string_view text) {
  return clean_text(text.substr(0, 4 * kMaxQuoted), one_line(kMaxQuoted)).text;
}

void FindingList::add(Finding finding) {
  const bool counted = finding.kind != FindingKind::refused;
  if (counted && ++count_[finding.code] > kMaxAlike) return;
  if (list_.size() >= kMaxFindings) {
    ++more_;
  } else {
    list_.push_back(std::move(finding));
  }
}

std::vector<Finding> FindingList::take() {
  for (const auto& [code, count] : std::exchange(count_, {})) {
    if (count <= kMaxAlike) continue;
    list_.push_back({FindingKind::ignored, code, "the file", "",
                     std::to_string(count - kMaxAlike) + " more of these were found", "", ""});
  }
  if (more_ > 0) {
    list_.push_back({FindingKind::ignored, "too-many-items", "the file", "",
                     "the report is full; " + std::to_string(more_) + " more were found", "", ""});
  }
  more_ = 0;
  return std::exchange(list_, {});
}

void FieldTexts::say(FindingKind kind, std::string code, std::string_view field,
                     std::string message, std::string_view before, std::string_view after) {
  findings_.add({kind, std::move(code), where_, std::string(field), std::move(message),
                 excerpt(before), excerpt(after)});
}

void FieldTexts::repaired(std::string code, std::string_view field, std::string message,
                          std::string_view before, std::string_view after) {
  say(FindingKind::repaired, std::move(code), field, std::move(message), before, after);
}

void FieldTexts::ignored(std::string code, std::string_view field, std::string message,
                         std::string_view before) {
  say(FindingKind::ignored, std::move(code), field, std::move(message), before, {});
}

void FieldTexts::refused(std::string code, std::string_view field, std::string message,
                         std::string_view before) {
  say(FindingKind::refused, std::move(code), field, std::move(message), before, {});
}

std::string FieldTexts::line(std::string_view field, std::string_view untrusted,
                             std::size_t limit) {
  CleanText clean = clean_text(untrusted, one_line(limit));
  if (clean.had_html) {
    repaired("html-removed", field, "HTML became plain text", untrusted, clean.text);
  }
  if (clean.was_cut) {
    repaired("text-cut", field, "cut to " + std::to_string(limit) + " characters", untrusted,
             clean.text);
  }
  return std::move(clean.text);
}

CleanText FieldTexts::text(std::string_view field, std::string_view untrusted, std::size_t limit) {
  CleanText clean = clean_text(untrusted, {limit, Lines::keep});
  if (clean.had_html) {
    repaired("html-removed", field, "HTML became plain text", untrusted, clean.text);
  }
  if (clean.had_bad_links) {
    ignored("bad-link", field, "a link in the text leads neither to http nor to https");
  }
  if (clean.was_cut) {
    repaired("text-cut", field, "cut to " + std::to_string(limit) + " characters");
  }
  return clean;
}

std::string FieldTexts::url(std::string_view field, std::string_view untrusted) {
  if (trim(untrusted).empty()) return "";
  auto clean = clean_url(untrusted);
  if (!clean) {
    ignored("bad-link", field, "only http and https addresses without passwords are taken",
            untrusted);
    return "";
  }
  return *std::move(clean);
}

std::string FieldTexts::language(std::string_view untrusted) {
  std::string text = lower(trim(untrusted));
  std::replace(text.begin(), text.end(), '_', '-');
  if (text.empty() || text.size() > 40) return "";
  const std::string primary = text.substr(0, text.find('-'));
  if (primary.size() > 3) return by_name(text);
  for (const auto& [other, tag] : kOtherCodes) {
    if (primary == other) return std::string(tag);
  }
  const std::array<const char*, 1> tag{primary.c_str()};
  std::array<char, ULOC_LANG_CAPACITY> code{};
  UErrorCode error = U_ZERO_ERROR;
  uloc_getLanguage(tag[0], code.data(), static_cast<std::int32_t>(code.size()), &error);
  const std::string language = U_FAILURE(error) != 0 ? "" : code.data();
  return model::matches_format("language", language) ? language : "";
}

}  // namespace pobratym::import
