// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a record, through everything a kiosk does with one: parse, key, schema,
// every decoder (a wrong type must be refused or forgiven, never misread), what is visible, and the
// derived questions that screens ask. What was read is written again and must read as the same.
#include <cstdint>
#include <cstdlib>

#include "content/base/stored_json.hpp"
#include "content/model/agreement.hpp"
#include "content/model/city.hpp"
#include "content/model/event.hpp"
#include "content/model/exchange.hpp"
#include "content/model/help_call.hpp"
#include "content/model/history_item.hpp"
#include "content/model/host.hpp"
#include "content/model/hotline.hpp"
#include "content/model/initiative.hpp"
#include "content/model/legal_act.hpp"
#include "content/model/notice.hpp"
#include "content/model/organisation.hpp"
#include "content/model/poll.hpp"
#include "content/model/project.hpp"
#include "content/model/recurrence.hpp"
#include "content/model/source.hpp"
#include "content/model/synonym.hpp"
#include "content/model/term.hpp"
#include "content/model/validate.hpp"
#include "content/model/visibility.hpp"

namespace {

using namespace pobratym;
using namespace pobratym::model;

constexpr Date kToday = std::chrono::year(2026) / 11 / 24;
constexpr Instant kNow = std::chrono::sys_days(kToday) + std::chrono::hours(9);

const Schemas& schemas() {
  static const Schemas loaded = Schemas::load().value();
  return loaded;
}

/// A rule is a small program that a stranger wrote: it ends in time, and stays within its window.
void ask_occurrences(const Event& event) {
  constexpr std::size_t kMost = 50;
  const Instant from = kNow - std::chrono::days(30);
  const Instant to = kNow + std::chrono::days(400);
  const Occurrences found = occurrences(event, from, to, kMost);
  if (found.events.size() > kMost) std::abort();
  for (std::size_t i = 0; i < found.events.size(); ++i) {
    const TimeWindow on = window(found.events[i]);
    if (on.end < on.start || on.start >= to || on.end < from) std::abort();
    if (i > 0 && found.events[i].start.instant < found.events[i - 1].start.instant) std::abort();
  }
  if (const auto next = next_occurrence(event, kNow); next && window(*next).end < kNow)
    std::abort();
  static_cast<void>(shown_occurrence(event, kNow));
  static_cast<void>(span(event));
}

void ask_event(const Event& event) {
  const TimeWindow whole = window(event);
  static_cast<void>(phase(event, kNow));
  for (std::size_t item = 0; item < event.programme.size(); ++item) {
    const TimeWindow talk = window(event, item);
    if (talk.end < talk.start) std::abort();
  }
  if (whole.end < whole.start) std::abort();
  ask_occurrences(event);
  if (const auto now_on = current_item(event, kNow); now_on && *now_on >= event.programme.size())
    std::abort();
}

void ask_agreement(const Agreement& agreement) {
  static_cast<void>(state(agreement, kToday));
  static_cast<void>(active_since(agreement, kToday));
  static_cast<void>(ended_on(agreement, kToday));
  if (chronological(agreement.steps).size() != agreement.steps.size()) std::abort();
}

void decode_all(const Record& record) {
  if (const auto event = decode_event(record, "Europe/Kyiv")) ask_event(*event);
  if (const auto agreement = decode_agreement(record)) ask_agreement(*agreement);
  if (const auto hotline = decode_hotline(record)) {
    const bool shown = is_visible(record, kToday);
    if (may_dial(*hotline, kToday) && record.key.type == "hotline" && !shown) std::abort();
  }
  static_cast<void>(decode_city(record));
  static_cast<void>(decode_envelope(record));
  static_cast<void>(decode_exchange(record));
  static_cast<void>(decode_help_call(record));
  static_cast<void>(decode_history_item(record));
  static_cast<void>(decode_host(record));
  static_cast<void>(decode_initiative(record));
  static_cast<void>(decode_legal_act(record));
  static_cast<void>(decode_notice(record));
  static_cast<void>(decode_organisation(record));
  if (const auto poll = decode_poll(record)) static_cast<void>(is_open(*poll, kToday));
  static_cast<void>(decode_project(record));
  static_cast<void>(decode_source(record));
  static_cast<void>(decode_synonym(record));
  static_cast<void>(decode_term(record));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView text(reinterpret_cast<const char*>(data), size);
  auto json = parse_json(text, {.bytes = 256u << 10u, .depth = 32, .values = 20'000});
  if (!json) return 0;
  const Bytes written = dump_json(*json);
  if (const auto again = parse_json(written, {}); !again || dump_json(*again) != written)
    std::abort();
  if (const auto stored = parse_stored_json(text); !stored || *stored != *json) std::abort();
  const auto record = record_from(std::move(*json));
  if (!record) return 0;
  static_cast<void>(validate(schemas(), *record));
  static_cast<void>(references_of(schemas(), *record));
  static_cast<void>(check_references(schemas(), std::span(&*record, 1)));
  static_cast<void>(is_visible(*record, kToday));
  decode_all(*record);
  return 0;
}
