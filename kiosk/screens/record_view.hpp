// SPDX-License-Identifier: Apache-2.0
// One record that needs no page of its own kind: an initiative, a hotline, a network, a step of
// history, a law, a topic with what is filed under it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/found_row.hpp"
#include "kiosk/screens/record_words.hpp"

namespace pobratym::kiosk {

struct RecordView {
  std::vector<Mark> marks;
  model::Localized title;
  std::vector<std::string> lines;
  std::string number_title, number;  ///< empty unless it may be rung up
  std::vector<RecordBlock> blocks;
  std::string text_language;  ///< "Мова тексту: чеська"; empty when it is the visitor's
  std::string cities_title;
  std::vector<CityLink> cities;
  Instant now{};  ///< what the skies of their postcards follow
  std::string related_title;
  std::vector<FoundRow> related;
  std::string related_none;  ///< of a topic under which nothing is filed yet
  std::string address_title, address, address_plain;
  std::string sample_note;
  std::string sources_title;
  std::vector<std::string> sources;
};

/// `key`: "initiative/brno-help-line". Empty when there is nothing to show.
[[nodiscard]] std::optional<RecordView> make_record(const Scene& scene, const std::string& key);

}  // namespace pobratym::kiosk
