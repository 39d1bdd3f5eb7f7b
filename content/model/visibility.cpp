// SPDX-License-Identifier: Apache-2.0
#include "content/model/visibility.hpp"

#include "content/model/help_call.hpp"
#include "content/model/notice.hpp"

namespace pobratym::model {
namespace {

/// The day after today counts: it may have begun where somebody looked.
bool looked_at(const std::optional<Date>& day, Date today) {
  if (!day) return false;
  const auto ago = std::chrono::sys_days(today) - std::chrono::sys_days(*day);
  return ago >= std::chrono::days(-1) && ago <= kRecheckWithin;
}

/// A promise to disappear needs the day on which to do so.
bool fresh(const Envelope& envelope, Currency live, const std::optional<Date>& looked, Date today) {
  return is_in_season(envelope, today) && envelope.valid_until.has_value() &&
         (live == Currency::historic || looked_at(looked, today));
}

bool hotline_visible(const Hotline& hotline, Date today) {
  return fresh(hotline.envelope, hotline.live, hotline.checked_on, today);
}

}  // namespace

bool is_in_season(const Envelope& envelope, Date today) {
  return envelope.status == Publication::published &&
         (!envelope.valid_until || today <= *envelope.valid_until);
}

bool is_visible(const Record& record, Date today) {
  if (record.key.type == "hotline") {
    const auto hotline = decode_hotline(record);
    return hotline && hotline_visible(*hotline, today);
  }
  if (record.key.type == "help-call") {
    const auto call = decode_help_call(record);
    return call && fresh(call->envelope, call->live, call->posted, today);
  }
  if (record.key.type == "notice") {
    const auto notice = decode_notice(record);
    return notice && is_in_season(notice->envelope, today) && notice->envelope.valid_until &&
           (!notice->from || *notice->from <= today) && (!notice->to || today <= *notice->to);
  }
  const auto envelope = decode_envelope(record);
  return envelope && is_in_season(*envelope, today);
}

bool may_dial(const Hotline& hotline, Date today) {
  return hotline.live == Currency::current && !hotline.number.empty() &&
         hotline_visible(hotline, today);
}

}  // namespace pobratym::model
