// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/timetable.hpp"

#include <utility>
#include <vector>

#include "content/desk/publication/plan.hpp"
#include "content/model/envelope.hpp"
#include "content/model/validate.hpp"
#include "content/model/visibility.hpp"
#include "content/model/zone.hpp"

namespace pobratym::desk {
namespace {

/// The day it is in the host's city.
model::Date today_in(const std::string& zone, Instant now) {
  const auto local = model::to_local(now, zone);
  return local ? local->date : model::Date{std::chrono::floor<std::chrono::days>(now)};
}

/// A record that is on the kiosks and that may be over some day.
struct Ending {
  model::RecordKey key;
  std::int64_t version = 0;
  model::Envelope when;  ///< as far as is_in_season() asks
};

/// What every record on the kiosks says about last days.
class LastDays {
 public:
  explicit LastDays(const model::Schemas& schemas) : schemas_(schemas) {}

  Status add(const StoredDraft& draft) {
    if (!draft.on_kiosks) return {};
    auto document = read_stored(*draft.on_kiosks);
    if (!document) return fail_in(draft.key.text(), document.error());
    const model::Record record{draft.key, *std::move(document)};
    if (draft.key.type == "host") {
      zone_ = string_member(record.document, "timezone").value_or(zone_);
    }
    for (model::Reference& reference : model::references_of(schemas_, record)) {
      referred_to_.insert(std::move(reference.target));
    }
    const auto envelope = model::decode_envelope(record);
    if (draft.state != State::published || !envelope) return {};
    Ending ending{draft.key, draft.version, {}};
    ending.when.status = envelope->status;
    ending.when.valid_until = envelope->valid_until;
    const bool for_ever =
        ending.when.status == model::Publication::published && !ending.when.valid_until.has_value();
    if (!for_ever) endings_.push_back(std::move(ending));
    return {};
  }

  [[nodiscard]] const std::string& zone() const { return zone_; }

  /// Those that nothing else on the kiosks refers to.
  [[nodiscard]] std::vector<Ending> over_on(model::Date today) const {
    std::vector<Ending> over;
    for (const Ending& ending : endings_) {
      if (!model::is_in_season(ending.when, today) && !referred_to_.contains(ending.key)) {
        over.push_back(ending);
      }
    }
    return over;
  }

 private:
  const model::Schemas& schemas_;
  std::string zone_ = "UTC";  ///< the host's
  std::set<model::RecordKey> referred_to_;
  std::vector<Ending> endings_;
};

}  // namespace

Result<std::set<model::RecordKey>> Timetable::keep(DraftStore& drafts,
                                                   const model::Schemas& schemas, Instant now) {
  std::set<model::RecordKey> waiting;
  const auto due = drafts.due(now);
  if (!due) return tl::unexpected(due.error());
  for (const Draft& draft : *due) {
    if (draft.state == State::scheduled) {
      const auto moved =
          drafts.move({draft.key, draft.version, draft.state, State::approved,
                       approved_document(draft.document, now), draft.scheduled_at, "", now, 0});
      if (!moved) return tl::unexpected(moved.error());
      if (!*moved) continue;
    }
    waiting.insert(draft.key);
  }
  const auto last = drafts.last_publication();
  if (!last) return tl::unexpected(last.error());
  const std::int64_t publication = *last ? (*last)->version : 0;
  if (last_look_ && last_look_->publication == publication &&
      last_look_->today == today_in(last_look_->zone, now)) {
    return waiting;
  }
  LastDays days(schemas);
  const auto read = drafts.each([&](const StoredDraft& draft) { return days.add(draft); });
  if (!read) return tl::unexpected(read.error());
  const model::Date today = today_in(days.zone(), now);
  bool looked_at_all = true;
  for (const Ending& ending : days.over_on(today)) {
    const auto moved = drafts.move({ending.key, ending.version, State::published, State::withdrawn,
                                    std::nullopt, now, "", now, 0});
    if (!moved) return tl::unexpected(moved.error());
    if (*moved) waiting.insert(ending.key);
    looked_at_all = looked_at_all && *moved;
  }
  if (looked_at_all) last_look_ = {publication, today, days.zone()};
  return waiting;
}

bool Timetable::is_turn(const std::set<model::RecordKey>& waiting, Instant now) {
  if (waiting.empty()) tried_.clear();
  const bool soon = now >= tried_at_ && now < tried_at_ + kTriedAgainAfter;
  if (waiting.empty() || (soon && waiting == tried_)) return false;
  tried_ = waiting;
  tried_at_ = now;
  return true;
}

}  // namespace pobratym::desk
