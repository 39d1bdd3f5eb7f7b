// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_keywords.hpp"

#include <algorithm>
#include <array>

#include "content/model/schema_rules.hpp"

namespace pobratym::model {
namespace {

/// Sorted by name, for the search.
constexpr std::array kKeywords{
    Keyword{"$comment", Shape::note, nullptr},
    Keyword{"$ref", Shape::reference, nullptr},
    Keyword{"$schema", Shape::draft, nullptr},
    Keyword{"additionalItems", Shape::schema, rules::additional_items},
    Keyword{"additionalProperties", Shape::schema, rules::additional_properties},
    Keyword{"allOf", Shape::schema_list, rules::all_of},
    Keyword{"anyOf", Shape::schema_list, rules::any_of},
    Keyword{"const", Shape::note, rules::constant},
    Keyword{"contains", Shape::schema, rules::contains},
    Keyword{"default", Shape::note, nullptr},
    Keyword{"definitions", Shape::schema_map, nullptr},
    Keyword{"dependencies", Shape::dependencies, rules::dependencies},
    Keyword{"description", Shape::note, nullptr},
    Keyword{"else", Shape::schema, nullptr},
    Keyword{"enum", Shape::values, rules::enumeration},
    Keyword{"examples", Shape::note, nullptr},
    Keyword{"exclusiveMaximum", Shape::number, rules::exclusive_maximum},
    Keyword{"exclusiveMinimum", Shape::number, rules::exclusive_minimum},
    Keyword{"format", Shape::format, rules::format},
    Keyword{"if", Shape::schema, rules::condition},
    Keyword{"items", Shape::items, rules::items},
    Keyword{"maxItems", Shape::count, rules::max_items},
    Keyword{"maxLength", Shape::count, rules::max_length},
    Keyword{"maxProperties", Shape::count, rules::max_properties},
    Keyword{"maximum", Shape::number, rules::maximum},
    Keyword{"minItems", Shape::count, rules::min_items},
    Keyword{"minLength", Shape::count, rules::min_length},
    Keyword{"minProperties", Shape::count, rules::min_properties},
    Keyword{"minimum", Shape::number, rules::minimum},
    Keyword{"multipleOf", Shape::positive, rules::multiple_of},
    Keyword{"not", Shape::schema, rules::negation},
    Keyword{"oneOf", Shape::schema_list, rules::one_of},
    Keyword{"pattern", Shape::pattern, rules::pattern},
    Keyword{"patternProperties", Shape::pattern_map, rules::pattern_properties},
    Keyword{"properties", Shape::schema_map, rules::properties},
    Keyword{"propertyNames", Shape::schema, rules::property_names},
    Keyword{"required", Shape::names, rules::required},
    Keyword{"then", Shape::schema, nullptr},
    Keyword{"title", Shape::note, nullptr},
    Keyword{"type", Shape::type, nullptr},  // judged before all others
    Keyword{"uniqueItems", Shape::flag, rules::unique_items},
    Keyword{"x-check", Shape::check, nullptr},
    Keyword{"x-description", Shape::words, nullptr},
    Keyword{"x-expected", Shape::words, nullptr},
    Keyword{"x-form", Shape::form, nullptr},
    Keyword{"x-help", Shape::words, nullptr},
    Keyword{"x-localized", Shape::flag, nullptr},
    Keyword{"x-title", Shape::words, nullptr},
};

constexpr bool before(const Keyword& a, const Keyword& b) { return a.name < b.name; }
static_assert(std::is_sorted(kKeywords.begin(), kKeywords.end(), before));

constexpr std::array<std::string_view, 7> kTypes{"array",  "boolean", "integer", "null",
                                                 "number", "object",  "string"};

}  // namespace

const Keyword* find_keyword(std::string_view name) {
  const auto* found = std::lower_bound(
      kKeywords.begin(), kKeywords.end(), name,
      [](const Keyword& keyword, std::string_view key) { return keyword.name < key; });
  return found == kKeywords.end() || found->name != name ? nullptr : &*found;
}

bool is_type_name(std::string_view name) {
  return std::find(kTypes.begin(), kTypes.end(), name) != kTypes.end();
}

}  // namespace pobratym::model
