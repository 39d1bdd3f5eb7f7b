// SPDX-License-Identifier: Apache-2.0
// A place that lists records of one kind in groups: help, initiatives, networks, law, notices,
// polls. History and the partner finder are topics with pages of their own.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/found_row.hpp"

namespace pobratym::kiosk {

struct TopicGroup {
  std::string title;  ///< may be empty
  std::vector<FoundRow> rows;
};

struct TopicView {
  Place place = Place::help;
  std::string title;
  std::string subtitle;
  std::string none;                ///< what will appear here
  std::vector<TopicGroup> groups;  ///< none of them empty
  std::string more;                ///< said when there are more than the page lists
};

[[nodiscard]] TopicView make_topic(const Scene& scene, Place place);

/// The topics in the order in which they are offered; one with nothing in it says what will come.
struct TopicTile {
  Place place = Place::help;
  std::string title;
};
[[nodiscard]] std::vector<TopicTile> make_topic_tiles(const Scene& scene);

}  // namespace pobratym::kiosk
