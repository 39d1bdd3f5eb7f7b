// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_value.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxValues = 1'000;
constexpr std::array<std::string_view, 7> kPrefixes{"https://schema.org/",
                                                    "http://schema.org/",
                                                    "https://www.schema.org/",
                                                    "http://www.schema.org/",
                                                    "schema:",
                                                    "//schema.org/",
                                                    "schema.org/"};

/// The member under its short name, or under one of the long ones.
const Json* find_property(const Json& node, std::string_view property) {
  if (const Json* found = member(node, property)) return found;
  for (const auto prefix : kPrefixes) {
    if (const Json* found = member(node, std::string(prefix) + std::string(property))) return found;
  }
  return nullptr;
}

void gather(const Json& value, std::vector<const Json*>& values, int depth) {
  if (value.is_null() || values.size() >= kMaxValues) return;
  if (value.is_array()) {
    if (depth == 0) return;
    for (const auto& inner : value) gather(inner, values, depth - 1);
    return;
  }
  for (const auto* list : {"@list", "@set", "@graph"}) {
    const Json* inner = member(value, list);
    if (inner != nullptr && depth > 0) return gather(*inner, values, depth - 1);
  }
  values.push_back(&value);
}

}  // namespace

std::string_view schema_name(std::string_view name) {
  name = trim(name);
  for (const auto prefix : kPrefixes) {
    if (name.starts_with(prefix)) return name.substr(prefix.size());
  }
  return name;
}

std::vector<std::string> ld_types(const Json& node) {
  std::vector<std::string> types;
  const Json* type = member(node, "@type");
  if (type == nullptr) return types;
  if (type->is_string()) types.emplace_back(schema_name(type->get_ref<const std::string&>()));
  if (!type->is_array()) return types;
  for (const auto& one : *type) {
    if (one.is_string() && types.size() < 20) {
      types.emplace_back(schema_name(one.get_ref<const std::string&>()));
    }
  }
  return types;
}

std::vector<const Json*> ld_values(const Json& node, std::string_view property) {
  constexpr int kLists = 4;
  std::vector<const Json*> values;
  if (const Json* found = find_property(node, property)) gather(*found, values, kLists);
  return values;
}

std::string ld_text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  if (!value.is_object()) return "";
  for (const auto* inner : {"@value", "name", "value", "@id", "url"}) {
    const auto values = ld_values(value, inner);
    if (values.empty()) continue;
    if (values.front()->is_string()) return values.front()->get<std::string>();
    if (values.front()->is_number()) return values.front()->dump();
    if (auto text = string_member(*values.front(), "@value")) return *text;
  }
  return "";
}

std::string ld_text(const Json& node, std::string_view property) {
  for (const Json* value : ld_values(node, property)) {
    auto text = ld_text(*value);
    if (!trim(text).empty()) return text;
  }
  return "";
}

std::optional<double> ld_number(const Json& node, std::string_view property) {
  for (const Json* value : ld_values(node, property)) {
    if (value->is_number()) return value->get<double>();
    const auto text = ld_text(*value);
    const auto digits = trim(text);
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc() && end == digits.data() + digits.size() && std::isfinite(number)) {
      return number;
    }
  }
  return std::nullopt;
}

std::string ld_address(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_object()) return "";
  for (const auto* inner : {"url", "contentUrl", "embedUrl", "@id", "@value"}) {
    for (const Json* found : ld_values(value, inner)) {
      if (found->is_string()) return found->get<std::string>();
      if (auto id = string_member(*found, "@id")) return *id;
    }
  }
  return "";
}

Json ld_localized(const Json& node, std::string_view property, LdShape shape,
                  const std::string& language, FieldTexts& texts) {
  Json result = Json::object();
  const auto add = [&](std::string_view written, const std::string& text) {
    auto tag = FieldTexts::language(written);
    if (tag.empty()) tag = language;
    if (result.contains(tag) || trim(text).empty()) return;
    auto clean =
        shape == LdShape::line ? texts.line(property, text) : texts.text(property, text).text;
    if (!clean.empty()) result[tag] = std::move(clean);
  };
  for (const Json* value : ld_values(node, property)) {
    if (!value->is_object() || value->contains("@value") || !ld_types(*value).empty()) {
      add(string_member(*value, "@language").value_or(""), ld_text(*value));
      continue;
    }
    // {"uk": "…", "en": "…"}: a container of languages.
    bool container = false;
    for (const auto& [tag, inner] : value->items()) {
      if (tag.size() > 8 || FieldTexts::language(tag).empty()) continue;
      container = true;
      add(tag, ld_text(inner));
    }
    if (!container) add("", ld_text(*value));
  }
  return result;
}

std::vector<std::string> ld_names(const Json& node, std::string_view property) {
  std::vector<std::string> names;
  for (const Json* value : ld_values(node, property)) {
    std::string text;
    if (value->is_string()) {
      text = value->get<std::string>();
    } else if (value->is_object()) {
      text = string_member(*value, "@id").value_or(ld_text(*value));
    } else if (value->is_number()) {
      text = value->dump();
    }
    if (!trim(text).empty()) names.emplace_back(schema_name(text));
  }
  return names;
}

}  // namespace pobratym::import
