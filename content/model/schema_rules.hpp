// SPDX-License-Identifier: Apache-2.0
// The rules behind the keywords that judge (JSON Schema Validation draft 7, section 6), a file for
// each kind of value. All have the shape of `Rule`; see schema_keywords.hpp.
#pragma once

#include "content/base/json.hpp"

namespace pobratym::model {

class Judge;
struct Location;

namespace rules {

// schema_rules_any.cpp
void enumeration(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void constant(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);

// schema_rules_numbers.cpp
void minimum(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void maximum(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void exclusive_minimum(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void exclusive_maximum(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void multiple_of(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);

// schema_rules_strings.cpp
void min_length(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void max_length(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void format(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void pattern(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);

// schema_rules_arrays.cpp
void items(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void additional_items(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void contains(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void min_items(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void max_items(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void unique_items(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);

// schema_rules_objects.cpp
void required(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void properties(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void pattern_properties(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void additional_properties(Judge&, const Json& schema, const Json& rule, const Json&,
                           const Location&);
void property_names(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void min_properties(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void max_properties(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void dependencies(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);

// schema_rules_combining.cpp
void all_of(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void any_of(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void one_of(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void negation(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);
void condition(Judge&, const Json& schema, const Json& rule, const Json&, const Location&);

}  // namespace rules

/// Whether a member of an object is judged by "properties" or "patternProperties" of `schema`, so
/// that "additionalProperties" is not about it.
[[nodiscard]] bool is_named_property(const struct SchemaIndex& index, const Json& schema,
                                     std::string_view name);

}  // namespace pobratym::model
