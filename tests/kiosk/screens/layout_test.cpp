// SPDX-License-Identifier: Apache-2.0
// Every page of the reference city, in its languages and on its panels: nothing is cut off, over
// anything else, without its letters, or too small for a finger.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "tests/content/model/documents.hpp"
#include "tests/kiosk/screens/drawn_kiosk.hpp"
#include "tests/kiosk/screens/findings.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::test {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();

struct Panel {
  int width, height;
};
constexpr Panel kPortrait{1080, 1920}, kLandscape{1920, 1080}, kSmall{768, 1366};

const std::vector<std::string> kMainPages = {
    "home",          "cities",       "events",   "exchanges",   "online",   "search",  "languages",
    "accessibility", "city/nowhere", "help",     "initiatives", "networks", "history", "law",
    "notices",       "polls",        "feedback", "about",       "attract"};

std::vector<std::string> all_pages(const StateFolder& state) {
  std::vector<std::string> pages = kMainPages;
  for (const std::string& slug : state.slugs("city")) pages.push_back("city/" + slug);
  for (const std::string& slug : state.slugs("event")) pages.push_back("event/" + slug);
  for (const std::string& slug : state.slugs("poll")) pages.push_back("poll/" + slug);
  for (const std::string type : {"exchange", "initiative", "help-call", "hotline", "notice",
                                 "organisation", "history-item", "legal-act", "term"}) {
    std::size_t some = 6;  // of one kind they differ in their words only
    for (const std::string& slug : state.slugs(type)) {
      if (some-- == 0) break;
      pages.push_back("record/" + type + "/" + slug);
    }
  }
  return pages;
}

/// Every fault once, with where it was seen first.
class Report {
 public:
  void add(const std::string& where, const std::vector<std::string>& faults) {
    for (const std::string& fault : faults) {
      if (!seen_.insert(fault.substr(0, fault.find(" ("))).second) continue;
      ++count_;
      if (count_ <= 60) text_ += where + ": " + fault + "\n";
    }
  }
  [[nodiscard]] std::string text() const { return text_; }

 private:
  std::set<std::string> seen_;
  std::string text_;
  int count_ = 0;
};

std::string faults_of(const std::string& pack, const std::string& language, Panel panel,
                      bool main_pages_only = false, const kiosk::Comfort& comfort = {}) {
  StateFolder state;
  state.store_pack(pack, kNow);
  state.synced(kNow - std::chrono::minutes(3));
  DrawnKiosk kiosk(state.path(), language, kNow, panel.width, panel.height, comfort);
  Report report;
  const auto pages = main_pages_only ? kMainPages : all_pages(state);
  for (const std::string& page : pages) {
    const std::string where = language + " " + std::to_string(panel.width) + "x" +
                              std::to_string(panel.height) + " " + page;
    report.add(where, findings(kiosk.draw(page), panel.width, panel.height));
    for (const float part : {0.5f, 1.0f}) {
      report.add(where + " scrolled",
                 findings(kiosk.draw_scrolled(part), panel.width, panel.height));
    }
  }
  return report.text();
}

}  // namespace

TEST_CASE("every page fits an upright screen in Ukrainian") {
  CHECK(faults_of("kharkiv", "uk", kPortrait) == "");
}
TEST_CASE("every page fits an upright screen in English") {
  CHECK(faults_of("kharkiv", "en", kPortrait) == "");
}
TEST_CASE("every page fits a wide screen in Ukrainian") {
  CHECK(faults_of("kharkiv", "uk", kLandscape) == "");
}
TEST_CASE("every page fits a wide screen in English") {
  CHECK(faults_of("kharkiv", "en", kLandscape) == "");
}
TEST_CASE("every page fits a small screen in Ukrainian") {
  CHECK(faults_of("kharkiv", "uk", kSmall) == "");
}
TEST_CASE("every page fits a small screen in English") {
  CHECK(faults_of("kharkiv", "en", kSmall) == "");
}
TEST_CASE("every page of another city fits in its own language") {
  CHECK(faults_of("brno", "cs", kPortrait) == "");
  CHECK(faults_of("brno", "cs", kLandscape) == "");
}
TEST_CASE("the main pages fit in the high-contrast theme") {
  kiosk::Comfort comfort;
  comfort.colours = kiosk::Colours::contrast;
  CHECK(faults_of("kharkiv", "uk", kPortrait, true, comfort) == "");
  CHECK(faults_of("kharkiv", "en", kLandscape, true, comfort) == "");
}

TEST_CASE("every page fits when its text is half as large again") {
  kiosk::Comfort comfort;
  comfort.text = kiosk::TextSize::large;
  CHECK(faults_of("kharkiv", "uk", kPortrait, false, comfort) == "");
  CHECK(faults_of("kharkiv", "uk", kLandscape, false, comfort) == "");
}

TEST_CASE("every page fits when its text is twice as large") {
  kiosk::Comfort comfort;
  comfort.text = kiosk::TextSize::largest;
  CHECK(faults_of("kharkiv", "uk", kPortrait, false, comfort) == "");
  CHECK(faults_of("kharkiv", "en", kLandscape, false, comfort) == "");
}

