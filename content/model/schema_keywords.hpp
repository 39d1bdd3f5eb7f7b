// SPDX-License-Identifier: Apache-2.0
// Every word a schema may use: what its value must look like, which the loader enforces, and the
// rule that judges a value by it. A word that is not here is refused, so that no rule is ever
// written down and silently not applied.
#pragma once

#include <string_view>

#include "content/base/json.hpp"

namespace pobratym::model {

class Judge;
struct Location;

/// What a keyword's value must be.
enum class Shape {
  draft,         ///< the address of draft 7
  note,          ///< anything
  words,         ///< a text in Ukrainian and one in English
  form,          ///< hints for a form
  schema,        //
  schema_map,    ///< name → schema
  schema_list,   ///< one schema or more
  items,         ///< a schema or a list of schemas
  dependencies,  ///< name → schema or list of names
  pattern_map,   ///< pattern → schema
  names,         ///< a list of different texts
  values,        ///< a list of one value or more
  count,         ///< a whole number from 0
  number,        //
  positive,      ///< a number above 0
  flag,          //
  type,          ///< a type's name or a list of them
  format,        ///< one of ours
  pattern,       ///< a regular expression
  check,         ///< a rule written in code
  reference,     ///< of "$ref"
};

/// Judges `value` by `rule`, the keyword's value in `schema`. Values of other types than the
/// keyword is about pass.
using Rule = void (*)(Judge& judge, const Json& schema, const Json& rule, const Json& value,
                      const Location& place);

struct Keyword {
  std::string_view name;
  Shape shape;
  Rule rule;  ///< nullptr: judges nothing by itself
};

/// nullptr when there is no such keyword.
[[nodiscard]] const Keyword* find_keyword(std::string_view name);

/// "object", "array", … as "type" says them.
[[nodiscard]] bool is_type_name(std::string_view name);

}  // namespace pobratym::model
