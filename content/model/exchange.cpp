// SPDX-License-Identifier: Apache-2.0
#include "content/model/exchange.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {

Result<Exchange> decode_exchange(const Record& record) {
  Fields fields(record.document, record.key.text());
  Exchange exchange;
  exchange.envelope = fields.envelope(record);
  exchange.title = fields.localized("title");
  exchange.summary = fields.localized_or_empty("summary");
  exchange.apply = fields.localized_or_empty("apply");
  exchange.apply_url = fields.url_or_empty("apply_url");
  exchange.kind = fields.text("kind");
  exchange.cities = fields.references("cities");
  exchange.from = fields.partial_date_if_any("from");
  exchange.to = fields.partial_date_if_any("to");
  exchange.deadline = fields.day_if_any("deadline");
  exchange.participants = integer_member(record.document, "participants");
  return fields.finish(std::move(exchange));
}

bool is_open(const Exchange& exchange, Date today) {
  return exchange.deadline && today <= *exchange.deadline;
}

}  // namespace pobratym::model
