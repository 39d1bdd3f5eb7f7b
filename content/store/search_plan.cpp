// SPDX-License-Identifier: Apache-2.0
#include "content/store/search_plan.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/search/slips.hpp"
#include "content/search/sounds.hpp"
#include "content/search/words.hpp"

namespace pobratym::store {
namespace {

constexpr std::size_t kMostAlternatives = 80;  ///< of one word, forms and synonyms together
constexpr std::size_t kShortestBegun = 4;  ///< letters before the forms a word may get are added
constexpr std::size_t kMostPhrases = 8;
constexpr std::size_t kLongestPhrase = 3;  ///< words of a query looked up as one phrase
constexpr std::size_t kMostNames = 8;      ///< that one mistyped word may stand for

using search::Alternatives;
using search::Query;
using search::QueryWord;

void add_word(Alternatives& word, std::string text) {
  if (word.wanted.words.size() < kMostAlternatives) word.wanted.words.insert(std::move(text));
}

/// Adds a word with all its forms.
Status add_forms(SearchIndex& index, Alternatives& word, const std::string& text,
                 bool begun = false) {
  add_word(word, text);
  const auto families = index.families(text, begun);
  if (!families) return tl::unexpected(families.error());
  for (const auto& family : *families) {
    for (const std::string& form : family) add_word(word, form);
  }
  return {};
}

/// The word and the basic forms it may be of: what synonyms are written in.
Result<std::vector<std::string>> basics_of(SearchIndex& index, const std::string& word) {
  std::vector<std::string> basics{word};
  const auto families = index.families(word);
  if (!families) return tl::unexpected(families.error());
  for (const auto& family : *families) {
    if (family.empty()) continue;
    if (std::find(basics.begin(), basics.end(), family.front()) == basics.end()) {
      basics.push_back(family.front());
    }
  }
  return basics;
}

/// Every way to read words [begin, end) of the query in basic forms, a few at most.
Result<std::vector<std::string>> phrases_of(SearchIndex& index, const Query& query,
                                            std::size_t begin, std::size_t end) {
  constexpr std::size_t kMost = 12;
  std::vector<std::string> phrases{std::string()};
  for (std::size_t i = begin; i < end; ++i) {
    const auto basics = basics_of(index, query.words[i].text);
    if (!basics) return tl::unexpected(basics.error());
    std::vector<std::string> longer;
    for (const std::string& phrase : phrases) {
      for (const std::string& basic : *basics) {
        if (longer.size() < kMost) longer.push_back(phrase.empty() ? basic : phrase + " " + basic);
      }
    }
    phrases = std::move(longer);
  }
  return phrases;
}

/// The synonyms of a stretch of the query, each once.
Result<std::vector<std::string>> synonyms_of(SearchIndex& index, const Query& query,
                                             std::size_t begin, std::size_t end) {
  std::vector<std::string> all;
  const auto phrases = phrases_of(index, query, begin, end);
  if (!phrases) return tl::unexpected(phrases.error());
  for (const std::string& phrase : *phrases) {
    const auto others = index.synonyms(phrase);
    if (!others) return tl::unexpected(others.error());
    for (const std::string& other : *others) {
      if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
    }
  }
  return all;
}

/// The plan with words [begin, end) replaced by the words of a phrase.
Result<SearchPlan> with_phrase(SearchIndex& index, const SearchPlan& plan, std::size_t begin,
                               std::size_t end, const std::string& phrase) {
  SearchPlan other;
  other.why = Why::synonym;
  other.by_synonym = true;
  other.begun = plan.begun;
  const auto at = [&](std::size_t i) {
    return plan.words.begin() + static_cast<std::ptrdiff_t>(i);
  };
  other.words.assign(plan.words.begin(), at(begin));
  for (const std::string& text : split(phrase, ' ')) {
    Alternatives word;
    if (auto status = add_forms(index, word, text); !status) return tl::unexpected(status.error());
    other.words.push_back(std::move(word));
  }
  other.phrase_begin = begin;
  other.phrase_end = other.words.size();
  other.words.insert(other.words.end(), at(end), plan.words.end());
  return other;
}

/// Names that sound like the word, else names one slip away, the most used first.
struct Names {
  std::vector<std::string> words;
  Why why = Why::typo;
};

/// `found` without repetition, the most used first, a few at most.
std::vector<std::string> most_used(std::vector<SearchIndex::Name> found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.uses > b.uses; });
  std::vector<std::string> words;
  for (SearchIndex::Name& name : found) {
    const bool known = std::find(words.begin(), words.end(), name.word) != words.end();
    if (!known && words.size() < kMostNames) words.push_back(std::move(name.word));
  }
  return words;
}

