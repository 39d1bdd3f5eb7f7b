// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/review.hpp"

#include <array>
#include <utility>

namespace pobratym::desk {
namespace {

constexpr std::array<std::pair<State, std::string_view>, 6> kNames = {{
    {State::draft, "draft"},
    {State::in_review, "in_review"},
    {State::approved, "approved"},
    {State::scheduled, "scheduled"},
    {State::published, "published"},
    {State::withdrawn, "withdrawn"},
}};

bool follows(State from, State to) {
  switch (to) {
    case State::draft:
      return from != State::draft && from != State::published;
    case State::in_review:
      return from == State::draft;
    case State::approved:
    case State::scheduled:
      return from == State::draft || from == State::in_review ||
             (from == State::approved && to == State::scheduled) ||
             (from == State::scheduled && to == State::approved);
    case State::withdrawn:
      return from != State::withdrawn;
    case State::published:
      return false;  // by publishing, and no other way
  }
  return false;
}

}  // namespace

std::string_view text_of(State state) {
  for (const auto& [one, name] : kNames) {
    if (one == state) return name;
  }
  return "draft";
}

std::optional<State> state_from(std::string_view text) {
  for (const auto& [state, name] : kNames) {
    if (name == text) return state;
  }
  return std::nullopt;
}

StepAnswer judge(const Step& step) {
  if (!step.may_write) return StepAnswer::role;
  if (!follows(step.from, step.to)) return StepAnswer::does_not_follow;
  const bool takes_back =
      step.to == State::draft && (step.wrote_it || step.from == State::withdrawn);
  if (step.to == State::in_review || takes_back) return StepAnswer::allowed;
  if (!step.may_approve) return StepAnswer::role;
  if (step.to == State::draft) {
    return step.has_comment ? StepAnswer::allowed : StepAnswer::comment_needed;
  }
  const bool approves = step.to == State::approved || step.to == State::scheduled;
  if (approves && step.four_eyes && step.wrote_it) return StepAnswer::four_eyes;
  return StepAnswer::allowed;
}

State after_save(State state) {
  return state == State::in_review ? State::in_review : State::draft;
}

}  // namespace pobratym::desk
