// SPDX-License-Identifier: Apache-2.0
// One partner city: a postcard, four facts, what it is, what is done together, what is planned, and
// the agreement as its documented steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"
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

struct CityView {
  std::string slug;
  std::string name;
  std::string local_name;  ///< may be empty
  std::string local_language;
  std::string country;
  std::string relation;  ///< "Місто-побратим"
  std::vector<Fact> facts;
  model::Localized summary;
  std::string summary_language;  ///< "Текст мовою: чеська"; empty when it is the visitor's
  std::string together_title;
  std::vector<ProjectRow> together;
  std::string no_together;
  std::string events_title;
  std::vector<EventCard> events;
  std::string no_events;
  std::string agreement_title;
  std::vector<AgreementBlock> agreements;
  std::string unconfirmed;
  std::string site_title;
  std::string site;        ///< address for the code; may be empty
  std::string site_plain;  ///< the same in clear
  std::string sources_title;
  std::vector<std::string> sources;
  double latitude = 0;
  double longitude = 0;
  Instant now{};
};

/// Empty when there is no such city to show.
[[nodiscard]] std::optional<CityView> make_city(const Scene& scene, const std::string& slug);

}  // namespace pobratym::kiosk
