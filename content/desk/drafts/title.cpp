// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/title.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kLongWords = 40;  ///< bytes, after which a title of words takes no more

}  // namespace

Json title_of(const model::RecordKey& key, const Json& document,
              const std::string& first_language) {
  for (const char* name : {"name", "title", "label", "question"}) {
    const Json* title = member(document, name);
    if (title == nullptr || title->empty()) continue;
    if (title->is_object()) return *title;
    if (title->is_string()) return {{first_language, *title}};
  }
  std::string words;  // a synonym is its words
  for (const std::string& word : string_list_member(document, "words")) {
    if (words.size() >= kLongWords) break;
    words += (words.empty() ? "" : " · ") + word;
  }
  return {{first_language, words.empty() ? key.slug : words}};
}

}  // namespace pobratym::desk
