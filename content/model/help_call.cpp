// SPDX-License-Identifier: Apache-2.0
#include "content/model/help_call.hpp"

#include "content/model/codes.hpp"

namespace pobratym::model {

Result<HelpCall> decode_help_call(const Record& record) {
  Fields fields(record.document, record.key.text());
  HelpCall call;
  call.envelope = fields.envelope(record);
  call.title = fields.localized("title");
  call.need = fields.localized("need");
  call.how = fields.localized("how");
  call.kind = fields.text("kind");
  call.posted = fields.day_if_any("posted");
  call.organiser_record = fields.reference_if_any("organiser");
  if (!call.organiser_record) call.organiser = fields.text_or_empty("organiser");
  call.url = fields.url_or_empty("url");
  call.live = fields.choice("live", kCurrencyCodes, {Currency::current});
  return fields.finish(std::move(call));
}

}  // namespace pobratym::model
