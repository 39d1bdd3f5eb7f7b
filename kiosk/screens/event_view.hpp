// SPDX-License-Identifier: Apache-2.0
// One event or virtual conference: when for both cities, how to join from a phone, the programme
// with the talk that is on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"
#include "kiosk/screens/photo_view.hpp"

namespace pobratym::kiosk {

enum class TalkState { past, current, coming };

struct TalkRow {
  std::string day;  ///< "Четвер, 26 листопада" with the first of a day, when there are several
  std::string time;
  model::Localized title;
  std::string speaker;  ///< and the language, where it is another than the visitor's, and what it
                        ///< is interpreted into
  TalkState state = TalkState::coming;
};

struct CityLink {
  std::string slug;
  std::string name;
  std::string country = {};
  double latitude = 0, longitude = 0;  ///< for the sky of its postcard
};

struct EventView {
  std::string slug;
  bool online = false;
  bool live = false;
  std::string live_mark;
  std::vector<Mark> marks;
  model::Localized title;
  std::vector<std::string> lines;  ///< date and time here; there and languages
  std::string text_language;       ///< "Мова тексту: чеська"; empty when it is the visitor's
  std::string changed;             ///< what it was before, when it was moved
  std::string where_title, where, address_line;
  std::string join_title;
  std::vector<std::string> join_steps;
  std::string join_address;  ///< for the code; empty when there is nothing to join
  std::string join_plain;    ///< the address in clear, without its scheme
  std::string joining;       ///< what holds about taking part now; empty for what is in person
  std::string page_title;
  std::string page_address;  ///< of the event's page, for a code; empty when it has none
  std::string page_plain;
  std::string calendar_title;
  std::string calendar_code;  ///< an entry that needs no network; empty when there is none to make
  std::string needs_title;
  std::vector<std::string> needs;  ///< to join, in plain words
  std::string programme_title;
  std::vector<TalkRow> programme;
  std::string now_mark;
  std::string about_title;
  model::Localized summary;
  std::string cities_title;
  std::vector<CityLink> cities;
  Instant now{};  ///< what the skies of their postcards follow
  std::string sample_note;
  std::string sources_title;
  std::vector<std::string> sources;
  std::optional<PhotoView> photo;
};

[[nodiscard]] std::optional<EventView> make_event(const Scene& scene, const std::string& slug);

}  // namespace pobratym::kiosk
