// SPDX-License-Identifier: Apache-2.0
// Where "$ref" leads: into the same file, or into another one that was loaded, named as it was
// loaded. Nothing is fetched and "$id" changes nothing (it is refused), so a reference can be read
// by eye.
#pragma once

#include "content/base/result.hpp"
#include "content/model/schema_index.hpp"

namespace pobratym::model {

/// What `reference` names, seen from the file `from`; nullptr when it is nothing. A name before "#"
/// is a file's; after it stands a JSON Pointer as a URI's fragment (RFC 6901 section 6).
[[nodiscard]] const Json* find_reference(const SchemaIndex& index, std::string_view from,
                                         std::string_view reference);

/// Fills index.targets. invalid when a reference leads to no schema, or when a value would be
/// judged by the same schema for ever.
[[nodiscard]] Status resolve_references(SchemaIndex& index);

}  // namespace pobratym::model
