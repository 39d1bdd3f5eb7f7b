// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_judge.hpp"

#include "content/model/schema_keywords.hpp"
#include "content/model/schema_value.hpp"
#include "content/model/schema_walk.hpp"

namespace pobratym::model {
namespace {

bool is_of_type(const Json& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return is_whole(value);
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  return value.is_null();
}

bool is_of_types(const Json& value, const Json& types) {
  if (types.is_string()) return is_of_type(value, types.get_ref<const std::string&>());
  for (const Json& type : types) {
    if (is_of_type(value, type.get_ref<const std::string&>())) return true;
  }
  return false;
}

/// "type.string,type.null", for the words.
ProblemParams expected_types(const Json& types) {
  if (types.is_string()) return {{"expected", "type." + types.get<std::string>()}};
  std::string codes;
  for (const Json& type : types) {
    codes += (codes.empty() ? "type." : ",type.") + type.get<std::string>();
  }
  return {{"expected", codes}};
}

}  // namespace

std::string Location::pointer() const {
  if (before == nullptr) return {};
  return pointer_to(before->pointer(), name == nullptr ? std::to_string(index) : *name);
}

void Judge::judge(const Json& schema_or_reference, const Json& value, const Location& place) {
  spend(1);
  if (effort_.depth >= limits_.depth) effort_.stopped = ProblemCode("too-deep");
  if (is_done()) return;
  const Json& schema = index_.follow(schema_or_reference);
  if (schema.is_boolean()) {
    if (!schema.get<bool>()) add(place, "left-out");
    return;
  }
  const Json* types = member(schema, "type");
  if (types != nullptr && !is_of_types(value, *types)) {
    return add(place, "type", [&] { return expected_types(*types); });
  }
  ++effort_.depth;
  for (auto it = schema.begin(); it != schema.end() && !is_done(); ++it) {
    const Keyword* keyword = find_keyword(it.key());
    if (keyword != nullptr && keyword->rule != nullptr) {
      keyword->rule(*this, schema, *it, value, place);
    }
  }
  --effort_.depth;
}

bool Judge::fits(const Json& schema, const Json& value, const Location& place) {
  const bool was_quiet = std::exchange(quiet_, true);
  const bool had_failed = std::exchange(failed_, false);
  judge(schema, value, place);
  quiet_ = was_quiet;
  return !std::exchange(failed_, had_failed);
}

std::vector<Problem> Judge::try_out(const Json& schema, const Json& value, const Location& place) {
  const bool was_quiet = std::exchange(quiet_, false);
  const bool had_failed = std::exchange(failed_, false);
  std::vector<Problem> others = std::exchange(problems_, {});
  judge(schema, value, place);
  quiet_ = was_quiet;
  failed_ = had_failed;
  return std::exchange(problems_, std::move(others));
}

void Judge::add_all(std::vector<Problem> problems) {
  failed_ = true;
  if (quiet_) return;
  for (Problem& problem : problems) problems_.push_back(std::move(problem));
}

void Judge::spend(std::size_t steps) {
  effort_.steps += steps;
  if (effort_.steps > limits_.steps) effort_.stopped = ProblemCode("too-much-work");
}

}  // namespace pobratym::model
