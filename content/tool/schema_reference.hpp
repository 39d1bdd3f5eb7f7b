// SPDX-License-Identifier: Apache-2.0
// The reference documentation of all content types, written from their schemas: what a clerk of a
// city hall looks up beside the form. Generated, because a table written by hand is wrong from the
// first schema that changes after it.
#pragma once

#include <string>

#include "content/model/schema.hpp"
#include "content/tool/reference_words.hpp"

namespace pobratym::tool {

/// Markdown with one section a type, then what every record has and the parts that types share.
/// The same schemas give the same bytes.
[[nodiscard]] std::string schema_reference(const model::Schemas& schemas,
                                           ReferenceLanguage language);

}  // namespace pobratym::tool
