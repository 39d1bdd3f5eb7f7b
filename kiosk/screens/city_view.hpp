// SPDX-License-Identifier: Apache-2.0
// One partner city: a postcard, four facts, what it is, what is done together, what is planned,
// exchanges, experience, networks, what it seeks, and the agreement as its documented steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"
#include "kiosk/screens/finder_view.hpp"
#include "kiosk/screens/found_row.hpp"
#include "kiosk/screens/photo_view.hpp"
#include "kiosk/screens/project_row.hpp"

namespace pobratym::kiosk {

struct Fact {
  std::string value;  ///< "13:32"
  std::string label;  ///< "Зараз тут"
};

struct StepRow {
  std::string date;  ///< "12 квітня 2005 р."; says so when it is not known
  std::string title;
  std::string note;
  bool unconfirmed = false;
};

struct AgreementBlock {
  std::string title;
  Mark state;
  std::vector<StepRow> steps;  ///< oldest first
};

/// A way to a section of the page.
struct SectionChip {
  std::string anchor;
  std::string title;
};

struct CityView {
  std::string slug;
  std::string name;
  std::string local_name;  ///< may be empty
  std::string local_language;
  std::string country;
  std::string relation;  ///< "Місто-побратим"
  bool ended = false;    ///< nothing is promised of a city that is a partner no more
  std::vector<Fact> facts;
  model::Localized summary;
  std::string summary_language;  ///< "Текст мовою: чеська"; empty when it is the visitor's
  std::string together_title;
  std::vector<ProjectRow> together;
  std::string together_more;  ///< of a list: said when there are more than the page shows
  std::string no_together;
  std::string events_title;
  std::vector<EventCard> events;
  std::string no_events;
  std::string agreement_title;
  std::vector<AgreementBlock> agreements;
  std::string agreements_more;
  std::string unconfirmed;
  std::string law_title;
  std::vector<FoundRow> law;  ///< what agreements of cities stand on
  std::string exchanges_title;
  std::vector<ProjectRow> exchanges;  ///< open ones; without any the section is left out
  std::string exchanges_more;
  std::string initiatives_title;
  std::vector<FoundRow> initiatives;
  std::string initiatives_more;
  std::string networks_title;
  std::vector<FoundRow> networks;
  std::string networks_more;
  std::string finder_title;
  std::optional<PartnerSearch> finder;
  std::vector<SectionChip> chips;  ///< in the order of the page
  std::string site_title;
  std::string site;        ///< address for the code; may be empty
  std::string site_plain;  ///< the same in clear
  std::string feed_title;
  std::string feed;        ///< calendar to subscribe to, for a code; empty when there is none
  std::string feed_plain;  ///< the same in clear
  std::string sources_title;
  std::vector<std::string> sources;
  std::optional<PhotoView> photo;  ///< in the place of the postcard
  double latitude = 0;
  double longitude = 0;
  Instant now{};

  /// Empty sections say what will appear there; of a partner no more nothing will.
  [[nodiscard]] bool shows_together() const { return !ended || !together.empty(); }
  [[nodiscard]] bool shows_events() const { return !ended || !events.empty(); }
};

/// Empty when there is no such city to show.
[[nodiscard]] std::optional<CityView> make_city(const Scene& scene, const std::string& slug);

}  // namespace pobratym::kiosk
