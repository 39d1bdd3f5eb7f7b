// SPDX-License-Identifier: Apache-2.0
#include "content/model/last_day.hpp"

#include <algorithm>

#include "content/model/exchange.hpp"
#include "content/model/history_item.hpp"
#include "content/model/notice.hpp"
#include "content/model/poll.hpp"

namespace pobratym::model {

std::optional<Date> last_day(const Record& record) {
  if (record.key.type == "exchange") {
    const auto exchange = decode_exchange(record);
    return exchange ? exchange->deadline : std::nullopt;
  }
  if (record.key.type == "poll") {
    const auto poll = decode_poll(record);
    return poll ? poll->to : std::nullopt;
  }
  if (record.key.type == "notice") {
    const auto notice = decode_notice(record);
    if (!notice) return std::nullopt;
    const auto until = notice->envelope.valid_until;
    return notice->to && until ? std::min(notice->to, until) : notice->to ? notice->to : until;
  }
  if (record.key.type == "history-item") {
    const auto item = decode_history_item(record);
    if (!item) return std::nullopt;
    return item->date.first();
  }
  const auto envelope = decode_envelope(record);
  return envelope ? envelope->valid_until : std::nullopt;
}

}  // namespace pobratym::model