TEST_CASE("the page before the first data fits every screen") {
  StateFolder empty;
  for (const Panel panel : {kPortrait, kLandscape, kSmall}) {
    for (const char* language : {"uk", "en", "de", "pl", "cs"}) {
      DrawnKiosk kiosk(empty.path(), language, kNow, panel.width, panel.height);
      const auto& drawn = kiosk.draw("home");
      CHECK(findings(drawn, panel.width, panel.height) == std::vector<std::string>{});
      CHECK(!drawn.pieces.empty());
    }
  }
}

TEST_CASE("old data is said on every page without covering anything") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  state.synced(kNow - std::chrono::days(12));
  for (const Panel panel : {kPortrait, kLandscape, kSmall}) {
    for (const char* language : {"uk", "en"}) {
      DrawnKiosk kiosk(state.path(), language, kNow, panel.width, panel.height);
      Report report;
      for (const std::string& page : kMainPages) {
        const auto& drawn = kiosk.draw(page);
        report.add(page, findings(drawn, panel.width, panel.height));
        // The resting screen has no strip: it says the age at its foot, always.
        const kiosk::View& view = kiosk.app().view();
        const auto* resting = std::get_if<kiosk::AttractView>(&view.page);
        const std::string& words = resting != nullptr ? resting->updated : view.chrome.stale_title;
        INFO(page << ": " << words);
        CHECK(std::any_of(drawn.pieces.begin(), drawn.pieces.end(),
                          [&](const auto& piece) { return piece.text == words; }));
      }
      CHECK(report.text() == "");
    }
  }
}

TEST_CASE("the question to a visitor who may have left fits every screen") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  for (const Panel panel : {kPortrait, kLandscape, kSmall}) {
    for (const char* language : {"uk", "en"}) {
      DrawnKiosk kiosk(state.path(), language, kNow, panel.width, panel.height);
      kiosk.app().apply(kiosk::Go{*kiosk::Route::parse("cities")}, kiosk.now());
      CHECK(kiosk.app().tick({kNow, std::chrono::seconds(80)}));
      REQUIRE(kiosk.app().view().chrome.question);
      const auto& drawn = kiosk.draw_frame();
      CHECK(findings(drawn, panel.width, panel.height) == std::vector<std::string>{});
      CHECK(drawn.find("idle/stay") != nullptr);
    }
  }
}

TEST_CASE("an urgent notice fits every screen, text size and theme, however long it is") {
  std::string much;
  for (int i = 0; i < 40; ++i) much += "Не виходьте надвір без потреби й зачиніть вікна. ";
  const Json notice = with(notice_json(), {{"level", "urgent"},
                                           {"updated", "2026-11-24T00:00:00Z"},
                                           {"cities", {"city/kharkiv", "city/brno"}}});
  for (const Json& text : {both("Вимкнуть.", "It will be off."), Json{{"uk", much}}}) {
    StateFolder state;
    state.store({host_json(), with(city_json("kharkiv", "Харків"), {{"country", "UA"}}),
                 city_json("brno"), with(notice, {{"text", text}}), with(notice, {{"id", "gas"}})});
    for (const Panel panel : {kPortrait, kLandscape, kSmall}) {
      for (const auto text_size :
           {kiosk::TextSize::normal, kiosk::TextSize::large, kiosk::TextSize::largest}) {
        for (const auto colours : {kiosk::Colours::light, kiosk::Colours::contrast}) {
          DrawnKiosk kiosk(state.path(), "uk", kNow, panel.width, panel.height,
                           {.colours = colours, .text = text_size});
          const auto& drawn = kiosk.draw("home");
          CHECK(findings(drawn, panel.width, panel.height) == std::vector<std::string>{});
          const bool all_in_sight = drawn.find("urgent/understood") != nullptr;
          CHECK(all_in_sight != (drawn.find("urgent/read-on") != nullptr));
          CHECK((all_in_sight || text.contains("uk")));
          const auto& end = kiosk.draw_scrolled(1);
          CHECK(findings(end, panel.width, panel.height) == std::vector<std::string>{});
          CHECK(end.find("urgent/understood") != nullptr);
        }
      }
    }
  }
}

TEST_CASE("a long urgent notice is read to its end by touches before it can be acknowledged") {
  std::string much;
  for (int i = 0; i < 40; ++i) much += "Не виходьте надвір без потреби й зачиніть вікна. ";
  StateFolder state;
  state.store({host_json(), with(city_json("kharkiv", "Харків"), {{"country", "UA"}}),
               with(notice_json(), {{"level", "urgent"}, {"text", Json{{"uk", much}}}})});
  DrawnKiosk kiosk(state.path(), "uk", kNow, kLandscape.width, kLandscape.height,
                   {.text = kiosk::TextSize::largest});
  const ui::Semantics* drawn = &kiosk.draw("home");
  int touches = 0;
  while (drawn->find("urgent/understood") == nullptr && touches < 50) {
    const ui::Node* next = drawn->find("urgent/read-on");
    REQUIRE(next != nullptr);
    const ui::Point at = next->rect.centre();
    drawn = &kiosk.touch(at);
    ++touches;
  }
  CHECK(touches > 3);
  CHECK(touches < 50);
}

