// SPDX-License-Identifier: Apache-2.0
#include "content/store/read_record.hpp"

#include "content/model/recurrence.hpp"

namespace pobratym::store {

ReadRecord::Timed& ReadRecord::timed(const std::string& day_zone) const {
  if (timed_ && timed_->day_zone == day_zone) return *timed_;
  auto event = model::decode_event(*this, day_zone);
  timed_ = std::make_unique<Timed>(
      Timed{day_zone, Decoded<model::Event>(tl::unexpect, Error()), {}, nullptr});
  if (!event) {
    timed_->event = tl::unexpected(event.error());
    return *timed_;
  }
  timed_->end = model::span(*event).end;
  timed_->event = std::make_shared<const model::Event>(*std::move(event));
  return *timed_;
}

const ReadRecord::Decoded<model::Event>& ReadRecord::event(const std::string& day_zone) const {
  return timed(day_zone).event;
}

KnownEvent ReadRecord::last_time(const std::string& day_zone, Instant now) const {
  Timed& known = timed(day_zone);
  if (!known.event || !known.end || *known.end > now) return nullptr;
  if (!known.last_time) {
    const KnownEvent& event = *known.event;
    known.last_time =
        event->recurrence
            ? std::make_shared<const model::Event>(model::shown_occurrence(*event, now))
            : event;
  }
  return known.last_time;
}

}  // namespace pobratym::store
