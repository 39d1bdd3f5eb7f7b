// SPDX-License-Identifier: Apache-2.0
#include "content/import/finding_words.hpp"

#include <optional>
#include <span>
#include <vector>

#include "content/import/finding_sentences.hpp"

namespace pobratym::import {
namespace {

constexpr std::string_view kHole = "{}";

/// What stands in the holes of `pattern`, if `text` is such a sentence.
std::optional<std::vector<std::string_view>> parts_in(std::string_view text,
                                                      std::string_view pattern) {
  std::vector<std::string_view> parts;
  auto hole = pattern.find(kHole);
  if (!text.starts_with(pattern.substr(0, hole))) return std::nullopt;
  if (hole == std::string_view::npos) {
    return text.size() == pattern.size() ? std::optional(parts) : std::nullopt;
  }
  text.remove_prefix(hole);
  while (hole != std::string_view::npos) {
    pattern.remove_prefix(hole + kHole.size());
    hole = pattern.find(kHole);
    const auto after = pattern.substr(0, hole);
    std::size_t end = text.size();
    if (hole == std::string_view::npos) {
      if (!text.ends_with(after)) return std::nullopt;
      end -= after.size();
    } else {
      end = text.find(after);
      if (end == std::string_view::npos) return std::nullopt;
    }
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + after.size());
  }
  return parts;
}

/// "{}" takes the next part, "{1}" the second.
std::string filled(std::string_view words, const std::vector<std::string_view>& parts) {
  std::string text;
  std::size_t next = 0;
  while (!words.empty()) {
    if (words.starts_with(kHole)) {
      text += parts.at(next++);
      words.remove_prefix(kHole.size());
    } else if (words.starts_with("{1}")) {
      text += parts.at(1);
      words.remove_prefix(3);
    } else {
      text += words.front();
      words.remove_prefix(1);
    }
  }
  return text;
}

std::optional<std::string> translated(std::string_view text, std::span<const Sentence> sentences) {
  for (const Sentence& sentence : sentences) {
    if (const auto parts = parts_in(text, sentence.english)) {
      return filled(sentence.ukrainian, *parts);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> in_ukrainian(std::string_view message) {
  return translated(message, kSentences);
}

FindingWords words_of(const Finding& finding, std::string_view language) {
  FindingWords english{finding.where, finding.message, "en"};
  if (language != "uk") return english;
  auto message = finding.ukrainian.empty() ? in_ukrainian(finding.message) : finding.ukrainian;
  if (!message) return english;
  return {translated(finding.where, kPlaces).value_or(finding.where), *std::move(message), "uk"};
}

}  // namespace pobratym::import
