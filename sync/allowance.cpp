// SPDX-License-Identifier: Apache-2.0
#include "sync/allowance.hpp"

#include <algorithm>
#include <limits>

#include "content/base/json.hpp"

namespace pobratym::sync {
namespace {

constexpr std::uint64_t kLongestFile = 4096;
constexpr std::uint64_t kEverything = std::numeric_limits<std::int64_t>::max();

Path path_in(const Path& state_folder) { return state_folder / "allowance.json"; }

}  // namespace

Allowance read_allowance(const Disk& disk, const Path& state_folder) {
  const auto bytes = disk.read(path_in(state_folder), kLongestFile);
  if (!bytes && bytes.error().code == ErrorCode::not_found) return {};
  const auto json = bytes ? parse_json(*bytes) : Result<Json>(tl::unexpected(bytes.error()));
  const Allowance damaged{std::nullopt, kEverything};
  if (!json) return damaged;
  const auto day = string_member(*json, "day");
  const auto date = day ? model::parse_date(*day) : std::nullopt;
  const auto spent = integer_member(*json, "spent");
  if ((day && !date) || !spent || *spent < 0) return damaged;
  return {date, static_cast<std::uint64_t>(*spent)};
}

Status write_allowance(Disk& disk, const Path& state_folder, const Allowance& allowance) {
  Json json = {{"spent", std::min(allowance.spent, kEverything)}};
  if (allowance.day) json["day"] = model::format_date(*allowance.day);
  return disk.write(path_in(state_folder), dump_json_pretty(json) + "\n");
}

Allowance on_day(const Allowance& kept, std::optional<model::Date> today) {
  if (!today || kept.day == today) return kept;
  const bool later = kept.day && *today > *kept.day;
  return {today, later ? 0 : kept.spent};
}

Allowance spend(Allowance allowance, std::uint64_t bytes) {
  const std::uint64_t room = kEverything - std::min(allowance.spent, kEverything);
  allowance.spent += std::min(bytes, room);
  return allowance;
}

std::uint64_t left_of(const Allowance& allowance, std::uint64_t bytes_a_day) {
  return bytes_a_day - std::min(allowance.spent, bytes_a_day);
}

}  // namespace pobratym::sync
