// SPDX-License-Identifier: Apache-2.0
// Objects: section 6.5 of JSON Schema Validation draft 7.
#include "content/model/schema_judge.hpp"
#include "content/model/schema_rules.hpp"
#include "content/model/schema_value.hpp"

namespace pobratym::model {

bool is_named_property(const SchemaIndex& index, const Json& schema, std::string_view name) {
  const Json* properties = member(schema, "properties");
  if (properties != nullptr && properties->contains(name)) return true;
  const Json* patterns = member(schema, "patternProperties");
  if (patterns == nullptr || name.size() > kMaxMatchedText) return false;
  for (const Json& inner : *patterns) {
    if (index.patterns.at(&inner).occurs_in(name)) return true;
  }
  return false;
}

namespace rules {
namespace {

Location field(const Location& object, const std::string& name) { return {&object, &name, 0}; }

ProblemParams known_fields(const Json& schema) {
  std::string names;
  if (const Json* properties = member(schema, "properties")) {
    for (const auto& [name, inner] : properties->items()) {
      names += (names.empty() ? "" : ", ") + name;
    }
  }
  return {{"known", names.empty() ? "–" : names}};
}

}  // namespace

void required(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
              const Location& place) {
  if (!value.is_object()) return;
  for (const Json& name : rule) {
    const auto& text = name.get_ref<const std::string&>();
    if (!value.contains(text)) judge.add(field(place, text), "missing");
  }
}

void properties(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                const Location& place) {
  if (!value.is_object()) return;
  for (auto it = rule.begin(); it != rule.end() && !judge.is_done(); ++it) {
    if (const Json* inner = member(value, it.key())) {
      judge.judge(*it, *inner, field(place, it.key()));
    }
  }
}

void pattern_properties(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                        const Location& place) {
  if (!value.is_object()) return;
  for (auto it = value.begin(); it != value.end(); ++it) {
    if (it.key().size() > kMaxMatchedText) {
      judge.add(place, "too-long-to-match", [&] {
        return ProblemParams{{"length", std::to_string(it.key().size())},
                             {"most", std::to_string(kMaxMatchedText)}};
      });
      continue;
    }
    for (const Json& inner : rule) {
      if (judge.is_done()) return;
      judge.spend(1);
      if (judge.index().patterns.at(&inner).occurs_in(it.key())) {
        judge.judge(inner, *it, field(place, it.key()));
      }
    }
  }
}

void additional_properties(Judge& judge, const Json& schema, const Json& rule, const Json& value,
                           const Location& place) {
  if (!value.is_object()) return;
  const bool closed = rule.is_boolean() && !rule.get<bool>();
  for (auto it = value.begin(); it != value.end() && !judge.is_done(); ++it) {
    judge.spend(1);
    if (is_named_property(judge.index(), schema, it.key())) continue;
    if (closed) {
      judge.add(field(place, it.key()), "unknown-field", [&] { return known_fields(schema); });
    } else {
      judge.judge(rule, *it, field(place, it.key()));
    }
  }
}

void property_names(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                    const Location& place) {
  if (!value.is_object()) return;
  for (auto it = value.begin(); it != value.end() && !judge.is_done(); ++it) {
    const Json name = it.key();
    if (judge.fits(rule, name, field(place, it.key()))) continue;
    const auto format = string_member(judge.index().follow(rule), "format");
    if (format && !matches_format(*format, it.key())) {
      judge.add(field(place, it.key()), "name-format", [&] {
        return ProblemParams{{"found", shown_value(name)}, {"expected", "format." + *format}};
      });
    } else {
      judge.add(field(place, it.key()), "name-not-allowed",
                [&] { return ProblemParams{{"found", shown_value(name)}}; });
    }
  }
}

void min_properties(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                    const Location& place) {
  const std::size_t least = as_count(rule).value_or(0);
  if (!value.is_object() || value.size() >= least) return;
  judge.add(place, "too-few-fields", [&] {
    return ProblemParams{{"count", std::to_string(value.size())}, {"least", std::to_string(least)}};
  });
}

void max_properties(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                    const Location& place) {
  const std::size_t most = as_count(rule).value_or(0);
  if (!value.is_object() || value.size() <= most) return;
  judge.add(place, "too-many-fields", [&] {
    return ProblemParams{{"count", std::to_string(value.size())}, {"most", std::to_string(most)}};
  });
}

void dependencies(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                  const Location& place) {
  if (!value.is_object()) return;
  for (auto it = rule.begin(); it != rule.end() && !judge.is_done(); ++it) {
    if (!value.contains(it.key())) continue;
    if (!it->is_array()) {
      judge.judge(*it, value, place);
      continue;
    }
    for (const Json& name : *it) {
      const auto& needed = name.get_ref<const std::string&>();
      if (value.contains(needed)) continue;
      judge.add(field(place, needed), "needed-with",
                [&] { return ProblemParams{{"because", it.key()}}; });
    }
  }
}

}  // namespace rules
}  // namespace pobratym::model
