// SPDX-License-Identifier: Apache-2.0
#include "content/model/visibility.hpp"

#include <algorithm>

#include "content/model/help_call.hpp"
#include "content/model/notice.hpp"

namespace pobratym::model {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::optional<ShownDays> season(const Envelope& envelope) {
  if (envelope.status != Publication::published) return std::nullopt;
  ShownDays shown;
  if (envelope.valid_until) shown.last = *envelope.valid_until;
  return shown;
}

/// A promise to disappear needs the day on which to do so. What is current has to have been looked
/// at; the day after today counts: it may have begun where somebody looked.
std::optional<ShownDays> fresh(const Envelope& envelope, Currency live,
                               const std::optional<Date>& looked) {
  auto shown = season(envelope);
  if (!shown || !envelope.valid_until) return std::nullopt;
  if (live == Currency::historic) return shown;
  if (!looked) return std::nullopt;
  shown->first = sys_days(*looked) - days(1);
  shown->last = std::min(shown->last, sys_days(*looked) + kRecheckWithin);
  return shown;
}

std::optional<ShownDays> of_notice(const Notice& notice) {
  auto shown = season(notice.envelope);
  if (!shown || !notice.envelope.valid_until) return std::nullopt;
  if (notice.from) shown->first = *notice.from;
  if (notice.to) shown->last = std::min(shown->last, sys_days(*notice.to));
  return shown;
}

std::optional<ShownDays> of_hotline(const Hotline& hotline) {
  return fresh(hotline.envelope, hotline.live, hotline.checked_on);
}

}  // namespace

bool is_in_season(const Envelope& envelope, Date today) {
  return envelope.status == Publication::published &&
         (!envelope.valid_until || today <= *envelope.valid_until);
}

std::optional<ShownDays> shown_days(const Record& record) {
  if (record.key.type == "hotline") {
    const auto hotline = decode_hotline(record);
    return hotline ? of_hotline(*hotline) : std::nullopt;
  }
  if (record.key.type == "help-call") {
    const auto call = decode_help_call(record);
    return call ? fresh(call->envelope, call->live, call->posted) : std::nullopt;
  }
  if (record.key.type == "notice") {
    const auto notice = decode_notice(record);
    return notice ? of_notice(*notice) : std::nullopt;
  }
  const auto envelope = decode_envelope(record);
  return envelope ? season(*envelope) : std::nullopt;
}

bool is_visible(const Record& record, Date today) {
  const auto shown = shown_days(record);
  return shown && shown->contains(today);
}

bool may_dial(const Hotline& hotline, Date today) {
  const auto shown = of_hotline(hotline);
  return hotline.live == Currency::current && !hotline.number.empty() && shown &&
         shown->contains(today);
}

}  // namespace pobratym::model
