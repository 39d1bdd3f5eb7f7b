// SPDX-License-Identifier: Apache-2.0
#include "content/model/mentions.hpp"

#include <optional>
#include <set>
#include <string_view>

#include "content/model/schema_walk.hpp"

namespace pobratym::model {
namespace {

std::optional<RecordKey> named_record(const Schemas& schemas, const Json& part, const Json& value) {
  if (!value.is_string()) return std::nullopt;
  const Json* format = member(part, "format");
  if (format == nullptr || !format->is_string()) return std::nullopt;
  const std::string_view kind = format->get_ref<const std::string&>();
  const bool may_be_text = kind == "record-or-text";
  if (kind != "record-key" && !may_be_text) return std::nullopt;
  auto target = RecordKey::parse(value.get_ref<const std::string&>());
  // "press/media centre" would be no key; "tv/radio" is one in form only.
  if (target && may_be_text && schemas.find(target->type) == nullptr) return std::nullopt;
  return target;
}

void add_filings(const Json& part, const Json& value, std::set<Filing>& filings) {
  const Json* form = member(part, "x-form");
  const auto scheme = form == nullptr ? std::nullopt : string_member(*form, "scheme");
  if (!scheme) return;
  const auto add = [&](const Json& code) {
    if (code.is_string()) filings.insert({*scheme, code.get<std::string>()});
  };
  if (value.is_array()) {
    for (const Json& code : value) add(code);
  } else {
    add(value);
  }
}

}  // namespace

Mentions mentions_of(const Schemas& schemas, const Record& record) {
  Mentions mentions;
  const Json* schema = schemas.find(record.key.type);
  if (schema == nullptr) return mentions;
  std::set<Filing> filings;
  walk(schemas, *schema, record.document, "",
       [&](const Json& part, const Json& value, const std::string& pointer) {
         if (auto target = named_record(schemas, part, value)) {
           mentions.references.push_back({pointer, *std::move(target)});
         }
         add_filings(part, value, filings);
       });
  mentions.filings.assign(filings.begin(), filings.end());
  return mentions;
}

}  // namespace pobratym::model
