// SPDX-License-Identifier: Apache-2.0
// A field as a schema describes it to people: its titles, help and form hints, its own or those of
// the definition it refers to. The schemas are the only place where this is written; what shows
// fields to staff asks here, so that an order or a title is the same everywhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/schema.hpp"

namespace pobratym::tool {

struct SchemaField {
  std::string name;
  const Json* written = nullptr;  ///< the schema as it stands at the property
  const Json* rules = nullptr;    ///< what "$ref" leads to; `written` itself without one
  std::string definition;         ///< "event.json#/definitions/session"; empty without "$ref"
  bool required = false;

  /// "x-title", "x-help" or "x-expected" in that language; its own before the definition's. Empty
  /// when there is none.
  [[nodiscard]] std::string note(std::string_view keyword, std::string_view language) const;

  /// A member of "x-form"; its own before the definition's. nullptr when there is none.
  [[nodiscard]] const Json* hint(std::string_view name) const;
};

/// What a schema means after following "$ref" from `file` ("event.json"); nullptr when it leads
/// nowhere. `definition` becomes the last reference that was followed, with its file.
[[nodiscard]] const Json* followed(const model::Schemas& schemas, std::string_view file,
                                   const Json& schema, std::string* definition = nullptr);

/// The properties of one object's schema, which stands in `file`, in the order a form shows them:
/// by group, order, name.
[[nodiscard]] std::vector<SchemaField> fields_of(const model::Schemas& schemas,
                                                 std::string_view file, const Json& schema);

/// A group's schema in common.json with its titles; nullptr when there is none of that name.
[[nodiscard]] const Json* group_of(const model::Schemas& schemas, std::string_view name);

}  // namespace pobratym::tool
