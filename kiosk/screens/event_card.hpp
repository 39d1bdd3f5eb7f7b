// SPDX-License-Identifier: Apache-2.0
// An event as a row or a card shows it, ready to print. Home, city, events and online pages share
// it, so that the same event reads the same everywhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/event.hpp"
#include "content/model/joining.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

/// How a small coloured mark looks; never the only sign of what it says.
enum class Tone { plain, here, online, learn, warn, live, sample };

struct Mark {
  std::string text;
  Tone tone = Tone::plain;
};

struct EventCard {
  std::string slug;
  /// On the page: of an event that recurs each occurrence has its own,
  /// "event/cafe/2026-12-05T16:00:00Z".
  std::string id;
  model::Localized title;
  std::string day;    ///< "26"
  std::string month;  ///< "лист"
  std::string when;   ///< "19:00 за Києвом · Лілль 18:00"
  std::string where;  ///< may be empty
  std::vector<Mark> marks;
  bool struck = false;  ///< cancelled or postponed: the title says so, it is not only crossed out
};

/// `there`: the city whose clock stands beside the host's; else the event's first partner.
[[nodiscard]] EventCard make_event_card(const Scene& scene, const model::Event& event,
                                        const std::string& there = {});

/// "19:00 за Києвом · Лілль 18:00"; for several days "24 – 30 листопада".
[[nodiscard]] std::string when_words(const Scene& scene, const model::Event& event,
                                     const std::string& there = {});

/// Where it is: online, here, elsewhere; then what changed; then whether it is a sample.
[[nodiscard]] std::vector<Mark> marks_of(const Scene& scene, const model::Event& event);

/// Adds the language of a title that is not in the visitor's: in a list there is no other place
/// that says why these words are not in it.
void mark_language(const Scene& scene, std::string_view language, std::vector<Mark>& marks);

/// The city `there` if it takes part, else the first city of the event that is not the host; null
/// when there is none.
[[nodiscard]] store::KnownCity partner_of(const Scene& scene, const model::Event& event,
                                          const std::string& there = {});

/// What the model decides about taking part, here and now.
[[nodiscard]] model::Joining joining_of(const Scene& scene, const model::Event& event);

/// The address of a record's page on the phone, in the visitor's language where the record has
/// `title` in it; empty when the pages' address is not known.
[[nodiscard]] std::string page_address(const Scene& scene, const model::RecordKey& key,
                                       const model::Localized& title);

/// The address of the calendar of all that a city takes part in, for a phone to subscribe to:
/// "webcal://twins.example/pages/uk/city/brno.ics"; empty when the pages' address is not known.
[[nodiscard]] std::string feed_address(const Scene& scene, const std::string& city_slug);

}  // namespace pobratym::kiosk
