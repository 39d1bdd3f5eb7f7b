// SPDX-License-Identifier: Apache-2.0
#include "content/store/search_tables.hpp"

#include <algorithm>

#include "content/search/rank.hpp"

namespace pobratym::store {
namespace {

/// type << 32 | day << 14 | the rest: up to 16,384 events that end on one day have a place of their
/// own. Near numbers are near in the index, which stores the differences.
constexpr int kTypeBits = 32;
constexpr int kDayBits = 14;
constexpr std::int64_t kLastDay = (1 << (kTypeBits - kDayBits)) - 1;

constexpr std::int64_t base_of(std::int64_t type_order) { return type_order << kTypeBits; }

}  // namespace

std::int64_t entry_day(model::Date day) {
  constexpr std::chrono::sys_days kFirst = std::chrono::year(2000) / 1 / 1;
  const std::int64_t days = (std::chrono::sys_days(day) - kFirst).count();
  return std::clamp<std::int64_t>(days, 0, kLastDay);
}

std::uint8_t type_order_of(std::int64_t entry) {
  return static_cast<std::uint8_t>(entry >> kTypeBits);
}

Entries entries_for(std::uint8_t type_order, std::int64_t day) {
  const std::int64_t base = base_of(type_order);
  if (type_order != search::kEventOrder) return {base, base_of(type_order + 1)};
  return {base + (day << kDayBits), base + ((day + 1) << kDayBits)};
}

Entries entries_before_events() { return {0, base_of(search::kEventOrder)}; }

Entries entries_of_events_over_before(model::Date day) {
  return {base_of(search::kEventOrder), entries_for(search::kEventOrder, entry_day(day)).from};
}

Entries entries_of_events_from(model::Date day) {
  return {entries_for(search::kEventOrder, entry_day(day)).from, base_of(search::kEventOrder + 1)};
}

Entries entries_after_events() { return {base_of(search::kEventOrder + 1), INT64_MAX}; }

}  // namespace pobratym::store
