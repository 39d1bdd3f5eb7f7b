// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_names.hpp"

#include <array>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

constexpr std::array<const char*, 4> kIds{"id", "guid", "code", "slug"};
constexpr std::array<const char*, 3> kNames{"public_name", "name", "full_public_name"};

}  // namespace

std::string schedule_text(const Json& value, const std::string& language) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  if (!value.is_object()) return "";
  for (const auto& name : {language, std::string("en")}) {
    if (auto text = string_member(value, name)) return *text;
  }
  for (const auto& inner : value) {
    if (inner.is_string()) return inner.get<std::string>();
  }
  return "";
}

std::string schedule_field(const Json& object, const char* name, const std::string& language) {
  const Json* value = member(object, name);
  return value == nullptr ? "" : schedule_text(*value, language);
}

void ScheduleNames::learn(const Json& object, const char* list) {
  const Json* elements = member(object, list);
  if (elements == nullptr || !elements->is_array()) return;
  for (const auto& element : *elements) {
    const auto name = schedule_field(element, "name", language_);
    if (trim(name).empty()) continue;
    for (const char* id : kIds) {
      const auto key = schedule_field(element, id, language_);
      if (!key.empty()) names_.emplace(std::string(list) + " " + key, name);
    }
  }
}

std::string ScheduleNames::name_of(const Json& value, const char* list) const {
  const auto known = [&](const std::string& id) {
    const auto found = names_.find(std::string(list) + " " + id);
    return found == names_.end() ? std::string() : found->second;
  };
  if (!value.is_object()) {
    const auto text = schedule_text(value, language_);
    auto name = known(text);
    // A number that nobody explains is no name.
    return !name.empty() || value.is_number() ? name : text;
  }
  for (const char* own : kNames) {
    auto name = schedule_field(value, own, language_);
    if (!trim(name).empty()) return name;
  }
  bool points = false;
  for (const char* id : kIds) {
    const auto key = schedule_field(value, id, language_);
    points = points || !key.empty();
    if (auto name = known(key); !name.empty()) return name;
  }
  if (points) return schedule_field(value, "slug", language_);
  return schedule_text(value, language_);
}

}  // namespace pobratym::import
