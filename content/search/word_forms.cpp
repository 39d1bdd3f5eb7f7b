// SPDX-License-Identifier: Apache-2.0
#include "content/search/word_forms.hpp"

#include "content/base/hash.hpp"
#include "content/base/text.hpp"

namespace pobratym::search {
namespace {

constexpr std::size_t kMostForms = 120;     ///< of one word; a Czech adjective has about fifty
constexpr std::size_t kLongestEnding = 24;  ///< letters a stem may be short of a word
constexpr std::size_t kNameDigits = 8;      ///< 32 bits over a few thousand sets

template <class Take>
void each_text(const Json& words, std::string_view key, Take take) {
  const Json* object = member(words, key);
  if (object == nullptr || !object->is_object()) return;
  for (const auto& [name, text] : object->items()) {
    if (text.is_string()) take(name, text.template get_ref<const std::string&>());
  }
}

}  // namespace

WordForms word_forms_of(const model::Record& record) {
  WordForms read;
  const Json* words = member(record.document, "words");
  if (words == nullptr || !words->is_object()) return read;
  each_text(*words, "endings", [&](const std::string& name, const std::string& text) {
    read.endings.emplace(name, text);
  });
  each_text(*words, "stems", [&](const std::string& name, const std::string& text) {
    for (const std::string& stem : split(text, ' ')) {
      if (!stem.empty()) read.stems.emplace_back(stem, name);
    }
  });
  return read;
}

std::string name_of_endings(std::string_view endings) {
  return to_hex(sha256(endings)).substr(0, kNameDigits);
}

std::vector<std::string> forms(std::string_view stem, std::string_view endings) {
  std::vector<std::string> all;
  for (const std::string& ending : split(endings, ' ')) {
    if (ending.empty() || all.size() == kMostForms) continue;
    all.push_back(std::string(stem) + (ending == kNoEnding ? std::string() : ending));
  }
  return all;
}

std::vector<Split> splits_of(std::string_view word) {
  std::vector<Split> splits;
  std::size_t letters = 0;
  for (std::size_t at = word.size(); at > 0 && letters <= kLongestEnding; ++letters) {
    splits.push_back({word.substr(0, at), word.substr(at)});
    do --at;
    while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U);
  }
  return splits;
}

bool has_ending(std::string_view endings, std::string_view ending, bool begun) {
  const std::string_view wanted = ending.empty() ? kNoEnding : ending;
  while (!endings.empty()) {
    const auto space = endings.find(' ');
    const std::string_view one = endings.substr(0, space);
    if (one == wanted || (begun && !ending.empty() && one.starts_with(ending))) return true;
    if (space == std::string_view::npos) return false;
    endings.remove_prefix(space + 1);
  }
  return false;
}

}  // namespace pobratym::search
