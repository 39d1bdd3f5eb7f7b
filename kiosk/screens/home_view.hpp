// SPDX-License-Identifier: Apache-2.0
// The home page: where the friends are, what is on now, what comes next, what is done together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"
#include "kiosk/screens/map_view.hpp"
#include "kiosk/screens/project_row.hpp"
#include "kiosk/screens/topic_view.hpp"

namespace pobratym::kiosk {

struct LiveCard {
  std::string slug;
  model::Localized title;
  std::string until;    ///< "до 16:00 · чеська, українська"
  std::string what;     ///< "Віртуальна конференція · 6 доповідей"
  float progress = 0;   ///< 0 to 1
  std::string address;  ///< to join; empty when there is none
  bool sample = false;
};

struct HomeView {
  std::string title;
  std::string subtitle;
  MapContent map;
  std::optional<LiveCard> live;
  std::vector<EventCard> next;
  std::vector<ProjectCard> open;      ///< exchanges to take part in
  std::vector<ProjectCard> together;  ///< what is done already
  std::vector<FoundRow> asked;  ///< polls to answer today, the one that ends first before others
  std::string asked_title;
  std::vector<TopicTile> topics;
  std::string topics_title;
  std::string next_title, all_events, open_title, together_title, all, live_mark, join, join_short,
      no_live, no_live_hint, no_events, sample;
};

/// Of so many that end first the one that is shown is chosen.
inline constexpr std::size_t kMostLive = 16;

/// Of all that is on, what a visitor can still join best: the one that ends first. Null when
/// nothing is on.
[[nodiscard]] const model::Event* best_live(const Scene& scene, const store::Events& live);

[[nodiscard]] HomeView make_home(const Scene& scene);

}  // namespace pobratym::kiosk
