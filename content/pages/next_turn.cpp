// SPDX-License-Identifier: Apache-2.0
#include "content/pages/next_turn.hpp"

#include <algorithm>

#include "content/model/joining.hpp"
#include "content/model/zone.hpp"

namespace pobratym::pages {
namespace {

/// When the next day begins in the host's city.
Instant next_day(const Site& site) {
  const auto end = model::whole_day(site.today, site.host.timezone);
  return end ? model::end_instant(*end) : site.options.now + std::chrono::days(1);
}

}  // namespace

Instant next_turn(const Site& site) {
  const Instant now = site.options.now;
  Instant next = next_day(site);
  const auto consider = [&](Instant moment) {
    if (moment > now) next = std::min(next, moment);
  };
  for (const model::Event& event : site.events) {
    for (const auto& step : model::join_steps(event, std::nullopt, site.host.join_hosts)) {
      if (step.from) consider(*step.from);
    }
    const model::TimeWindow whole = model::window(event);
    consider(whole.start);
    consider(whole.end);
    for (std::size_t i = 0; i < event.programme.size(); ++i) {
      consider(model::window(event, i).end);
    }
  }
  return next;
}

}  // namespace pobratym::pages
