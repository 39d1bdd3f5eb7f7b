// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/installed_dictionaries.hpp"

#include "content/base/hash.hpp"
#include "content/lexicon/lexicon.hpp"

namespace pobratym::lexicon {
namespace {

constexpr std::uint64_t kMaxDictionary = 64u << 20u;  ///< bytes; the Ukrainian one has 8 million

/// Languages that hosts and their partners write in, and whose words have many forms.
struct Language {
  const char* code;
  const char* file;
  const char* package;
};
constexpr Language kLanguages[] = {
    {"cs", "cs_CZ", "hunspell-cs"},
    {"en", "en_US", "hunspell-en-us"},
    {"uk", "uk_UA", "hunspell-uk"},
};

/// A dictionary and what its two files hold, as a hash.
struct Installed {
  Dictionary dictionary;
  std::string sum;
};

Result<Installed> read_dictionary(const Disk& disk, const Path& folder, const std::string& name) {
  const auto affixes = disk.read(folder / (name + ".aff"), kMaxDictionary);
  if (!affixes) return tl::unexpected(affixes.error());
  auto words = disk.read(folder / (name + ".dic"), kMaxDictionary);
  if (!words) return tl::unexpected(words.error());
  std::string sum = to_hex(sha256(*affixes)) + to_hex(sha256(*words));
  auto dictionary = Dictionary::from(*affixes, *std::move(words));
  if (!dictionary) return tl::unexpected(dictionary.error());
  return Installed{*std::move(dictionary), std::move(sum)};
}

/// Words are of letters alone, so a space and a line feed keep any two lists apart.
std::string name_of(const std::map<std::string, std::string>& sums, const Vocabulary& vocabulary) {
  std::string text = "lexicon " + std::to_string(kMaking) + "\n";
  for (const auto& [language, sum] : sums) text += language + " " + sum + "\n";
  for (const auto& [language, words] : vocabulary) {
    text += language;
    for (const std::string& word : words) text += " " + word;
    text += "\n";
  }
  return to_hex(sha256(text));
}

}  // namespace

Ingredients ingredients_for(const Disk& disk, const Path& folder,
                            const std::vector<model::Record>& records) {
  Ingredients found;
  std::map<std::string, std::string> sums;
  std::vector<std::string> languages;
  for (const Language& language : kLanguages) {
    auto installed = read_dictionary(disk, folder, language.file);
    if (installed) {
      sums.emplace(language.code, std::move(installed->sum));
      found.dictionaries.emplace(language.code, std::move(installed->dictionary));
      languages.emplace_back(language.code);
    } else {
      found.notes.push_back(std::string("the search will not know the forms of words in ") +
                            language.code + ", because the dictionary cannot be used (" +
                            installed.error().message + "); install " + language.package +
                            " and publish again");
    }
  }
  found.words = vocabulary_of(records, languages);
  found.name = name_of(sums, found.words);
  return found;
}

MadeLexicon lexicon_for(const Disk& disk, const Path& folder,
                        const std::vector<model::Record>& records) {
  Ingredients found = ingredients_for(disk, folder, records);
  return {lexicon_of(found.words, found.dictionaries), std::move(found.notes)};
}

}  // namespace pobratym::lexicon
