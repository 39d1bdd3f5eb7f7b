// SPDX-License-Identifier: Apache-2.0
// Makes schemas out of files: every word is one the program applies, every reference leads to a
// schema, every pattern compiles, and no chain of references goes round without going into the
// value. The first that is not so is named with its file and place.
#pragma once

#include <span>

#include "content/base/result.hpp"
#include "content/model/schema.hpp"
#include "content/model/schema_index.hpp"

namespace pobratym::model {

[[nodiscard]] Result<SchemaIndex> load_schemas(std::span<const SchemaFile> files);

}  // namespace pobratym::model
