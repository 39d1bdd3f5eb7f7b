// SPDX-License-Identifier: Apache-2.0
#include "content/search/record_texts.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace pobratym::search {
namespace {

constexpr std::size_t kMostText = 256u << 10u;  ///< bytes

/// Types without a screen of their own.
constexpr std::string_view kUnsearched[] = {"host", "lexicon", "source", "synonym"};

/// Members that name the record itself. `number` is a hotline's or a law's.
constexpr std::string_view kTitles[] = {"name",    "title",  "question",   "label",
                                        "acronym", "number", "local_names"};

/// Members that say what it is about: where nothing else was found, an extract begins with them.
constexpr std::string_view kFirst[] = {"summary", "text", "purpose", "need", "problem", "solution"};

/// Members that are about the record and not in it, and those whose texts are credits and
/// addresses.
constexpr std::string_view kSkipped[] = {"sources", "image", "imported", "review_note",
                                         "recurrence"};

/// Plain strings that people read; other plain strings are codes, dates, references and addresses.
constexpr std::string_view kPlain[] = {"speakers", "room",     "organiser", "acronym",
                                       "number",   "articles", "owner",     "text"};

/// The languages that country names are known in, besides those of the city's own name.
constexpr std::string_view kCountryLanguages[] = {"uk", "en", "cs", "ru"};

template <std::size_t kCount>
bool is_one_of(const std::string_view (&names)[kCount], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_language(std::string_view key) {
  const bool long_enough =
      key.size() == 2 || key.size() == 3 || (key.size() > 3 && (key[2] == '-' || key[3] == '-'));
  return long_enough && key.size() <= 16 && key[0] >= 'a' && key[0] <= 'z' && key[1] >= 'a' &&
         key[1] <= 'z';
}

/// {"uk": "…", "en": "…"}: nothing but texts under the names of languages.
bool is_localized(const Json& value) {
  if (!value.is_object() || value.empty()) return false;
  return std::all_of(value.items().begin(), value.items().end(), [](const auto& item) {
    return item.value().is_string() && is_language(item.key());
  });
}

class Walk {
 public:
  void member(std::string_view key, const Json& value, Part part) {
    if (is_one_of(kSkipped, key)) return;
    if (is_localized(value)) {
      for (const auto& [language, text] : value.items()) add(part, language, text);
    } else if (value.is_object()) {
      if (const Json* text = pobratym::member(value, "text");
          text != nullptr && text->is_string()) {
        add(part, string_member(value, "lang").value_or(""), *text);
      }
      for (const auto& [name, inner] : value.items()) {
        if (name != "text") member(name, inner, part);
      }
    } else if (value.is_array()) {
      for (const Json& one : value) member(key, one, part);
    } else if (value.is_string() && is_one_of(kPlain, key)) {
      add(part, "", value);
    }
  }

  void add(Part part, std::string_view language, const Json& text) {
    const auto& words = text.get_ref<const std::string&>();
    if (words.empty() || bytes_ + words.size() > kMostText) return;
    bytes_ += words.size();
    texts_.push_back({part, std::string(language), words});
  }

  [[nodiscard]] std::vector<Text> take() { return std::move(texts_); }

 private:
  std::vector<Text> texts_;
  std::size_t bytes_ = 0;
};

void add_country(const Json& document, std::vector<Text>& texts) {
  const auto country = string_member(document, "country");
  if (!country || country->size() != 2) return;
  const icu::Locale of("", country->c_str());
  for (const std::string_view language : kCountryLanguages) {
    icu::UnicodeString name;
    of.getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
    Text text{Part::unseen, std::string(language), {}};
    name.toUTF8String(text.text);
    if (text.text != *country) texts.push_back(std::move(text));
  }
}

}  // namespace

bool is_searched(std::string_view type) { return !is_one_of(kUnsearched, type); }

std::vector<Text> texts_of(const model::Record& record) {
  if (!is_searched(record.key.type) || !record.document.is_object()) return {};
  Walk walk;
  for (const std::string_view title : kTitles) {
    if (const Json* value = member(record.document, title)) walk.member(title, *value, Part::title);
  }
  for (const std::string_view first : kFirst) {
    if (const Json* value = member(record.document, first)) walk.member(first, *value, Part::body);
  }
  for (const auto& [key, value] : record.document.items()) {
    if (!is_one_of(kTitles, key) && !is_one_of(kFirst, key)) walk.member(key, value, Part::body);
  }
  auto texts = walk.take();
  add_country(record.document, texts);
  return texts;
}

}  // namespace pobratym::search
