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

/// The day it is in the host's city.
model::Date today_of(const std::vector<Draft>& drafts, Instant now) {
  for (const Draft& draft : drafts) {
    if (draft.key.type != "host" || !draft.on_kiosks) continue;
    const auto zone = string_member(*draft.on_kiosks, "timezone");
    const auto local = zone ? model::to_local(now, *zone) : model::to_local(now, "UTC");
    if (local) return local->date;
  }
  return model::Date{std::chrono::floor<std::chrono::days>(now)};
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

Result<std::set<model::RecordKey>> keep_timetable(DraftStore& drafts, const model::Schemas& schemas,
                                                  Instant now) {
  const auto all = drafts.all();
  if (!all) return tl::unexpected(all.error());
  const model::Date today = today_of(*all, now);
  const auto kept = referred_to(*all, schemas);
  std::set<model::RecordKey> changed;
  for (const Draft& draft : *all) {
    std::optional<Move> due;
    if (draft.state == State::scheduled && draft.scheduled_at && *draft.scheduled_at <= now) {
      due = move_of(draft, State::approved, approved_document(draft.document, now), now);
    } else if (is_over(draft, today) && !kept.contains(draft.key)) {
      due = move_of(draft, State::withdrawn, std::nullopt, now);
    }
    if (!due) continue;
    const auto moved = drafts.move(*due);
    if (!moved) return tl::unexpected(moved.error());
    if (*moved) changed.insert(draft.key);
  }
  return changed;
}

}  // namespace pobratym::desk
