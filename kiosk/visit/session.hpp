// SPDX-License-Identifier: Apache-2.0
// All that the kiosk knows of the visitor in front of it. Forgetting the visitor is replacing this
// by a new one, so nothing can be left behind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/visit/action.hpp"
#include "kiosk/visit/answers.hpp"
#include "kiosk/visit/comfort.hpp"
#include "kiosk/visit/opinion.hpp"
#include "kiosk/visit/route.hpp"
#include "kiosk/visit/typing.hpp"

namespace pobratym::kiosk {

struct Session {
  std::string language;      ///< of the interface and, where there is a text, of the content
  std::vector<Route> trail;  ///< where the visitor came from; the last is where they are
  MapRegion region = MapRegion::near;
  Comfort comfort;
  Typing typing;
  std::optional<MapLook> look;      ///< the map moved by hand; else as the region says
  std::vector<std::string> picked;  ///< cities whose card is open on the map
  Choices choices;
  std::vector<NoticeVersion> acknowledged;  ///< urgent notices that need not be shown again
  Answers answers;
  Opinion opinion;
  bool operator==(const Session&) const = default;

  [[nodiscard]] static Session begin(std::string language) {
    Session session;
    session.language = std::move(language);
    session.trail = {Route{}};
    return session;
  }
  [[nodiscard]] const Route& here() const { return trail.back(); }
};

/// Where letters go on the page that is shown; null where nothing is typed.
[[nodiscard]] std::string* field_of(Session& session);

/// Going to a place of the bottom bar begins a new trail; the trail holds at most 32 steps.
void go(Session& session, const Route& route);

/// One step back; home when there is none.
void go_back(Session& session);

}  // namespace pobratym::kiosk
