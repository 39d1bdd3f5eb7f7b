// SPDX-License-Identifier: Apache-2.0
#include "content/model/history_item.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {
namespace {

constexpr Code<HistoryScope> kScopeCodes[] = {{"host", HistoryScope::host},
                                              {"world", HistoryScope::world}};

}  // namespace

Result<HistoryItem> decode_history_item(const Record& record) {
  Fields fields(record.document, record.key.text());
  HistoryItem item;
  item.envelope = fields.envelope(record);
  item.date = fields.partial_date("date");
  item.title = fields.localized("title");
  item.text = fields.localized_or_empty("text");
  item.scope = fields.choice("scope", kScopeCodes);
  item.disputed = fields.localized_or_empty("disputed");
  return fields.finish(std::move(item));
}

}  // namespace pobratym::model
