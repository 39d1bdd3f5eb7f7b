// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic/writing.hpp"

#include "tests/bench/synthetic/words.hpp"

namespace pobratym::bench {

/// A noun, perhaps a compound, with its adjective.
struct Writing::Phrase {
  const Adjective* adjective;
  const UkrainianNoun* noun;
  const Name* prefix;  ///< null for a plain noun

  [[nodiscard]] std::string bare(Case of) const {
    const std::string form(noun->forms[static_cast<std::size_t>(of)]);
    return prefix == nullptr ? form : std::string(prefix->ukrainian) + form;
  }
  [[nodiscard]] std::string in(Case of) const {
    return form_of(*adjective, *noun, of) + " " + bare(of);
  }
  [[nodiscard]] std::string english_bare(bool many) const {
    const std::string word(noun->english[many ? 1 : 0]);
    return prefix == nullptr ? word : std::string(prefix->english) + " " + word;
  }
  [[nodiscard]] std::string english(bool many = false) const {
    return std::string(adjective->english) + " " + english_bare(many);
  }
};

Writing::Phrase Writing::phrase() {
  const std::size_t plain = nouns().size();
  const std::size_t rank = random_.rank(plain * (1 + prefixes().size()));
  Phrase phrase{&adjectives()[random_.rank(adjectives().size())], &nouns()[rank % plain], nullptr};
  if (rank >= plain) phrase.prefix = &prefixes()[rank / plain - 1];
  return phrase;
}

Writing::Pair Writing::name() {
  const Name& first = random_.pick(first_names());
  const Name& root = random_.pick(surname_roots());
  const Name& ending = random_.pick(surname_endings());
  const auto join = [](std::string_view a, std::string_view b, std::string_view c) {
    return std::string(a) + " " + std::string(b) + std::string(c);
  };
  return {join(first.ukrainian, root.ukrainian, ending.ukrainian),
          join(first.english, root.english, ending.english)};
}

std::string Writing::person() { return name().english; }

Writing::Pair Writing::sentence(const CityName& city) {
  const Phrase one = phrase(), other = phrase();
  const Verb& verb = random_.pick(verbs());
  const std::string does = " " + std::string(verb.ukrainian) + " ";
  const std::string acts = " " + std::string(verb.english) + " ";
  switch (random_.below(6)) {
    case 0:
      return {
          capital(one.in(Case::nominative)) + does + other.in(Case::accusative) + " у " +
              city.locative + ".",
          "The " + one.english() + acts + "the " + other.english() + " in " + city.english + "."};
    case 1: {
      const std::string number = std::to_string(2 + random_.below(400));
      return {"Запрошуємо на " + one.in(Case::accusative) + ": " + number + " місць для " +
                  other.bare(Case::of_many) + ".",
              "Come to the " + one.english() + ": " + number + " places for " +
                  other.english_bare(true) + "."};
    }
    case 2: {
      const Pair who = name();
      return {who.ukrainian + does + other.in(Case::accusative) + " разом із " +
                  one.bare(Case::instrumental) + ".",
              who.english + acts + "the " + other.english() + " with the " +
                  one.english_bare(false) + "."};
    }
    case 3:
      return {"У програмі: " + one.in(Case::many) + ", " + other.in(Case::many) + " і гості з " +
                  city.genitive + ".",
              "On the programme: " + one.english(true) + ", " + other.english(true) +
                  " and guests from " + city.english + "."};
    case 4:
      return {"Без " + one.in(Case::genitive) + " немає й " + other.bare(Case::genitive) + ".",
              "Without the " + one.english() + " there is no " + other.english_bare(false) + "."};
    default:
      return {"Місто " + city.ukrainian + does + one.in(Case::accusative) + " і " +
                  other.bare(Case::accusative) + ".",
              "The city of " + city.english + acts + "the " + one.english() + " and the " +
                  other.english_bare(false) + "."};
  }
}

Json Writing::title(const CityName& city) {
  const Phrase one = phrase(), other = phrase();
  switch (random_.below(4)) {
    case 0:
      return {{"uk", capital(one.in(Case::nominative)) + " у " + city.locative},
              {"en", capital(one.english()) + " in " + city.english}};
    case 1:
      return {{"uk", capital(one.in(Case::nominative)) + " для " + other.bare(Case::of_many)},
              {"en", capital(one.english()) + " for " + other.english_bare(true)}};
    case 2:
      return {{"uk", "Дні " + city.genitive + ": " + one.in(Case::nominative)},
              {"en", "Days of " + city.english + ": " + one.english()}};
    default:
      return {{"uk", capital(one.bare(Case::nominative)) + " і " + other.in(Case::nominative)},
              {"en", capital(one.english_bare(false)) + " and " + other.english()}};
  }
}

Json Writing::text(const CityName& city, std::size_t sentences) {
  Pair all;
  for (std::size_t i = 0; i < sentences; ++i) {
    const Pair one = sentence(city);
    all.ukrainian += (i == 0 ? "" : " ") + one.ukrainian;
    all.english += (i == 0 ? "" : " ") + one.english;
  }
  if (random_.percent(20)) return {{"uk", all.ukrainian}};
  return {{"uk", all.ukrainian}, {"en", all.english}};
}

Json Writing::label() {
  const Phrase one = phrase();
  return {{"uk", capital(one.in(Case::nominative))}, {"en", capital(one.english())}};
}

}  // namespace pobratym::bench
