// SPDX-License-Identifier: Apache-2.0
// Something wrong with the content, said so that the person who wrote it finds the place. A problem
// is a code with parameters and is worded when it is shown, because staff read Ukrainian, partners
// English, and the desk counts and sorts by code. A code that is not in the table of words does not
// compile.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "content/model/problem_words.hpp"

namespace pobratym::model {

/// A code of kProblemWords.
class ProblemCode {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): problems are written as {"file", "key", …}
  consteval ProblemCode(const char* code) : code_(code) {
    for (const ProblemWords& words : kProblemWords) {
      if (words.code == code_) return;
    }
    throw "write this code and its words into problem_words.hpp";
  }

  [[nodiscard]] std::string_view text() const { return code_; }

  bool operator==(const ProblemCode&) const = default;

 private:
  std::string_view code_;
};

/// Errors keep a pack from being published; warnings are for somebody to look at.
enum class Severity { error, warning };

/// What stands in the sentence: "least" → "2". A value under "name.uk" or "name.en" goes before
/// the one under "name" when that language is spoken.
using ProblemParams = std::map<std::string, std::string>;

struct Problem {
  std::string file;    ///< in the pack: "records/city/brno.json"; empty when it came from no file
  std::string record;  ///< "city/brno"; empty when it never became a record
  std::string field;   ///< JSON Pointer (RFC 6901): "/name/uk"; empty for the whole record
  ProblemCode code;
  ProblemParams params = {};
  Severity severity = Severity::error;

  bool operator==(const Problem&) const = default;
};

/// "is missing, and this field is required". `language` is "uk" or "en"; any other is said in
/// English.
[[nodiscard]] std::string describe(const Problem& problem, std::string_view language);

/// "records/city/brno.json: city/brno: /name/uk: is missing", leaving out what is empty.
[[nodiscard]] std::string format_problem(const Problem& problem, std::string_view language = "en");

/// Whether any of them keeps a pack from being published.
template <class Problems>
[[nodiscard]] bool has_errors(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::error) return true;
  }
  return false;
}

}  // namespace pobratym::model
