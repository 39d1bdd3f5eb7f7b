// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_walk.hpp"

#include "content/model/schema_check.hpp"
#include "content/model/schema_index.hpp"
#include "content/model/schema_rules.hpp"

namespace pobratym::model {
namespace {

class Walk {
 public:
  Walk(const Schemas& schemas, const Visit& visit) : schemas_(schemas), visit_(visit) {}

  void go(const Json& schema_or_reference, const Json& value, const std::string& pointer) {
    const Json& schema = schemas_.follow(schema_or_reference);
    if (!schema.is_object() || depth_ >= CheckLimits().depth) return;
    ++depth_;
    visit_(schema, value, pointer);
    go_into_parts(schema, value, pointer);
    if (value.is_object()) go_into_object(schema, value, pointer);
    if (value.is_array()) go_into_array(schema, value, pointer);
    --depth_;
  }

 private:
  void go_into_parts(const Json& schema, const Json& value, const std::string& pointer) {
    if (const Json* all = member(schema, "allOf")) {
      for (const Json& part : *all) go(part, value, pointer);
    }
    for (const char* word : {"anyOf", "oneOf"}) {
      const Json* alternatives = member(schema, word);
      for (std::size_t i = 0; alternatives != nullptr && i < alternatives->size(); ++i) {
        const Json& part = (*alternatives)[i];
        if (fits(schemas_, part, value)) go(part, value, pointer);
      }
    }
    if (const Json* condition = member(schema, "if")) {
      const bool holds = fits(schemas_, *condition, value);
      if (holds) go(*condition, value, pointer);
      if (const Json* then = member(schema, holds ? "then" : "else")) go(*then, value, pointer);
    }
    const Json* dependencies = member(schema, "dependencies");
    if (dependencies == nullptr || !value.is_object()) return;
    for (const auto& [name, part] : dependencies->items()) {
      if (value.contains(name) && !part.is_array()) go(part, value, pointer);
    }
  }

  void go_into_object(const Json& schema, const Json& value, const std::string& pointer) {
    const Json* properties = member(schema, "properties");
    const Json* patterns = member(schema, "patternProperties");
    const Json* others = member(schema, "additionalProperties");
    for (const auto& [name, inner] : value.items()) {
      const Json* known = properties == nullptr ? nullptr : member(*properties, name);
      if (known != nullptr) go(*known, inner, pointer_to(pointer, name));
      if (patterns != nullptr) go_by_patterns(*patterns, name, inner, pointer);
      if (others != nullptr && !is_named_property(schemas_.index(), schema, name)) {
        go(*others, inner, pointer_to(pointer, name));
      }
    }
  }

  void go_by_patterns(const Json& patterns, const std::string& name, const Json& inner,
                      const std::string& pointer) {
    for (const Json& part : patterns) {
      const bool named =
          name.size() <= kMaxMatchedText && schemas_.index().patterns.at(&part).occurs_in(name);
      if (named) go(part, inner, pointer_to(pointer, name));
    }
  }

  void go_into_array(const Json& schema, const Json& value, const std::string& pointer) {
    const Json* items = member(schema, "items");
    if (items == nullptr) return;
    const Json* others = items->is_array() ? member(schema, "additionalItems") : items;
    for (std::size_t i = 0; i < value.size(); ++i) {
      const Json* part = items->is_array() && i < items->size() ? &(*items)[i] : others;
      if (part != nullptr) go(*part, value[i], pointer_to(pointer, std::to_string(i)));
    }
  }

  const Schemas& schemas_;
  const Visit& visit_;
  std::size_t depth_ = 0;
};

}  // namespace

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
  Walk(schemas, visit).go(schema, value, pointer);
}

}  // namespace pobratym::model
