// SPDX-License-Identifier: Apache-2.0
// Schemas as they are once loaded: the documents, and beside them what was worked out while
// loading, by the address of the part it belongs to. Nothing in it changes afterwards.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "content/base/json.hpp"
#include "content/model/schema_pattern.hpp"

namespace pobratym::model {

struct SchemaIndex {
  /// A schema, and where it stands: "city.json#/properties/name".
  using Places = std::unordered_map<const Json*, std::string>;

  std::map<std::string, Json, std::less<>> files;
  Places places;                                         ///< of every schema in the files
  std::unordered_map<const Json*, const Json*> targets;  ///< a schema with "$ref" → what it names
  std::unordered_map<const Json*, Pattern> patterns;     ///< "pattern"'s value; and a schema in
                                                         ///< "patternProperties", for its name

  /// The schema that applies: `schema` itself, or what its references lead to.
  [[nodiscard]] const Json& follow(const Json& schema) const {
    const Json* at = &schema;
    for (auto found = targets.find(at); found != targets.end(); found = targets.find(at)) {
      at = found->second;
    }
    return *at;
  }
};

}  // namespace pobratym::model
