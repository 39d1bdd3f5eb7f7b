// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "content/base/hash.hpp"
#include "content/search/word_forms.hpp"
#include "content/search/words.hpp"

namespace pobratym::lexicon {
namespace {

/// Set of endings → stems, both sorted: the same words are the same bytes.
using Stems = std::map<std::string, std::set<std::string>>;

/// As the index has them: folded, of one word each, no two the same, the basic one first.
std::vector<std::string> folded_family(const std::vector<std::string>& family) {
  std::vector<std::string> forms;
  for (const std::string& form : family) {
    std::string folded = search::folded(form);
    const bool one_word = !folded.empty() && folded.find(' ') == std::string::npos;
    if (one_word && std::find(forms.begin(), forms.end(), folded) == forms.end()) {
      forms.push_back(std::move(folded));
    }
  }
  return forms;
}

/// What all forms begin with, cut between letters.
std::string common_start(const std::vector<std::string>& forms) {
  std::string_view start = forms.front();
  for (const std::string& form : forms) {
    const auto [differs, _] = std::mismatch(start.begin(), start.end(), form.begin(), form.end());
    start = start.substr(0, static_cast<std::size_t>(differs - start.begin()));
  }
  std::size_t end = start.size();
  const std::string& first = forms.front();
  while (end > 0 && end < first.size() &&
         (static_cast<unsigned char>(first[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return first.substr(0, end);
}

void add_family(Stems& stems, const std::vector<std::string>& family) {
  std::vector<std::string> forms = folded_family(family);
  if (forms.size() < 2) return;  // a word without forms needs no entry
  const std::string stem = common_start(forms);
  if (stem.empty()) return;
  std::sort(forms.begin() + 1, forms.end());
  std::string endings;
  for (const std::string& form : forms) {
    if (!endings.empty()) endings += ' ';
    endings +=
        form.size() == stem.size() ? std::string(search::kNoEnding) : form.substr(stem.size());
  }
  stems[endings].insert(stem);
}

/// `updated` never changes: a record that was made anew and is the same must stay the same page.
model::Record record_of(const std::string& language, const std::string& part, Json words) {
  const std::string slug = language + "-" + part;
  Json document = {{"type", "lexicon"},     {"id", slug},
                   {"status", "published"}, {"updated", "2026-11-25T00:00:00Z"},
                   {"verified", "yes"},     {"sources", {{{"title", "hunspell dictionaries"}}}},
                   {"language", language},  {"words", std::move(words)}};
  return {{"lexicon", slug}, std::move(document)};
}

void add_records(const std::string& language, const Stems& stems,
                 std::vector<model::Record>& records) {
  Json endings = Json::object();
  std::array<Json, kSlices> slices;
  for (const auto& [set, of_set] : stems) {
    const std::string name = search::name_of_endings(set);
    endings[name] = set;
    for (const std::string& stem : of_set) {
      Json& text = slices.at(sha256(stem).bytes[0] % kSlices)[name];
      text = text.is_string() ? text.get<std::string>() + " " + stem : stem;
    }
  }
  if (stems.empty()) return;
  records.push_back(record_of(language, "endings", {{"endings", std::move(endings)}}));
  for (unsigned i = 0; i < kSlices; ++i) {
    if (slices.at(i).is_null()) continue;
    records.push_back(record_of(language, std::to_string(i), {{"stems", std::move(slices.at(i))}}));
  }
}

}  // namespace

std::vector<model::Record> make_lexicon(std::span<const model::Record> records,
                                        const std::map<std::string, Dictionary>& dictionaries) {
  std::vector<std::string> languages;
  for (const auto& [language, _] : dictionaries) languages.push_back(language);
  return lexicon_of(vocabulary_of(records, languages), dictionaries);
}

std::vector<model::Record> lexicon_of(const Vocabulary& vocabulary,
                                      const std::map<std::string, Dictionary>& dictionaries) {
  std::vector<model::Record> made;
  for (const auto& [language, words] : vocabulary) {
    Stems stems;
    for (const auto& family : dictionaries.at(language).families_of(words)) {
      add_family(stems, family);
    }
    add_records(language, stems, made);
  }
  return made;
}

}  // namespace pobratym::lexicon
