// SPDX-License-Identifier: Apache-2.0
// The way of a record from a draft to the kiosks: which step may follow which, who may take it, and
// when somebody else has to. Rules only; nothing here knows of stores or people's names.
#pragma once

#include <optional>
#include <string_view>

namespace pobratym::desk {

enum class State { draft, in_review, approved, scheduled, published, withdrawn };

[[nodiscard]] std::string_view text_of(State state);
[[nodiscard]] std::optional<State> state_from(std::string_view text);

struct Step {
  State from = State::draft;
  State to = State::draft;
  bool may_write = false;    ///< translator, editor or above
  bool may_approve = false;  ///< approver or administrator
  bool wrote_it = false;     ///< the last to change the document is who takes the step
  bool four_eyes = false;    ///< the city asks for somebody else to approve
  bool has_comment = false;
};

enum class StepAnswer { allowed, does_not_follow, role, four_eyes, comment_needed };

/// Sent for review by whoever writes; returned, approved, scheduled and withdrawn by approvers. A
/// draft may be approved without a review: the fast lane for small corrections. Who wrote a text
/// may take it back from review without a comment; to return somebody else's needs one.
[[nodiscard]] StepAnswer judge(const Step& step);

/// Where a record stands once its document is saved: an editor who goes on typing during a review
/// stays in it (the reviewer's version is then stale), everything else is a draft again.
[[nodiscard]] State after_save(State state);

}  // namespace pobratym::desk
