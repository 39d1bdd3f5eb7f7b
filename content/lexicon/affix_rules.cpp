// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/affix_rules.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::lexicon {
namespace {

constexpr std::size_t kMostForms = 200;  ///< of one word

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  std::string field;
  for (const char c : line) {
    if (c != ' ' && c != '\t' && c != '\r') {
      field += c;
    } else if (!field.empty()) {
      fields.push_back(std::move(field));
      field.clear();
    }
  }
  if (!field.empty()) fields.push_back(std::move(field));
  return fields;
}

/// "[^аеє]вець" as places, "." as none: nothing to hold.
std::vector<SuffixRule::Place> condition_of(std::string_view text) {
  std::vector<SuffixRule::Place> places;
  if (text == ".") return places;
  const std::u32string letters = to_utf32(text);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    SuffixRule::Place place;
    if (letters[i] == U'.') {
      place.any = true;
    } else if (letters[i] != U'[') {
      place.letters = letters[i];
    } else {
      for (++i; i < letters.size() && letters[i] != U']'; ++i) {
        if (letters[i] == U'^' && place.letters.empty())
          place.none_of = true;
        else
          place.letters += letters[i];
      }
    }
    places.push_back(std::move(place));
  }
  return places;
}

std::u32string part(std::string_view text) {
  return text == "0" ? std::u32string() : to_utf32(text);
}

/// "SFX flag strip add condition". Empty for the line that only counts the rules of a flag.
std::optional<SuffixRule> rule_of(const std::vector<std::string>& fields) {
  if (fields.size() < 4) return std::nullopt;
  const bool counts = (fields[2] == "Y" || fields[2] == "N") && fields.size() == 4;
  if (counts) return std::nullopt;
  SuffixRule rule;
  rule.flag = fields[1].front();
  rule.strip = part(fields[2]);
  const std::string& add = fields[3];
  rule.add = part(add.substr(0, add.find('/')));
  if (fields.size() > 4) rule.condition = condition_of(fields[4]);
  return rule;
}

}  // namespace

bool SuffixRule::applies(std::u32string_view word) const {
  if (word.size() <= strip.size() || !word.ends_with(strip)) return false;
  if (condition.size() > word.size()) return false;
  const std::u32string_view end = word.substr(word.size() - condition.size());
  for (std::size_t i = 0; i < condition.size(); ++i) {
    const Place& place = condition[i];
    const bool listed = place.letters.find(end[i]) != std::u32string::npos;
    if (!place.any && listed == place.none_of) return false;
  }
  return true;
}

Result<AffixRules> AffixRules::parse(std::string_view text) {
  AffixRules rules;
  bool is_utf8_file = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::vector<std::string> fields = fields_of(text.substr(at, end - at));
    at = end + 1;
    if (fields.size() < 2) continue;
    if (fields[0] == "SET") is_utf8_file = fields[1] == "UTF-8";
    if (fields[0] == "FLAG" || fields[0] == "AF") {
      return fail(ErrorCode::invalid, "the affix file uses " + fields[0] + ", which is not read");
    }
    if (fields[0] != "SFX") continue;
    if (auto rule = rule_of(fields)) {
      rules.longest_ending_ = std::max(rules.longest_ending_, rule->add.size());
      rules.by_ending_[rule->add].push_back(*rule);
      rules.by_flag_[rule->flag].push_back(*std::move(rule));
    }
  }
  if (!is_utf8_file) return fail(ErrorCode::invalid, "the affix file does not say SET UTF-8");
  return rules;
}

std::vector<std::u32string> AffixRules::forms(const std::u32string& word,
                                              std::string_view flags) const {
  std::vector<std::u32string> all{word};
  for (const char flag : flags) {
    const auto found = by_flag_.find(flag);
    if (found == by_flag_.end()) continue;
    for (const SuffixRule& rule : found->second) {
      if (!rule.applies(word)) continue;
      std::u32string form = word.substr(0, word.size() - rule.strip.size()) + rule.add;
      if (all.size() < kMostForms && std::find(all.begin(), all.end(), form) == all.end()) {
        all.push_back(std::move(form));
      }
    }
  }
  return all;
}

std::vector<AffixRules::Origin> AffixRules::origins(std::u32string_view form) const {
  std::vector<Origin> origins;
  for (std::size_t length = 0; length <= longest_ending_ && length < form.size(); ++length) {
    const auto found = by_ending_.find(form.substr(form.size() - length));
    if (found == by_ending_.end()) continue;
    for (const SuffixRule& rule : found->second) {
      std::u32string word(form.substr(0, form.size() - length));
      word += rule.strip;
      if (rule.applies(word)) origins.push_back({std::move(word), rule.flag});
    }
  }
  return origins;
}

}  // namespace pobratym::lexicon
