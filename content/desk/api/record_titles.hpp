// SPDX-License-Identifier: Apache-2.0
// What records are called in lists about something else, each looked up once.
#pragma once

#include <map>
#include <string>

#include "content/desk/api/record_answer.hpp"

namespace pobratym::desk {

class RecordTitles {
 public:
  explicit RecordTitles(Context& context)
      : context_(context), first_language_(city_languages(context).front()) {}

  /// An empty object for what is no record, or none any more.
  const Json& of(const std::string& key) {
    const auto [at, is_new] = titles_.emplace(key, Json::object());
    const auto parsed = is_new ? model::RecordKey::parse(key) : std::nullopt;
    if (!parsed) return at->second;
    const auto draft = context_.drafts.find(*parsed);
    if (draft && *draft) at->second = title_of(**draft, first_language_);
    return at->second;
  }

 private:
  Context& context_;
  std::string first_language_;
  std::map<std::string, Json> titles_;
};

}  // namespace pobratym::desk
