// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_pen.hpp"

namespace pobratym::exporting {

model::Localized EventPen::pick(const Json& owner, std::string_view key) const {
  const auto* field = member(owner, key);
  return field == nullptr ? model::Localized{} : model::pick(*field, options.languages);
}

std::string EventPen::language() const {
  return options.languages.empty() ? "en" : options.languages.front();
}

void EventPen::localized(std::string_view name, const model::Localized& text) const {
  if (!text.empty()) writer.text(name, {{"LANGUAGE", text.language}}, text.text);
}

std::string text_member(const Json& json, std::string_view key) {
  return string_member(json, key).value_or("");
}

}  // namespace pobratym::exporting
