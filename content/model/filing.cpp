// SPDX-License-Identifier: Apache-2.0
#include "content/model/filing.hpp"

#include <set>

#include "content/model/schema_walk.hpp"

namespace pobratym::model {

std::vector<Filing> filed_under(const Schemas& schemas, const Record& record) {
  const Json* schema = schemas.find(record.key.type);
  if (schema == nullptr) return {};
  std::set<Filing> filings;
  walk(schemas, *schema, record.document, "",
       [&](const Json& part, const Json& value, const std::string&) {
         const auto form = part.find("x-form");
         if (form == part.end()) return;
         const auto scheme = string_member(*form, "scheme");
         if (!scheme) return;
         const auto add = [&](const Json& code) {
           if (code.is_string()) filings.insert({*scheme, code.get<std::string>()});
         };
         if (value.is_array()) {
           for (const Json& code : value) add(code);
         } else {
           add(value);
         }
       });
  return {filings.begin(), filings.end()};
}

}  // namespace pobratym::model
