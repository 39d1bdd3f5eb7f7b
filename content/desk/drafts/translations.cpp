// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/translations.hpp"

#include "content/desk/drafts/moved_entries.hpp"
#include "content/model/schema_walk.hpp"

namespace pobratym::desk {
namespace {

std::string text_in(const std::map<std::string, Json>& fields, const std::string& field,
                    const std::string& language) {
  const auto found = fields.find(field);
  return found == fields.end() ? std::string()
                               : string_member(found->second, language).value_or("");
}

std::string noted(const Json& translated, const std::string& field, const std::string& language) {
  const Json* notes = member(translated, field);
  return notes == nullptr ? std::string() : string_member(*notes, language).value_or("");
}

LanguageStanding standing_of(const std::map<std::string, Json>& fields, const Json& translated,
                             const std::string& language, const std::string& source) {
  LanguageStanding standing;
  bool missing = false;
  for (const auto& [field, texts] : fields) {
    const std::string now = string_member(texts, source).value_or("");
    if (now.empty()) continue;
    if (!texts.contains(language)) {
      missing = true;
      continue;
    }
    const std::string then = noted(translated, field, language);
    if (!then.empty() && then != now) standing.changed_from[field] = then;
  }
  standing.state = missing                         ? LanguageState::missing
                   : standing.changed_from.empty() ? LanguageState::current
                                                   : LanguageState::source_changed;
  return standing;
}

/// The document with every text in several languages taken out.
Json without_texts(const model::Schemas& schemas, const std::string& type, const Json& document) {
  Json rest = document;
  for (const auto& [field, texts] : localized_fields(schemas, type, document)) {
    rest[Json::json_pointer(field)] = Json::object();
  }
  return rest;
}

}  // namespace

std::string_view text_of(LanguageState state) {
  switch (state) {
    case LanguageState::source:
      return "source";
    case LanguageState::current:
      return "current";
    case LanguageState::missing:
      return "missing";
    case LanguageState::source_changed:
      return "source_changed";
  }
  return "current";
}

std::map<std::string, Json> localized_fields(const model::Schemas& schemas, const std::string& type,
                                             const Json& document) {
  std::map<std::string, Json> fields;
  const Json* schema = schemas.find(type);
  if (schema == nullptr) return fields;
  model::walk(schemas, *schema, document, "",
              [&](const Json& part, const Json& value, const std::string& pointer) {
                if (bool_member(part, "x-localized") && value.is_object()) fields[pointer] = value;
              });
  return fields;
}

Json translated_from(const std::map<std::string, Json>& before, const Json& translated,
                     const std::map<std::string, Json>& after, const std::string& first_language) {
  Json result = Json::object();
  const auto places = former_places(before, after);
  for (const auto& [field, texts] : after) {
    const auto place = places.find(field);
    const std::string was = place == places.end() ? std::string() : place->second;
    const std::string source = string_member(texts, first_language).value_or("");
    for (const auto& [language, text] : texts.items()) {
      if (language == first_language || !text.is_string()) continue;
      const bool same = text_in(before, was, language) == text.get<std::string>();
      const std::string from = same ? noted(translated, was, language) : source;
      // A text that nobody noted the source of was translated from what stood there until now.
      result[field][language] = same && from.empty() ? text_in(before, was, first_language) : from;
    }
  }
  return result;
}

std::map<std::string, LanguageStanding> standings(const std::map<std::string, Json>& fields,
                                                  const Json& translated,
                                                  const std::vector<std::string>& languages) {
  std::map<std::string, LanguageStanding> result;
  for (const std::string& language : languages) {
    result[language] = language == languages.front()
                           ? LanguageStanding{LanguageState::source, {}}
                           : standing_of(fields, translated, language, languages.front());
  }
  return result;
}

bool differ_in_texts_only(const model::Schemas& schemas, const std::string& type,
                          const Json& before, const Json& after) {
  return without_texts(schemas, type, before) == without_texts(schemas, type, after);
}

}  // namespace pobratym::desk
