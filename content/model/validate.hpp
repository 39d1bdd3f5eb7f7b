// SPDX-License-Identifier: Apache-2.0
// Is the content right? One record against its schema; and all records of a pack against each
// other. Every problem is found, not only the first, because staff correct a pack in one sitting.
#pragma once

#include <span>
#include <vector>

#include "content/model/problem.hpp"
#include "content/model/record_refs.hpp"
#include "content/model/schema.hpp"

namespace pobratym::model {

/// The source that samples name.
inline constexpr std::string_view kSampleSource = "Sample made for the demonstration";

/// A draft may lack members; what it has must be right.
/// Against the schema of its type, then against the rules a schema cannot say: a historic hotline
/// has no number, an event's end is not before its start, what names kSampleSource is marked.
[[nodiscard]] std::vector<Problem> validate(const Schemas& schemas, const Record& record);

/// Across records: no key twice; exactly one host; its first language in every localized field,
/// but of what was imported any language will do; every reference leads to a record; an agreement
/// has two different parties or more.
[[nodiscard]] std::vector<Problem> check_references(const Schemas& schemas,
                                                    const RecordRefs& records);
[[nodiscard]] std::vector<Problem> check_references(const Schemas& schemas,
                                                    std::span<const Record> records);

/// A record named in another one's document, and where.
struct Reference {
  std::string field;  ///< JSON Pointer
  RecordKey target;
};

/// Members whose schema has the format "record-key".
[[nodiscard]] std::vector<Reference> references_of(const Schemas& schemas, const Record& record);

}  // namespace pobratym::model
