// SPDX-License-Identifier: Apache-2.0
#include "content/model/legal_act.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {

Result<LegalAct> decode_legal_act(const Record& record) {
  Fields fields(record.document, record.key.text());
  LegalAct act;
  act.envelope = fields.envelope(record);
  act.title = fields.localized("title");
  act.summary = fields.localized_or_empty("summary");
  act.number = fields.text_or_empty("number");
  act.date = fields.partial_date("date");
  act.articles = fields.text_or_empty("articles");
  act.url = fields.url_or_empty("url");
  act.in_force = bool_member(record.document, "in_force");
  return fields.finish(std::move(act));
}

}  // namespace pobratym::model
