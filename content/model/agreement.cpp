// SPDX-License-Identifier: Apache-2.0
#include "content/model/agreement.hpp"

#include <algorithm>

#include "content/model/codes.hpp"

namespace pobratym::model {
namespace {

constexpr Code<AgreementKind> kKindCodes[] = {{"twin", AgreementKind::twin},
                                              {"partner", AgreementKind::partner},
                                              {"friendship", AgreementKind::friendship},
                                              {"cooperation", AgreementKind::cooperation},
                                              {"memorandum", AgreementKind::memorandum},
                                              {"intent", AgreementKind::intent}};

constexpr Code<StepEvent> kEventCodes[] = {{"contact", StepEvent::contact},
                                           {"intent", StepEvent::intent},
                                           {"memorandum", StepEvent::memorandum},
                                           {"planned", StepEvent::planned},
                                           {"signed", StepEvent::signing},
                                           {"in_force", StepEvent::in_force},
                                           {"renewed", StepEvent::renewed},
                                           {"suspended", StepEvent::suspended},
                                           {"ended", StepEvent::ended}};

constexpr Code<AgreementState> kStateCodes[] = {{"preparing", AgreementState::preparing},
                                                {"active", AgreementState::active},
                                                {"suspended", AgreementState::suspended},
                                                {"ended", AgreementState::ended}};

bool makes_active(StepEvent event, AgreementKind kind) {
  switch (event) {
    case StepEvent::signing:
    case StepEvent::in_force:
    case StepEvent::renewed:
    case StepEvent::memorandum:
      return true;
    case StepEvent::intent:
      return kind == AgreementKind::intent;
    default:
      return false;
  }
}

/// A memorandum about something else does not lift a suspension.
bool lifts_suspension(StepEvent event) {
  return event == StepEvent::signing || event == StepEvent::in_force || event == StepEvent::renewed;
}

}  // namespace

std::string_view code(AgreementKind kind) { return code_of(kKindCodes, kind); }
std::string_view code(StepEvent event) { return code_of(kEventCodes, event); }
std::string_view code(AgreementState state) { return code_of(kStateCodes, state); }

Result<Agreement> decode_agreement(const Record& record) {
  Fields fields(record.document, record.key.text());
  Agreement agreement;
  agreement.envelope = fields.envelope(record);
  agreement.parties = fields.references("parties");
  if (agreement.parties.size() < 2) fields.refuse("parties", "names fewer than two parties");
  agreement.kind = fields.choice("kind", kKindCodes);
  agreement.title = fields.localized("title");
  agreement.summary = fields.localized_or_empty("summary");
  for (const Json* element : fields.objects("steps")) {
    Fields inner(*element, record.key.text() + ", one of its steps");
    Step step;
    step.event = inner.choice("event", kEventCodes);
    step.date = inner.partial_date_if_any("date");
    step.note = inner.localized_or_empty("note");
    step.verified = inner.choice("verified", kVerifiedCodes, {Verified::unknown});
    step.source = inner.text_or_empty("source");
    auto whole = inner.finish(std::move(step));
    // A step that cannot be read might be the one that ends it: better no agreement than a wrong
    // state on the screen.
    if (!whole) return tl::unexpected(whole.error());
    agreement.steps.push_back(*std::move(whole));
  }
  if (agreement.steps.empty()) fields.refuse("steps", "names no step");
  agreement.areas = string_list_member(record.document, "areas");
  agreement.forms = string_list_member(record.document, "forms");
  agreement.document = fields.url_or_empty("document");
  return fields.finish(std::move(agreement));
}

std::vector<Step> chronological(std::vector<Step> steps) {
  struct Dated {
    std::optional<PartialDate> at;
    Step step;
  };
  std::vector<Dated> dated;
  dated.reserve(steps.size());
  std::optional<PartialDate> latest;
  for (Step& step : steps) {
    if (step.date) latest = step.date;
    dated.push_back({latest, std::move(step)});
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const Dated& a, const Dated& b) { return a.at < b.at; });
  steps.clear();
  for (Dated& one : dated) steps.push_back(std::move(one.step));
  return steps;
}

bool has_happened(const Step& step, Date today) {
  return !step.date || step.date->first() <= today;
}

AgreementState state(const std::vector<Step>& steps, AgreementKind kind, Date today) {
  auto state = AgreementState::preparing;
  for (const Step& step : chronological(steps)) {
    if (!has_happened(step, today)) continue;
    if (step.event == StepEvent::ended) return AgreementState::ended;
    if (step.event == StepEvent::suspended) {
      state = AgreementState::suspended;
    } else if (state == AgreementState::suspended ? lifts_suspension(step.event)
                                                  : makes_active(step.event, kind)) {
      state = AgreementState::active;
    }
  }
  return state;
}

std::optional<PartialDate> active_since(const Agreement& agreement, Date today) {
  for (const Step& step : chronological(agreement.steps)) {
    if (!has_happened(step, today)) continue;
    if (makes_active(step.event, agreement.kind)) return step.date;
  }
  return std::nullopt;
}

std::optional<PartialDate> ended_on(const Agreement& agreement, Date today) {
  for (const Step& step : chronological(agreement.steps)) {
    if (!has_happened(step, today)) continue;
    if (step.event == StepEvent::ended) return step.date;
  }
  return std::nullopt;
}

}  // namespace pobratym::model
