// SPDX-License-Identifier: Apache-2.0
// What the kiosk shows while nobody is there: a partner city under its sky, what is on or next, the
// clock. It turns to another city and language now and then; in between it is one still picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"
#include "sync/status.hpp"

namespace pobratym::kiosk {

struct AttractCity {
  std::string slug;
  std::string name;
  std::string line;      ///< "Чехія · зараз тут 13:24"
  std::string relation;  ///< "Місто-побратим"
  double latitude = 0;
  double longitude = 0;
};

struct AttractEvent {
  std::vector<Mark> marks;  ///< the first says whether it is on or comes next
  model::Localized title;
  std::string when;
};

struct AttractView {
  std::string host, tagline, time, date;
  std::string title;  ///< "Одне місто. Друзі в 21 країні."
  std::optional<AttractCity> city;
  std::optional<AttractEvent> event;
  std::string urgent;                     ///< "Терміново"
  std::vector<model::Localized> notices;  ///< titles of urgent notices
  std::string touch;                      ///< "Торкніться, щоб почати"
  std::string languages;                  ///< their own names, in a row
  std::string updated;                    ///< "оновлено 3 хв тому"
  Instant now{};
};

/// Sets clock, date and age anew, in the language the view is in.
void renew_clock(AttractView& view, const Scene& scene, const sync::SyncStatus& status);

/// `turn` counts how often it has changed since nobody is there; `languages`: those offered, in
/// their own names.
[[nodiscard]] AttractView make_attract(const Scene& scene, const sync::SyncStatus& status,
                                       std::size_t turn, const std::vector<std::string>& languages);

}  // namespace pobratym::kiosk
