// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/presence.hpp"

namespace pobratym::desk {

void Presence::forget(Instant now) {
  std::erase_if(here_, [&](const auto& one) { return one.second.last + kForgottenAfter < now; });
}

void Presence::is_here(const model::RecordKey& key, std::int64_t person, Instant now) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  forget(now);
  const auto [at, is_new] = here_.try_emplace({key, person}, Times{now, now});
  if (!is_new) at->second.last = now;
}

std::vector<Editing> Presence::others(const model::RecordKey& key, std::int64_t person,
                                      Instant now) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  forget(now);
  std::vector<Editing> others;
  for (const auto& [who, times] : here_) {
    if (who.first == key && who.second != person) others.push_back({who.second, times.since});
  }
  return others;
}

}  // namespace pobratym::desk
