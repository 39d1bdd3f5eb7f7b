// SPDX-License-Identifier: Apache-2.0
// What must come back when an event was exported in one language and imported again: the event, its
// texts in that language, without what belongs to the pack it came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/model/record.hpp"

namespace pobratym::exporting {

/// An event in which every field that the schema knows is set.
[[nodiscard]] model::Record full_event();

/// All records of one reference pack, times of samples made absolute.
[[nodiscard]] std::vector<model::Record> records_of_pack(std::string_view name);

/// The events of all reference packs, times of samples made absolute.
[[nodiscard]] std::vector<model::Record> events_of_packs();

/// Texts in the first language that they have; without what an export leaves behind on purpose.
[[nodiscard]] Json restricted(Json document, const std::vector<std::string>& languages);

/// The same of what was imported: without what the import adds.
[[nodiscard]] Json without_origin(Json document);

}  // namespace pobratym::exporting
