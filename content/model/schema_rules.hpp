// SPDX-License-Identifier: Apache-2.0
// The rules behind the keywords that judge (JSON Schema Validation draft 7, section 6), a file for
// each kind of value. All have the shape of `Rule`; see schema_keywords.hpp.
#pragma once

#include "content/base/json.hpp"

namespace pobratym::model {

class Judge;
struct Place;

namespace rules {

// schema_rules_any.cpp
void enumeration(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void constant(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);

// schema_rules_numbers.cpp
void minimum(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void maximum(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void exclusive_minimum(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void exclusive_maximum(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void multiple_of(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);

// schema_rules_strings.cpp
void min_length(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void max_length(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void format(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void pattern(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);

// schema_rules_arrays.cpp
void items(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void additional_items(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void contains(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void min_items(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void max_items(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void unique_items(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);

// schema_rules_objects.cpp
void required(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void properties(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void pattern_properties(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void additional_properties(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void property_names(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void min_properties(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void max_properties(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void dependencies(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);

// schema_rules_combining.cpp
void all_of(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void any_of(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void one_of(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void negation(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);
void condition(Judge&, const Json& schema, const Json& rule, const Json&, const Place&);

}  // namespace rules

/// Whether a member of an object is judged by "properties" or "patternProperties" of `schema`, so
/// that "additionalProperties" is not about it.
[[nodiscard]] bool is_named_property(const struct SchemaIndex& index, const Json& schema,
                                     std::string_view name);

}  // namespace pobratym::model
