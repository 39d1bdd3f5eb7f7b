// SPDX-License-Identifier: Apache-2.0
// Everything one frame shows, ready to print.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "kiosk/screens/about_view.hpp"
#include "kiosk/screens/accessibility_view.hpp"
#include "kiosk/screens/attract_view.hpp"
#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/cities_view.hpp"
#include "kiosk/screens/city_view.hpp"
#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/events_view.hpp"
#include "kiosk/screens/exchanges_view.hpp"
#include "kiosk/screens/feedback_view.hpp"
#include "kiosk/screens/finder_view.hpp"
#include "kiosk/screens/history_view.hpp"
#include "kiosk/screens/home_view.hpp"
#include "kiosk/screens/languages_view.hpp"
#include "kiosk/screens/online_view.hpp"
#include "kiosk/screens/poll_view.hpp"
#include "kiosk/screens/record_view.hpp"
#include "kiosk/screens/search_view.hpp"
#include "kiosk/screens/topic_view.hpp"
#include "kiosk/screens/urgent_view.hpp"

namespace pobratym::kiosk {

/// In the place of a page that is not there, or of all pages before the first content.
struct MessageView {
  std::string title;
  std::string text;
  std::string button;  ///< leads home; empty when there is no home yet
};

using Page =
    std::variant<MessageView, AttractView, HomeView, CitiesView, CityView, EventsView, EventView,
                 ExchangesView, SearchView, LanguagesView, AccessibilityView, RecordView, TopicView,
                 HistoryView, FinderView, PollView, FeedbackView, AboutView, OnlineView>;

/// What the buttons are called that scroll by a screenful.
struct TurnWords {
  std::string up, down;
};

struct View {
  std::string language;  ///< of the words in it
  std::string route;     ///< what the scroll position belongs to
  Comfort comfort;
  ChromeView chrome;
  TurnWords turn;
  Page page;
  std::optional<UrgentView> urgent;  ///< lies over it
};

}  // namespace pobratym::kiosk
