// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/api/publication_work.hpp"
#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/desk/publication/plan.hpp"

namespace pobratym::desk {
namespace {

bool needs_to_be_right(State to) {
  return to == State::in_review || to == State::approved || to == State::scheduled;
}

Response refused(const Ask& ask, StepAnswer answer) {
  switch (answer) {
    case StepAnswer::role:
      return refuse(ask, "role");
    case StepAnswer::four_eyes:
      return refuse(ask, "four_eyes");
    case StepAnswer::comment_needed:
      return refuse(ask, "comment_needed");
    case StepAnswer::does_not_follow:
    case StepAnswer::allowed:
      break;
  }
  return refuse(ask, "move");
}

/// What the next publication puts on the kiosks, after the step.
std::optional<Json> approved_after(const Draft& draft, State to, Instant now) {
  switch (to) {
    case State::approved:
      return approved_document(draft.document, now);
    case State::withdrawn:
      return std::nullopt;
    case State::draft:  // taken back before it was published
      return draft.state == State::approved ? draft.on_kiosks : draft.approved;
    case State::in_review:
    case State::scheduled:
    case State::published:
      break;
  }
  return draft.approved;
}

}  // namespace

Response move_record(Context& context, const Ask& ask) {
  auto draft = draft_of(context, ask);
  if (!draft) return std::move(draft.error());
  const auto to = state_from(ask.text("to"));
  if (!to) return refuse(ask, "invalid");
  if (integer_member(ask.body, "version") != draft->version) {
    return refuse(ask, "stale", {{"theirs", theirs_json(context, *draft)}});
  }
  const std::string comment(trim(ask.text("comment")));
  const StepAnswer answer = judge({.from = draft->state,
                                   .to = *to,
                                   .may_write = true,
                                   .may_approve = is_among(Who::approvers, ask.person->roles),
                                   .wrote_it = draft->changed_by == ask.number(),
                                   .four_eyes = four_eyes(context),
                                   .has_comment = !comment.empty()});
  if (answer != StepAnswer::allowed) return refused(ask, answer);
  std::optional<Instant> at;
  if (*to == State::scheduled) {
    at = parse_instant(ask.text("at"));
    if (!at || *at <= ask.now) return refuse(ask, "invalid");
  }
  if (needs_to_be_right(*to)) {
    const auto problems = problems_of(context, draft->key, draft->document);
    if (model::has_errors(problems)) {
      return refuse(ask, "invalid", {{"problems", problems_json(problems, ask.language)}});
    }
  }
  const Move move{
      draft->key, draft->version, draft->state, *to,         approved_after(*draft, *to, ask.now),
      at,         comment,        ask.now,      ask.number()};
  const auto moved = audited(context, ask, "record." + std::string(text_of(*to)), draft->key.text(),
                             [&] { return context.drafts.move(move); });
  if (!moved) return failed(ask, moved.error());
  if (!*moved) return refuse(ask, "move");
  return show_record(context, ask);
}

Response recall_record(Context& context, const Ask& ask) {
  auto draft = draft_of(context, ask);
  if (!draft) return std::move(draft.error());
  const Move move{draft->key,   draft->version, draft->state, State::withdrawn,
                  std::nullopt, std::nullopt,   "",           ask.now,
                  ask.number()};
  const auto moved =
      audited(context, ask, "record.recalled", draft->key.text(), [&]() -> Result<bool> {
        return draft->state == State::withdrawn ? Result<bool>(true) : context.drafts.move(move);
      });
  if (!moved) return failed(ask, moved.error());
  if (!*moved) return refuse(ask, "move");
  const auto job =
      start_publishing(context, {ask.number(), std::set{draft->key}, true}, Urgency::recall);
  return json_response(202, {{"job", job}});
}

}  // namespace pobratym::desk
