// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_hints.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"
#include "content/model/schema_value.hpp"

namespace pobratym::model {
namespace {

constexpr std::array<std::string_view, 18> kWidgets{
    "text",    "textarea", "localized",  "select",     "multiselect", "record",
    "records", "date",     "event-time", "recurrence", "number",      "boolean",
    "url",     "phone",    "image",      "list",       "object",      "hidden"};

bool is_widget(const Json& value) {
  return std::any_of(kWidgets.begin(), kWidgets.end(),
                     [&](std::string_view widget) { return value == widget; });
}

bool is_slug_text(const Json& value) {
  return value.is_string() && is_slug(value.get_ref<const std::string&>());
}

bool are_types(const Json& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), is_slug_text);
}

/// Every value of "enum", here or of the entries, has its label, and no label is for another.
std::string problem_with_labels(const Json& schema, const Json& labels) {
  if (!labels.is_object() || labels.empty()) return "needs \"labels\" as value → words";
  for (const auto& [value, words] : labels.items()) {
    if (const auto why = problem_with_words(words); !why.empty()) {
      return "has the label \"" + value + "\", which " + why;
    }
  }
  const Json* choices = member(schema, "enum");
  const Json* entries = member(schema, "items");
  if (choices == nullptr && entries != nullptr) choices = member(*entries, "enum");
  if (choices == nullptr) return {};
  for (const Json& choice : *choices) {
    if (choice.is_string() && !labels.contains(choice.get_ref<const std::string&>())) {
      return "has no label for " + shown_value(choice);
    }
  }
  return labels.size() > choices->size() ? "has a label for a value that \"enum\" does not have"
                                         : "";
}

std::string problem_with_member(const Json& schema, const std::string& name, const Json& value) {
  const auto expect = [&](bool good, const char* what) {
    return good ? std::string() : "needs \"" + name + "\" as " + what;
  };
  if (name == "widget") return expect(is_widget(value), "a widget of content/schema/README.md");
  if (name == "group" || name == "scheme") return expect(is_slug_text(value), "a slug");
  if (name == "order" || name == "rows") {
    return expect(value.is_number_integer(), "a whole number");
  }
  if (name == "types") return expect(are_types(value), "a list of record types");
  if (name == "readonly") return expect(value.is_boolean(), "true or false");
  if (name == "placeholder") {
    const auto why = problem_with_words(value);
    return why.empty() ? why : "has a \"placeholder\" that " + why;
  }
  if (name == "labels") return problem_with_labels(schema, value);
  return "has the unknown word \"" + name + "\"";
}

}  // namespace

std::string problem_with_words(const Json& words) {
  if (!words.is_object() || words.size() != 2) return "needs \"uk\" and \"en\", and nothing else";
  for (const char* language : {"uk", "en"}) {
    const auto text = string_member(words, language);
    if (!text || trim(*text).empty()) return std::string("has no text under \"") + language + "\"";
  }
  return {};
}

std::string problem_with_form(const Json& schema, const Json& form) {
  // Beside "$ref" the widget may be the definition's.
  if (!form.is_object() || (!form.contains("widget") && !schema.contains("$ref"))) {
    return "needs a \"widget\"";
  }
  for (const auto& [name, value] : form.items()) {
    if (auto why = problem_with_member(schema, name, value); !why.empty()) return why;
  }
  return {};
}

}  // namespace pobratym::model