TEST_CASE("an urgent notice with a title without end stays on the resting screen") {
  std::string title;
  for (int i = 0; i < 60; ++i) title += "Дуже довга назва повідомлення ";
  const Json notice = with(notice_json(), {{"level", "urgent"}, {"title", Json{{"uk", title}}}});
  StateFolder state;
  state.store({host_json(), with(city_json("kharkiv", "Харків"), {{"country", "UA"}}), notice,
               with(notice, {{"id", "gas"}})});
  for (const Panel panel : {kPortrait, kLandscape, kSmall}) {
    for (const auto size : {kiosk::TextSize::normal, kiosk::TextSize::largest}) {
      DrawnKiosk kiosk(state.path(), "uk", kNow, panel.width, panel.height, {.text = size});
      const auto& drawn = kiosk.draw("attract");
      const auto shown = std::count_if(drawn.pieces.begin(), drawn.pieces.end(),
                                       [&](const auto& piece) { return piece.text == title; });
      CHECK(shown == 2);
      for (const ui::TextPiece& piece : drawn.pieces) {
        CHECK(piece.rect.bottom <= static_cast<float>(panel.height));
      }
    }
  }
}

TEST_CASE("polls and feedback fit in every state, language, size of text and on every panel") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  const std::vector<std::string> answering = {"go poll/sample-experience",
                                              "poll also sample-experience heat",
                                              "poll give sample-experience"};
  const std::vector<std::string> writing = {"go feedback",   "feel bad", "reason screen",
                                            "keyboard show", "type ж",   "keyboard hide",
                                            "feedback send"};
  for (const Panel panel : {kPortrait, kLandscape, kSmall}) {
    for (const char* language : {"uk", "en", "de", "pl", "cs", "en-XA"}) {
      for (const auto size : {kiosk::TextSize::normal, kiosk::TextSize::largest}) {
        DrawnKiosk kiosk(state.path(), language, kNow, panel.width, panel.height, {.text = size});
        Report report;
        for (const auto& wishes : {answering, writing}) {
          for (const std::string& wish : wishes) {
            kiosk.app().apply(kiosk::parse_command(wish).value(), kiosk.now());
            static_cast<void>(kiosk.draw_scrolled(0));
            report.add(std::string(language) + " " + wish,
                       findings(kiosk.draw_scrolled(0), panel.width, panel.height));
            report.add(std::string(language) + " " + wish + ", its end",
                       findings(kiosk.draw_scrolled(1), panel.width, panel.height));
          }
        }
        CHECK(report.text() == "");
      }
    }
  }
}

TEST_CASE("what does not fit can be read to its end by touches, on every page") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  for (const Panel panel : {kPortrait, kLandscape}) {
    DrawnKiosk kiosk(state.path(), "uk", kNow, panel.width, panel.height);
    for (const std::string& page : all_pages(state)) {
      const auto& drawn = kiosk.draw(page);
      for (const ui::ScrollArea& area : drawn.scroll_areas) {
        if (area.content <= area.rect.height() + 1) continue;
        INFO(page << " " << area.id);
        const ui::Node* down = drawn.find(area.id + "/down");
        REQUIRE(down != nullptr);
        CHECK(down->command == "page-down " + area.id);
        CHECK(drawn.touchable_at(down->rect.centre()) == down);
      }
    }
  }
}

TEST_CASE("a name that is longer than a line goes on below, in its button too") {
  std::string name = "Дуже";
  for (int i = 0; i < 9; ++i) name += "-довга назва";
  StateFolder state;
  state.store({host_json(), with(city_json("kharkiv", "Харків"), {{"country", "UA"}}),
               with(city_json("brno"), {{"name", Json{{"uk", name}}}}),
               with(notice_json(), {{"cities", {"city/brno"}}})});
  for (const Panel panel : {kPortrait, kLandscape, kSmall}) {
    DrawnKiosk kiosk(state.path(), "uk", kNow, panel.width, panel.height);
    const auto& drawn = kiosk.draw("record/notice/water");
    CHECK(findings(drawn, panel.width, panel.height) == std::vector<std::string>{});
    const ui::Node* pill = drawn.find("record-city/brno");
    REQUIRE(pill != nullptr);
    CHECK(pill->rect.right <= static_cast<float>(panel.width));
  }
}

TEST_CASE("whatever a visitor can touch leads to a page that is there") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  DrawnKiosk kiosk(state.path(), "uk", kNow, kPortrait.width, kPortrait.height);
  std::set<std::string> targets;
  for (const std::string& page : all_pages(state)) {
    for (const ui::Node& node : kiosk.draw(page).nodes) {
      if (node.command.starts_with("go ")) targets.insert(node.command.substr(3));
    }
  }
  CHECK(targets.size() > 50);
  for (const std::string& target : targets) {
    INFO(target);
    static_cast<void>(kiosk.draw(target));
    CHECK(!std::holds_alternative<kiosk::MessageView>(kiosk.app().view().page));
  }
}

}  // namespace pobratym::test
