// SPDX-License-Identifier: Apache-2.0
// Languages side by side: which texts are there, which are missing, and which were translated from
// a text that has changed since. For that the desk keeps, with each text in another language, the
// first language's text that stood beside it when it was last written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/json.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

enum class LanguageState { source, current, missing, source_changed };

[[nodiscard]] std::string_view text_of(LanguageState state);

struct LanguageStanding {
  LanguageState state = LanguageState::current;
  /// JSON Pointer of the field → what the first language said when this one was written.
  std::map<std::string, std::string> changed_from;
};

/// JSON Pointer → {"uk":…,"en":…}, of every field with several languages.
[[nodiscard]] std::map<std::string, Json> localized_fields(const model::Schemas& schemas,
                                                           const std::string& type,
                                                           const Json& document);

/// What each text was translated from: {"/name":{"en":"Харків"}}. `before` and its `translated`
/// are empty objects for a new record.
[[nodiscard]] Json translated_from(const std::map<std::string, Json>& before,
                                   const Json& translated, const std::map<std::string, Json>& after,
                                   const std::string& first_language);

/// For each of `languages`; the first is the source of the others.
[[nodiscard]] std::map<std::string, LanguageStanding> standings(
    const std::map<std::string, Json>& fields, const Json& translated,
    const std::vector<std::string>& languages);

/// Whether two documents of one type differ in nothing but texts in several languages.
[[nodiscard]] bool differ_in_texts_only(const model::Schemas& schemas, const std::string& type,
                                        const Json& before, const Json& after);

}  // namespace pobratym::desk
