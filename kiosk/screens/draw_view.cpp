// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/draw_view.hpp"

#include "kiosk/screens/about_screen.hpp"
#include "kiosk/screens/accessibility_screen.hpp"
#include "kiosk/screens/attract_screen.hpp"
#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/screens/cities_screen.hpp"
#include "kiosk/screens/city_screen.hpp"
#include "kiosk/screens/event_screen.hpp"
#include "kiosk/screens/events_screen.hpp"
#include "kiosk/screens/exchanges_screen.hpp"
#include "kiosk/screens/feedback_screen.hpp"
#include "kiosk/screens/finder_screen.hpp"
#include "kiosk/screens/history_screen.hpp"
#include "kiosk/screens/home_screen.hpp"
#include "kiosk/screens/languages_screen.hpp"
#include "kiosk/screens/message_screen.hpp"
#include "kiosk/screens/online_screen.hpp"
#include "kiosk/screens/poll_screen.hpp"
#include "kiosk/screens/record_screen.hpp"
#include "kiosk/screens/search_screen.hpp"
#include "kiosk/screens/topic_screen.hpp"
#include "kiosk/screens/urgent_screen.hpp"

namespace pobratym::kiosk {
namespace {

struct Draw {
  const Stage& stage;
  const ChromeView& chrome;

  void operator()(const MessageView& page) const { draw_message(stage, page); }
  void operator()(const AttractView& page) const { draw_attract(stage, page); }
  void operator()(const HomeView& page) const { draw_home(stage, page); }
  void operator()(const CitiesView& page) const { draw_cities(stage, chrome, page); }
  void operator()(const CityView& page) const { draw_city(stage, chrome, page); }
  void operator()(const EventsView& page) const { draw_events(stage, chrome, page); }
  void operator()(const EventView& page) const { draw_event(stage, chrome, page); }
  void operator()(const ExchangesView& page) const { draw_exchanges(stage, chrome, page); }
  void operator()(const SearchView& page) const { draw_search(stage, chrome, page); }
  void operator()(const AccessibilityView& page) const { draw_accessibility(stage, chrome, page); }
  void operator()(const RecordView& page) const { draw_record(stage, chrome, page); }
  void operator()(const TopicView& page) const { draw_topic(stage, chrome, page); }
  void operator()(const HistoryView& page) const { draw_history(stage, chrome, page); }
  void operator()(const FinderView& page) const { draw_finder(stage, chrome, page); }
  void operator()(const PollView& page) const { draw_poll(stage, chrome, page); }
  void operator()(const FeedbackView& page) const { draw_feedback(stage, chrome, page); }
  void operator()(const AboutView& page) const { draw_about(stage, chrome, page); }
  void operator()(const OnlineView& page) const { draw_online(stage, page); }
  void operator()(const LanguagesView& page) const { draw_languages(stage, chrome, page); }
};

}  // namespace

void draw_view(const Studio& studio, const View& view) {
  ui::Ui& ui = studio.ui;
  ui.fill(ui.screen(), ui.theme().paper);
  ui.name_turns(view.turn.up, view.turn.down);
  const bool framed = !view.chrome.bar.empty();
  const ui::Rect room = framed ? page_room(ui, view.chrome) : ui.screen();
  const Stage stage{ui, studio.map, studio.media, room, view.route};
  std::visit(Draw{stage, view.chrome}, view.page);
  if (framed) draw_chrome(ui, view.chrome);
  // One thing is asked at a time.
  if (view.urgent && !view.chrome.question) draw_urgent(ui, *view.urgent);
}

}  // namespace pobratym::kiosk
