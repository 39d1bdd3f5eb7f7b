// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a calendar; what came in is also asked when it takes place.
#include <cstdint>

#include "content/import/icalendar.hpp"
#include "content/model/event.hpp"
#include "content/model/recurrence.hpp"
#include "tests/fuzz/imported_holds.hpp"

namespace {

using namespace pobratym;

/// A rule of a stranger's ends in time and keeps to the window.
void ask_occurrences(const import::ImportedItem& item) {
  Json document = item.document;
  document["id"] = "imported";
  document["type"] = "event";
  const auto event = model::decode_event({{"event", "imported"}, std::move(document)});
  if (!event) return;
  const Instant from = Instant(std::chrono::seconds(1'798'000'000));
  const auto found = model::occurrences(*event, from, from + std::chrono::hours(24 * 60), 20);
  if (found.events.size() > 20) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(import::is_icalendar(bytes));
  const auto imported = import::read_icalendar(bytes, import::fuzz_options());
  import::must_hold(imported);
  if (!imported) return 0;
  for (std::size_t i = 0; i < imported->items.size() && i < 5; ++i) {
    ask_occurrences(imported->items[i]);
  }
  return 0;
}
