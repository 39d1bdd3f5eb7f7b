// SPDX-License-Identifier: Apache-2.0
// What must hold of everything that a reader hands over, whatever was in the file.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/import/imported.hpp"
#include "content/model/event.hpp"

namespace pobratym::import {

/// The document with what a pack adds, so that it is a record.
[[nodiscard]] model::Record as_record(const ImportedItem& item, std::string_view status);

/// What the validator has against the documents, as drafts and as published records: a published
/// one may only lack a place or a link, and then a finding has to say so.
[[nodiscard]] std::vector<std::string> problems_of(const Imported& imported);

/// The starts of all talks of all programmes.
[[nodiscard]] std::multiset<Instant> talk_starts(const Imported& imported, const std::string& zone);

/// How often a code stands among the findings.
[[nodiscard]] std::size_t count_of(const Imported& imported, std::string_view code);

/// The bytes of a file of the inputs beside the repository; empty when it is not there.
[[nodiscard]] std::string shared_input(const std::string& name);
[[nodiscard]] std::vector<std::string> shared_inputs(const std::string& folder);

}  // namespace pobratym::import
