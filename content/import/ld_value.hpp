// SPDX-License-Identifier: Apache-2.0
// JSON-LD as sites write it: a value or a list of values, a text or an object around a text, a name
// with or without the address of schema.org before it. No context is ever fetched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.hpp"
#include "content/import/field_texts.hpp"

namespace pobratym::import {

/// "Event" of "https://schema.org/Event", "schema:Event" or "Event".
[[nodiscard]] std::string_view schema_name(std::string_view name);

/// The names of "@type"; none when the node has no type.
[[nodiscard]] std::vector<std::string> ld_types(const Json& node);

/// Every value of a property, lists and their "@list" and "@set" opened, at most 1,000. No nulls.
[[nodiscard]] std::vector<const Json*> ld_values(const Json& node, std::string_view property);

/// The first value as text: a string, a number, "@value", an address, or the name of a node; may be
/// empty.
[[nodiscard]] std::string ld_text(const Json& value);
[[nodiscard]] std::string ld_text(const Json& node, std::string_view property);

/// The first value that is a number, or text that is one.
[[nodiscard]] std::optional<double> ld_number(const Json& node, std::string_view property);

/// The address that a value is or leads to: a string, "@id", "url".
[[nodiscard]] std::string ld_address(const Json& value);

/// Texts of a property in the languages they say they are in, else in `language`: an empty object
/// when there is none.
enum class LdShape { line, prose };
[[nodiscard]] Json ld_localized(const Json& node, std::string_view property, LdShape shape,
                                const std::string& language, FieldTexts& texts);

/// "EventCancelled" of "https://schema.org/EventCancelled": names of lists that schema.org has.
[[nodiscard]] std::vector<std::string> ld_names(const Json& node, std::string_view property);

}  // namespace pobratym::import
