// SPDX-License-Identifier: Apache-2.0
#include "content/model/localized.hpp"

namespace pobratym::model {

LocalizedText decode_localized(const Json& field) {
  LocalizedText text;
  if (!field.is_object()) return text;
  for (const auto& [language, value] : field.items()) {
    if (!value.is_string()) continue;
    const auto& words = value.get_ref<const std::string&>();
    if (!words.empty()) text.by_language.emplace(language, words);
  }
  return text;
}

Localized pick(const LocalizedText& text, const std::vector<std::string>& order) {
  for (const std::string& range : order) {
    for (std::string_view wanted = range; !wanted.empty();) {
      const auto found = text.by_language.find(wanted);
      if (found != text.by_language.end()) return {found->second, found->first};
      const auto hyphen = wanted.rfind('-');
      wanted = hyphen == std::string_view::npos ? std::string_view() : wanted.substr(0, hyphen);
    }
  }
  if (text.by_language.empty()) return {};
  const auto& [language, words] = *text.by_language.begin();
  return {words, language};
}

Localized pick(const Json& field, const std::vector<std::string>& order) {
  return pick(decode_localized(field), order);
}

}  // namespace pobratym::model
