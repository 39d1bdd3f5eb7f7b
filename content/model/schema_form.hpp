// SPDX-License-Identifier: Apache-2.0
// Whether a schema is written as this program applies schemas: known words with values of the right
// shape. It also fills the index with where schemas stand and with their compiled patterns.
#pragma once

#include <string>

#include "content/base/result.hpp"
#include "content/model/schema_index.hpp"

namespace pobratym::model {

/// invalid, naming file, place and word, on the first thing that would not be applied.
[[nodiscard]] Status check_form(SchemaIndex& index, const std::string& file, const Json& document);

}  // namespace pobratym::model
