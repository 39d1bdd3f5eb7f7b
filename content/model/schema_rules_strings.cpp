// SPDX-License-Identifier: Apache-2.0
// Texts: sections 6.3 and 7 of JSON Schema Validation draft 7, with our formats.
#include "content/model/schema_judge.hpp"
#include "content/model/schema_rules.hpp"
#include "content/model/schema_value.hpp"

namespace pobratym::model::rules {
namespace {

constexpr std::size_t kBytesAStep = 256;  ///< of text that a pattern is looked for in

}  // namespace

void min_length(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                const Location& place) {
  if (!value.is_string()) return;
  const std::size_t length = count_code_points(value.get_ref<const std::string&>());
  const std::size_t least = as_count(rule).value_or(0);
  if (length >= least) return;
  if (length == 0) return judge.add(place, "empty-text");
  judge.add(place, "too-short", [&] {
    return ProblemParams{{"length", std::to_string(length)}, {"least", std::to_string(least)}};
  });
}

void max_length(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                const Location& place) {
  if (!value.is_string()) return;
  const std::size_t length = count_code_points(value.get_ref<const std::string&>());
  const std::size_t most = as_count(rule).value_or(0);
  if (length <= most) return;
  judge.add(place, "too-long", [&] {
    return ProblemParams{{"length", std::to_string(length)}, {"most", std::to_string(most)}};
  });
}

void format(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
            const Location& place) {
  if (!value.is_string()) return;
  const auto& name = rule.get_ref<const std::string&>();
  if (matches_format(name, value.get_ref<const std::string&>())) return;
  judge.add(place, "format", [&] {
    return ProblemParams{{"found", shown_value(value)}, {"expected", "format." + name}};
  });
}

void pattern(Judge& judge, const Json& schema, const Json& rule, const Json& value,
             const Location& place) {
  if (!value.is_string()) return;
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > kMaxMatchedText) {
    return judge.add(place, "too-long-to-match", [&] {
      return ProblemParams{{"length", std::to_string(text.size())},
                           {"most", std::to_string(kMaxMatchedText)}};
    });
  }
  judge.spend(text.size() / kBytesAStep);
  if (judge.is_done() || judge.index().patterns.at(&rule).occurs_in(text)) return;
  const Json* expected = member(schema, "x-expected");
  if (expected == nullptr) {
    return judge.add(place, "pattern", [&] {
      return ProblemParams{{"found", shown_value(value)}, {"pattern", rule.get<std::string>()}};
    });
  }
  judge.add(place, "pattern-worded", [&] {
    return ProblemParams{{"found", shown_value(value)},
                         {"expected.uk", string_member(*expected, "uk").value_or("")},
                         {"expected.en", string_member(*expected, "en").value_or("")}};
  });
}

}  // namespace pobratym::model::rules
