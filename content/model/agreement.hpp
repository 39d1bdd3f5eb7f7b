// SPDX-License-Identifier: Apache-2.0
// An agreement between cities as the steps that are documented. The state is never written down: it
// follows from the steps, so that ending one is a single new step with its date and source.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

/// In the order of how close it is; the closest first.
enum class AgreementKind { twin, partner, friendship, cooperation, memorandum, intent };

/// `signing` is "signed" in documents, which is a word C++ keeps for itself.
enum class StepEvent {
  contact,
  intent,
  memorandum,
  planned,
  submitted,
  approved,
  signing,
  in_force,
  renewed,
  suspended,
  ended,
};

/// In the order in which an agreement passes through them; never written in a document.
enum class AgreementState {
  draft,
  submitted,
  approved,
  signing,  ///< "signed": it holds since it was signed, and no later step says more
  in_force,
  renewed,
  suspended,
  ended,
};

/// The four questions that screens, maps and counts ask.
enum class Standing { preparing, active, suspended, ended };

struct Step {
  StepEvent event = StepEvent::contact;
  std::optional<PartialDate> date;  ///< empty when not known
  LocalizedText note;
  Verified verified = Verified::unknown;
  std::string source;  ///< address or words; may be empty
};

struct Agreement {
  Envelope envelope;
  std::vector<RecordKey> parties;
  AgreementKind kind = AgreementKind::twin;
  LocalizedText title;
  LocalizedText summary;
  std::vector<Step> steps;         ///< as documented; chronological() orders them
  std::vector<std::string> areas;  ///< codes of terms
  std::vector<std::string> forms;  ///< codes of terms
  std::string document;            ///< address of the text; may be empty
};

[[nodiscard]] Result<Agreement> decode_agreement(const Record& record);

/// By date; a step without one stays behind the step it is written after.
[[nodiscard]] std::vector<Step> chronological(std::vector<Step> steps);

/// Whether the step has been taken: not while the first day its date can mean is still to come. One
/// without a date has been.
[[nodiscard]] bool has_happened(const Step& step, Date today);

/// Of the steps that have happened: ended when any says so, whatever comes after (a new agreement
/// is a new record). suspended until a later signing, in_force or renewal. Otherwise the furthest
/// of draft, submitted, approved, signed, in force, renewed since then: papers for a renewal do not
/// make what is in force a draft again. A signed memorandum counts as signing, and so does a
/// declaration of intent where the agreement is no more than that.
[[nodiscard]] AgreementState state(const std::vector<Step>& steps, AgreementKind kind, Date today);
[[nodiscard]] inline AgreementState state(const Agreement& agreement, Date today) {
  return state(agreement.steps, agreement.kind, today);
}

/// draft, submitted and approved prepare; signed, in force and renewed are active.
[[nodiscard]] Standing standing(AgreementState state);
[[nodiscard]] inline Standing standing(const Agreement& agreement, Date today) {
  return standing(state(agreement, today));
}

/// The first step that made it active; empty when none has or its date is not known.
[[nodiscard]] std::optional<PartialDate> active_since(const Agreement& agreement, Date today);

/// The date of the step that ended it; empty when none has or its date is not known.
[[nodiscard]] std::optional<PartialDate> ended_on(const Agreement& agreement, Date today);

/// The date of the last step that has one; empty when none has.
[[nodiscard]] std::optional<PartialDate> newest_step(const Agreement& agreement);

/// "twin", … as in documents and as keys of interface texts.
[[nodiscard]] std::string_view code(AgreementKind kind);
[[nodiscard]] std::string_view code(StepEvent event);
[[nodiscard]] std::string_view code(AgreementState state);
[[nodiscard]] std::string_view code(Standing standing);

}  // namespace pobratym::model
