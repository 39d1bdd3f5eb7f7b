// SPDX-License-Identifier: Apache-2.0
// Lists: section 6.4 of JSON Schema Validation draft 7.
#include <algorithm>
#include <numeric>
#include <vector>

#include "content/model/schema_judge.hpp"
#include "content/model/schema_rules.hpp"
#include "content/model/schema_value.hpp"

namespace pobratym::model::rules {
namespace {

Location entry(const Location& list, std::size_t index) { return {&list, nullptr, index}; }

}  // namespace

void items(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
           const Location& place) {
  if (!value.is_array()) return;
  for (std::size_t i = 0; i < value.size() && !judge.is_done(); ++i) {
    if (!rule.is_array()) {
      judge.judge(rule, value[i], entry(place, i));
    } else if (i < rule.size()) {
      judge.judge(rule[i], value[i], entry(place, i));
    }
  }
}

void additional_items(Judge& judge, const Json& schema, const Json& rule, const Json& value,
                      const Location& place) {
  const Json* before = member(schema, "items");
  if (!value.is_array() || before == nullptr || !before->is_array()) return;
  for (std::size_t i = before->size(); i < value.size() && !judge.is_done(); ++i) {
    judge.judge(rule, value[i], entry(place, i));
  }
}

void contains(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
              const Location& place) {
  if (!value.is_array()) return;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (judge.fits(rule, value[i], entry(place, i))) return;
  }
  judge.add(place, "no-such-entry");
}

void min_items(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
               const Location& place) {
  const std::size_t least = as_count(rule).value_or(0);
  if (!value.is_array() || value.size() >= least) return;
  judge.add(place, "too-few-entries", [&] {
    return ProblemParams{{"count", std::to_string(value.size())}, {"least", std::to_string(least)}};
  });
}

void max_items(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
               const Location& place) {
  const std::size_t most = as_count(rule).value_or(0);
  if (!value.is_array() || value.size() <= most) return;
  judge.add(place, "too-many-entries", [&] {
    return ProblemParams{{"count", std::to_string(value.size())}, {"most", std::to_string(most)}};
  });
}

void unique_items(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                  const Location& place) {
  if (!value.is_array() || !rule.get<bool>()) return;
  judge.spend(value.size());
  if (judge.is_done()) return;
  std::vector<std::size_t> order(value.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return compare_values(value[a], value[b]) < 0;
  });
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (!same_value(value[order[i - 1]], value[order[i]])) continue;
    judge.add(entry(place, order[i]), "repeated-entry",
              [&] { return ProblemParams{{"first", entry(place, order[i - 1]).pointer()}}; });
  }
}

}  // namespace pobratym::model::rules
