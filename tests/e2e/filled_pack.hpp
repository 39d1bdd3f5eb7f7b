// SPDX-License-Identifier: Apache-2.0
// A pack made from the schemas themselves: of every type one record in which every field is filled,
// and at every level a field that no schema knows, as a newer publisher would write it. A field
// added to a schema is in it without anybody thinking of it; a format or rule that the maker does
// not know ends with a sentence that names it.
#pragma once

#include <map>
#include <string>

#include "content/base/disk.hpp"
#include "content/base/json.hpp"
#include "content/model/schema.hpp"

namespace pobratym::test {

/// Record key → document. Beside one of each type a second city, so that agreements have two
/// parties.
[[nodiscard]] std::map<std::string, Json> filled_records(const model::Schemas& schemas);

/// Writes a pack of them; `picture` is a WebP file that every record shows. Throws on a full disk.
void write_filled_pack(const Path& folder, const Path& picture,
                       const std::map<std::string, Json>& records);

/// The field that no schema knows.
inline constexpr const char* kUnknownField = "x_added_later";

}  // namespace pobratym::test
