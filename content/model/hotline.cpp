// SPDX-License-Identifier: Apache-2.0
#include "content/model/hotline.hpp"

#include "content/model/codes.hpp"

namespace pobratym::model {

Result<Hotline> decode_hotline(const Record& record) {
  Fields fields(record.document, record.key.text());
  Hotline hotline;
  hotline.envelope = fields.envelope(record);
  hotline.name = fields.localized("name");
  hotline.purpose = fields.localized_or_empty("purpose");
  hotline.live = fields.choice("live", kCurrencyCodes);
  if (hotline.live == Currency::historic && member(record.document, "number") != nullptr) {
    fields.refuse("number", "must not be there: a historic hotline shows no number");
  }
  hotline.number = fields.text_or_empty("number");
  if (const Json* hours = member(record.document, "hours")) {
    if (const Json* text = member(*hours, "text")) hotline.hours = decode_localized(*text);
    hotline.always_open = bool_member(*hours, "always");
  }
  hotline.languages = string_list_member(record.document, "languages");
  if (const Json* free = member(record.document, "free"); free != nullptr && free->is_boolean()) {
    hotline.free = free->get<bool>();
  }
  hotline.audience = fields.localized_or_empty("audience");
  hotline.checked_on = fields.day_if_any("checked_on");
  hotline.owner = fields.text_or_empty("owner");
  return fields.finish(std::move(hotline));
}

}  // namespace pobratym::model
