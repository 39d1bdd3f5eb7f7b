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
                                           {"submitted", StepEvent::submitted},
                                           {"approved", StepEvent::approved},
                                           {"signed", StepEvent::signing},
                                           {"in_force", StepEvent::in_force},
                                           {"renewed", StepEvent::renewed},
                                           {"suspended", StepEvent::suspended},
                                           {"ended", StepEvent::ended}};

constexpr Code<AgreementState> kStateCodes[] = {
    {"draft", AgreementState::draft},         {"submitted", AgreementState::submitted},
    {"approved", AgreementState::approved},   {"signed", AgreementState::signing},
    {"in_force", AgreementState::in_force},   {"renewed", AgreementState::renewed},
    {"suspended", AgreementState::suspended}, {"ended", AgreementState::ended}};

constexpr Code<Standing> kStandingCodes[] = {{"preparing", Standing::preparing},
                                             {"active", Standing::active},
                                             {"suspended", Standing::suspended},
                                             {"ended", Standing::ended}};

/// What the step makes of an agreement that nothing else is known of.
AgreementState reached_by(StepEvent event, AgreementKind kind) {
  switch (event) {
    case StepEvent::submitted:
      return AgreementState::submitted;
    case StepEvent::approved:
      return AgreementState::approved;
    case StepEvent::signing:
    case StepEvent::memorandum:
      return AgreementState::signing;
    case StepEvent::in_force:
      return AgreementState::in_force;
    case StepEvent::renewed:
      return AgreementState::renewed;
    case StepEvent::suspended:
      return AgreementState::suspended;
    case StepEvent::ended:
      return AgreementState::ended;
    case StepEvent::intent:
      if (kind == AgreementKind::intent) return AgreementState::signing;
      break;
    case StepEvent::contact:
    case StepEvent::planned:
      break;
  }
  return AgreementState::draft;
}

bool makes_active(StepEvent event, AgreementKind kind) {
  return standing(reached_by(event, kind)) == Standing::active;
}

/// A memorandum about something else does not lift a suspension.
bool lifts_suspension(StepEvent event) {
  return event == StepEvent::signing || event == StepEvent::in_force || event == StepEvent::renewed;
}

}  // namespace

std::string_view code(AgreementKind kind) { return code_of(kKindCodes, kind); }
std::string_view code(StepEvent event) { return code_of(kEventCodes, event); }
std::string_view code(AgreementState state) { return code_of(kStateCodes, state); }
std::string_view code(Standing standing) { return code_of(kStandingCodes, standing); }

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
  auto state = AgreementState::draft;
  for (const Step& step : chronological(steps)) {
    if (!has_happened(step, today)) continue;
    if (step.event == StepEvent::ended) return AgreementState::ended;
    const AgreementState reached = reached_by(step.event, kind);
    if (state == AgreementState::suspended) {
      if (lifts_suspension(step.event)) state = reached;
    } else {
      state = std::max(state, reached);
    }
  }
  return state;
}

Standing standing(AgreementState state) {
  switch (state) {
    case AgreementState::draft:
    case AgreementState::submitted:
    case AgreementState::approved:
      break;
    case AgreementState::signing:
    case AgreementState::in_force:
    case AgreementState::renewed:
      return Standing::active;
    case AgreementState::suspended:
      return Standing::suspended;
    case AgreementState::ended:
      return Standing::ended;
  }
  return Standing::preparing;
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

std::optional<PartialDate> newest_step(const Agreement& agreement) {
  std::optional<PartialDate> date;
  for (const Step& step : agreement.steps) date = std::max(date, step.date);
  return date;
}

}  // namespace pobratym::model
