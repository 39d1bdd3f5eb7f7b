// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/timetable.hpp"

#include <utility>

#include "content/desk/publication/plan.hpp"
#include "content/model/envelope.hpp"
#include "content/model/validate.hpp"
#include "content/model/visibility.hpp"
#include "content/model/zone.hpp"

namespace pobratym::desk {
namespace {

std::string zone_of_host(const std::vector<Draft>& drafts) {
  for (const Draft& draft : drafts) {
    if (draft.key.type != "host" || !draft.on_kiosks) continue;
    return string_member(*draft.on_kiosks, "timezone").value_or("UTC");
  }
  return "UTC";
}

/// The day it is in the host's city.
model::Date today_in(const std::string& zone, Instant now) {
  const auto local = model::to_local(now, zone);
  return local ? local->date : model::Date{std::chrono::floor<std::chrono::days>(now)};
}

std::set<model::RecordKey> referred_to(const std::vector<Draft>& drafts,
                                       const model::Schemas& schemas) {
  std::set<model::RecordKey> keys;
  for (const Draft& draft : drafts) {
    if (!draft.on_kiosks) continue;
    for (model::Reference& reference :
         model::references_of(schemas, {draft.key, *draft.on_kiosks})) {
      keys.insert(std::move(reference.target));
    }
  }
  return keys;
}

bool is_over(const Draft& draft, model::Date today) {
  if (draft.state != State::published || !draft.on_kiosks) return false;
  const auto envelope = model::decode_envelope({draft.key, *draft.on_kiosks});
  return envelope && !model::is_in_season(*envelope, today);
}

Move move_of(const Draft& draft, State to, std::optional<Json> approved, Instant now) {
  return {draft.key, draft.version, draft.state, to, std::move(approved), std::nullopt, "", now, 0};
}

}  // namespace

Result<std::set<model::RecordKey>> Timetable::keep(DraftStore& drafts,
                                                   const model::Schemas& schemas, Instant now) {
  std::set<model::RecordKey> changed;
  const auto scheduled = drafts.due(now);
  if (!scheduled) return tl::unexpected(scheduled.error());
  for (const Draft& draft : *scheduled) {
    const auto moved =
        drafts.move(move_of(draft, State::approved, approved_document(draft.document, now), now));
    if (!moved) return tl::unexpected(moved.error());
    if (*moved) changed.insert(draft.key);
  }
  const auto last = drafts.last_publication();
  if (!last) return tl::unexpected(last.error());
  const std::int64_t publication = *last ? (*last)->version : 0;
  if (last_look_ && last_look_->publication == publication &&
      last_look_->today == today_in(last_look_->zone, now)) {
    return changed;
  }
  const auto all = drafts.all();
  if (!all) return tl::unexpected(all.error());
  const std::string zone = zone_of_host(*all);
  const model::Date today = today_in(zone, now);
  const auto kept = referred_to(*all, schemas);
  bool looked_at_all = true;
  for (const Draft& draft : *all) {
    if (!is_over(draft, today) || kept.contains(draft.key)) continue;
    const auto moved = drafts.move(move_of(draft, State::withdrawn, std::nullopt, now));
    if (!moved) return tl::unexpected(moved.error());
    if (*moved) changed.insert(draft.key);
    looked_at_all = looked_at_all && *moved;
  }
  if (looked_at_all) last_look_ = {publication, today, zone};
  return changed;
}

}  // namespace pobratym::desk
