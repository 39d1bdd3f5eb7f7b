// SPDX-License-Identifier: Apache-2.0
#include "content/model/problem.hpp"

#include "content/base/text.hpp"

namespace pobratym::model {
namespace {

std::string_view words_of(std::string_view code, bool ukrainian) {
  for (const ProblemWords& words : kProblemWords) {
    if (words.code == code) return ukrainian ? words.uk : words.en;
  }
  return code;  // a value that has no words stands for itself
}

/// "a text, a number or null", of codes with commas between.
std::string list_of_phrases(std::string_view codes, bool ukrainian) {
  const auto parts = split(codes, ',');
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && i + 1 < parts.size()) {
      text += ", ";
    } else if (i > 0) {
      text += " " + std::string(words_of("or", ukrainian)) + " ";
    }
    text += words_of(parts[i], ukrainian);
  }
  return text;
}

/// The length of the place at the beginning of `text`, with its braces; 0 when it is none.
std::size_t place_length(std::string_view text) {
  if (!text.starts_with('{')) return 0;
  std::size_t end = text.starts_with("{@") ? 2 : 1;
  const std::size_t start = end;
  while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '_')) ++end;
  return end > start && end < text.size() && text[end] == '}' ? end + 1 : 0;
}

}  // namespace

std::string describe(const Problem& problem, std::string_view language) {
  const bool ukrainian = language == "uk";
  const auto value_of = [&](const std::string& name) -> std::string {
    auto found = problem.params.find(name + (ukrainian ? ".uk" : ".en"));
    if (found == problem.params.end()) found = problem.params.find(name);
    return found == problem.params.end() ? "{" + name + "}" : found->second;
  };
  std::string_view words = words_of(problem.code.text(), ukrainian);
  std::string text;
  while (!words.empty()) {
    const std::size_t length = place_length(words);
    if (length == 0) {
      text += words.front();
      words.remove_prefix(1);
      continue;
    }
    const bool phrase = words[1] == '@';
    const std::size_t start = phrase ? 2 : 1;
    const std::string value = value_of(std::string(words.substr(start, length - start - 1)));
    text += phrase ? list_of_phrases(value, ukrainian) : value;
    words.remove_prefix(length);
  }
  return text;
}

std::string format_problem(const Problem& problem, std::string_view language) {
  std::string text;
  for (const std::string* part : {&problem.file, &problem.record, &problem.field}) {
    if (!part->empty()) text += *part + ": ";
  }
  return text + describe(problem, language);
}

}  // namespace pobratym::model
