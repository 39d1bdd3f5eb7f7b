// SPDX-License-Identifier: Apache-2.0
// What can be joined from afar: what is on now with its code, what comes today and later, what one
// needs for it, and the exchanges one can apply for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"
#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/project_row.hpp"

namespace pobratym::kiosk {

/// A meeting that is on or comes next, with a code to take away.
struct MeetingCard {
  std::string slug;
  std::string id;         ///< on the page, as of an EventCard
  std::string live_mark;  ///< empty unless it is on
  std::vector<Mark> marks;
  model::Localized title;
  std::vector<std::string> lines;  ///< when here; when there, with the date where it is another
  std::string languages;           ///< "Мови: чеська, українська"; empty when nobody has said
  std::string changed;             ///< what it was before, when it was moved
  std::optional<TalkRow> talk;     ///< that is on
  std::string talk_mark;
  std::string joining;     ///< what holds about taking part now
  std::string code;        ///< to join, else an entry for a calendar; may be empty
  std::string code_title;  ///< what it does
  std::string code_plain;  ///< its address in clear; empty for a calendar
  std::string open;        ///< "Про подію"
};

/// Under one heading: cards, then rows.
struct OnlineSection {
  std::string title;
  std::vector<MeetingCard> cards;
  std::vector<EventCard> rows;
  std::string none;  ///< in their place
};

struct OnlineView {
  std::string title;
  std::string subtitle;
  std::vector<OnlineSection> sections;  ///< now, today, then day by day
  std::string more;                     ///< when not all are shown
  std::string needs_title;
  std::vector<std::string> needs;
  std::string exchanges_title;
  std::string all_exchanges;
  std::vector<ProjectRow> exchanges;  ///< the nearest deadlines
  std::string how_to_apply;
};

[[nodiscard]] OnlineView make_online(const Scene& scene);

}  // namespace pobratym::kiosk
