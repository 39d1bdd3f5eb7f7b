// SPDX-License-Identifier: Apache-2.0
// What staff know a record by, whatever its type.
#pragma once

#include <string>

#include "content/model/record.hpp"

namespace pobratym::desk {

/// {"uk":"Бєлгород"}: the document's name or title; its key's slug when it has none. What says no
/// language is in the first one.
[[nodiscard]] Json title_of(const model::RecordKey& key, const Json& document,
                            const std::string& first_language);

}  // namespace pobratym::desk
