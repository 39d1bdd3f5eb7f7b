// SPDX-License-Identifier: Apache-2.0
#include "content/model/initiative.hpp"

#include "content/model/codes.hpp"

namespace pobratym::model {

Result<Initiative> decode_initiative(const Record& record) {
  Fields fields(record.document, record.key.text());
  Initiative initiative;
  initiative.envelope = fields.envelope(record);
  initiative.title = fields.localized("title");
  initiative.problem = fields.localized_or_empty("problem");
  initiative.solution = fields.localized("solution");
  initiative.result = fields.localized_or_empty("result");
  initiative.origin_city = fields.reference("origin_city");
  initiative.adopted_by = fields.references("adopted_by");
  initiative.area = fields.text_or_empty("area");
  initiative.form = fields.text_or_empty("form");
  initiative.period = fields.text_or_empty("period");
  initiative.live = fields.choice("live", kCurrencyCodes);
  return fields.finish(std::move(initiative));
}

}  // namespace pobratym::model
