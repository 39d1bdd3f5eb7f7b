// SPDX-License-Identifier: Apache-2.0
// The words of synthetic content, as people write them: in all their cases, a few of them
// everywhere and most of them rarely. Search that does well on evenly mixed words tells nothing.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace pobratym::bench {

enum class Gender { masculine, feminine, neuter };

/// Ukrainian cases as sentences need them, then the plural.
enum class Case { nominative, genitive, accusative, instrumental, locative, many, of_many };

struct UkrainianNoun {
  Gender gender;
  std::array<std::string_view, 7> forms;    ///< by Case
  std::array<std::string_view, 2> english;  ///< one, many
};

struct Adjective {
  std::string_view stem;  ///< hard: "міськ" of "міський"
  std::string_view english;
};

struct Verb {
  std::string_view ukrainian;  ///< third person, takes the accusative
  std::string_view english;
};

struct Name {
  std::string_view ukrainian;
  std::string_view english;
};

[[nodiscard]] std::span<const UkrainianNoun> nouns();
[[nodiscard]] std::span<const Adjective> adjectives();
[[nodiscard]] std::span<const Verb> verbs();
/// First parts of compounds, "еко" of "екофестиваль": with them the rare words are many.
[[nodiscard]] std::span<const Name> prefixes();
[[nodiscard]] std::span<const Name> first_names();
[[nodiscard]] std::span<const Name> surname_roots();
[[nodiscard]] std::span<const Name> surname_endings();

/// "міського" beside that noun in that case.
[[nodiscard]] std::string form_of(const Adjective& adjective, const UkrainianNoun& noun, Case of);

/// "Фестиваль"
[[nodiscard]] std::string capital(std::string text);

}  // namespace pobratym::bench