Result<Names> names_like(SearchIndex& index, const QueryWord& word) {
  std::vector<SearchIndex::Name> found;
  for (const std::string& sound : search::sounds_of(word.text)) {
    const auto alike = index.sounding(sound, word.begun);
    if (!alike) return tl::unexpected(alike.error());
    found.insert(found.end(), alike->begin(), alike->end());
  }
  if (!found.empty()) return Names{most_used(std::move(found)), Why::transliteration};
  for (const std::string& shape : search::shapes_of(word.text)) {
    const auto alike = index.shaped(shape);
    if (!alike) return tl::unexpected(alike.error());
    std::copy_if(alike->begin(), alike->end(), std::back_inserter(found),
                 [&](const auto& name) { return search::one_slip_apart(name.word, word.text); });
  }
  return Names{most_used(std::move(found)), Why::typo};
}

Result<bool> is_found(SearchIndex& index, const Alternatives& word) {
  SearchPlan alone;
  alone.words.push_back(word);
  const auto found = index.entries(SearchIndex::Where::all, expression_of(alone), {},
                                   SearchIndex::Order::ascending, 1);
  if (!found) return tl::unexpected(found.error());
  return !found->empty();
}

}  // namespace

Result<SearchPlan> plan_as_typed(SearchIndex& index, const Query& query) {
  SearchPlan plan;
  for (const QueryWord& word : query.words) {
    Alternatives alternatives;
    if (word.begun) alternatives.wanted.beginnings.push_back(word.text);
    if (word.begun && search::letters_in(word.text) > kLongestIndexed) {
      auto words = index.beginning_with(word.text);
      if (!words) return tl::unexpected(words.error());
      plan.begun.emplace(word.text, *std::move(words));
    }
    const bool may_become = word.begun && search::letters_in(word.text) >= kShortestBegun;
    if (auto status = add_forms(index, alternatives, word.text, may_become); !status) {
      return tl::unexpected(status.error());
    }
    plan.words.push_back(std::move(alternatives));
  }
  return plan;
}

Result<std::vector<SearchPlan>> plan_synonyms(SearchIndex& index, const Query& query,
                                              const SearchPlan& typed) {
  std::vector<SearchPlan> plans;
  SearchPlan single = typed;
  single.why = Why::synonym;
  single.by_synonym = true;
  bool any_single = false;
  for (std::size_t begin = 0; begin < query.words.size(); ++begin) {
    const std::size_t last = std::min(query.words.size(), begin + kLongestPhrase);
    for (std::size_t end = begin + 1; end <= last; ++end) {
      const auto others = synonyms_of(index, query, begin, end);
      if (!others) return tl::unexpected(others.error());
      for (const std::string& other : *others) {
        const bool for_one_word = end == begin + 1 && other.find(' ') == std::string::npos;
        if (for_one_word) {
          any_single = true;
          auto status = add_forms(index, single.words[begin], other);
          if (!status) return tl::unexpected(status.error());
        } else if (plans.size() < kMostPhrases) {
          auto plan = with_phrase(index, typed, begin, end, other);
          if (!plan) return tl::unexpected(plan.error());
          plans.push_back(*std::move(plan));
        }
      }
    }
  }
  if (any_single) plans.insert(plans.begin(), std::move(single));
  return plans;
}

Result<std::optional<Correction>> plan_corrected(SearchIndex& index, const Query& query,
                                                 const SearchPlan& typed) {
  Correction correction;
  correction.plan = typed;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    std::string reads = query.words[i].text;
    const auto found = is_found(index, typed.words[i]);
    if (!found) return tl::unexpected(found.error());
    if (!*found) {
      const auto names = names_like(index, query.words[i]);
      if (!names) return tl::unexpected(names.error());
      if (names->words.empty()) return std::optional<Correction>();
      Alternatives meant;
      for (const std::string& name : names->words) {
        if (auto status = add_forms(index, meant, name); !status) {
          return tl::unexpected(status.error());
        }
      }
      correction.plan.words[i] = std::move(meant);
      correction.plan.why = std::max(correction.plan.why, names->why);
      reads = names->words.front();
    }
    if (!correction.corrected.empty()) correction.corrected += ' ';
    correction.corrected += reads;
  }
  if (correction.plan.why < Why::transliteration) return std::optional<Correction>();
  return std::optional(std::move(correction));
}

std::string expression_of(const SearchPlan& plan) {
  std::string expression;
  for (const Alternatives& word : plan.words) {
    const search::Wanted& wanted = word.wanted;
    std::string any;
    const auto add = [&](const std::string& text, std::string_view star) {
      if (!any.empty()) any += " OR ";
      any.append("\"").append(text).append("\"").append(star);
    };
    for (const std::string& begun : wanted.beginnings) {
      const auto known = plan.begun.find(begun);
      if (known == plan.begun.end() || known->second.empty()) {
        add(begun, "*");
      } else {
        for (const std::string& text : known->second) add(text, "");
      }
    }
    for (const std::string& text : wanted.words) {
      const bool covered =
          std::any_of(wanted.beginnings.begin(), wanted.beginnings.end(),
                      [&](const std::string& begun) { return text.starts_with(begun); });
      if (!covered) add(text, "");
    }
    if (!expression.empty()) expression += " AND ";
    expression.append("(").append(any).append(")");
  }
  return expression;
}

}  // namespace pobratym::store
