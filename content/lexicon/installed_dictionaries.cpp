// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/installed_dictionaries.hpp"

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

Result<Dictionary> read_dictionary(const Disk& disk, const Path& folder, const std::string& name) {
  const auto affixes = disk.read(folder / (name + ".aff"), kMaxDictionary);
  if (!affixes) return tl::unexpected(affixes.error());
  auto words = disk.read(folder / (name + ".dic"), kMaxDictionary);
  if (!words) return tl::unexpected(words.error());
  return Dictionary::from(*affixes, *std::move(words));
}

}  // namespace

MadeLexicon lexicon_for(const Disk& disk, const Path& folder,
                        const std::vector<model::Record>& records) {
  MadeLexicon made;
  std::map<std::string, Dictionary> dictionaries;
  for (const Language& language : kLanguages) {
    auto dictionary = read_dictionary(disk, folder, language.file);
    if (dictionary) {
      dictionaries.emplace(language.code, *std::move(dictionary));
    } else {
      made.notes.push_back(std::string("the search will not know the forms of words in ") +
                           language.code + ", because the dictionary cannot be used (" +
                           dictionary.error().message + "); install " + language.package +
                           " and publish again");
    }
  }
  made.records = make_lexicon(records, dictionaries);
  return made;
}

}  // namespace pobratym::lexicon
