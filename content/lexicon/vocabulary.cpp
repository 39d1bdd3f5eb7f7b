// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/vocabulary.hpp"

#include "content/lexicon/dictionary.hpp"
#include "content/model/synonym.hpp"
#include "content/search/record_texts.hpp"
#include "content/search/words.hpp"

namespace pobratym::lexicon {
namespace {

constexpr std::string_view kCyrillicLanguages[] = {"be", "bg", "mk", "ru", "sr", "uk"};

bool is_written_in_cyrillic(std::string_view language) {
  for (const std::string_view one : kCyrillicLanguages) {
    if (language == one) return true;
  }
  return false;
}

/// By its first letter: a folded word is of one script as good as always.
bool is_cyrillic(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.empty() ? 0 : word.front());
  return first >= 0xD0 && first <= 0xD4;
}

class Collecting {
 public:
  explicit Collecting(std::span<const std::string> languages) : languages_(languages) {}

  void add(std::string_view language, std::string_view text) {
    const std::string_view base = language.substr(0, language.find('-'));
    for (const search::Word& word : search::words_of(text)) {
      const std::string plain = lower(text.substr(word.begin, word.end - word.begin));
      for (const std::string& one : languages_) {
        const bool fits =
            base.empty() ? is_written_in_cyrillic(one) == is_cyrillic(word.text) : base == one;
        if (fits) words_[one].insert(plain);
      }
    }
  }

  [[nodiscard]] Vocabulary take() { return std::move(words_); }

 private:
  std::span<const std::string> languages_;
  Vocabulary words_;
};

}  // namespace

Vocabulary vocabulary_of(std::span<const model::Record> records,
                         std::span<const std::string> languages) {
  Collecting collecting(languages);
  for (const model::Record& record : records) {
    for (const search::Text& text : search::texts_of(record)) {
      collecting.add(text.language, text.text);
    }
    if (record.key.type != "synonym") continue;
    const auto synonym = model::decode_synonym(record);
    if (!synonym) continue;
    for (const std::string& word : synonym->words) collecting.add(synonym->language, word);
  }
  return collecting.take();
}

}  // namespace pobratym::lexicon
