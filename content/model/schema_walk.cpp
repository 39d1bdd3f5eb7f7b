// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_walk.hpp"

namespace pobratym::model {

std::string pointer_to(const std::string& pointer, std::string_view step) {
  std::string longer = pointer + "/";
  for (const char c : step) {
    if (c == '~') {
      longer += "~0";
    } else if (c == '/') {
      longer += "~1";
    } else {
      longer += c;
    }
  }
  return longer;
}

void walk(const Schemas& schemas, const Json& schema, const Json& value, const std::string& pointer,
          const Visit& visit) {
  if (const auto reference = string_member(schema, "$ref")) {
    if (const Json* target = schemas.resolve(*reference)) {
      walk(schemas, *target, value, pointer, visit);
    }
    return;  // draft 7: what stands beside "$ref" is not applied
  }
  visit(schema, value, pointer);
  if (const Json* all = member(schema, "allOf")) {
    for (const Json& part : *all) walk(schemas, part, value, pointer, visit);
  }
  if (value.is_object()) {
    const Json* properties = member(schema, "properties");
    const Json* others = member(schema, "additionalProperties");
    for (const auto& [name, inner] : value.items()) {
      const Json* known = properties == nullptr ? nullptr : member(*properties, name);
      if (known == nullptr) known = others;
      if (known != nullptr) walk(schemas, *known, inner, pointer_to(pointer, name), visit);
    }
  }
  if (const Json* items = member(schema, "items"); items != nullptr && value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      walk(schemas, *items, value[i], pointer_to(pointer, std::to_string(i)), visit);
    }
  }
}

}  // namespace pobratym::model
