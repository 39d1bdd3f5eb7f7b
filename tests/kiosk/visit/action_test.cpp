// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/action.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("every wish reads the same after it was written down") {
  const std::pair<Action, const char*> cases[] = {
      {Go{Route{Place::city, "brno"}}, "go city/brno"},
      {Go{Route{Place::home, ""}}, "go home"},
      {Back{}, "back"},
      {SetLanguage{"en"}, "language en"},
      {ShowRegion{MapRegion::world}, "map world"},
      {ShowRegion{MapRegion::near}, "map near"},
      {LookAt{{1700, 36'250, -49'980}}, "map look 1700 36250 -49980"},
      {PickCities{{"lille", "kehl"}}, "map pick lille+kehl"},
      {PickCities{}, "map pick"},
      {Choose{"cities.country", "CZ"}, "choose cities.country CZ"},
      {Choose{"events.day", "2026-11-26"}, "choose events.day 2026-11-26"},
      {Choose{"cities.country", ""}, "choose cities.country"},
      {ChooseNone{"events"}, "choose-none events"},
      {Jump{"city/brno"}, "jump city/brno"},
      {SetColours{Colours::contrast}, "colours contrast"},
      {SetColours{Colours::dark}, "colours dark"},
      {SetTextSize{TextSize::largest}, "text largest"},
      {SetTextSize{TextSize::normal}, "text normal"},
      {SetMoreTime{true}, "time more"},
      {SetMoreTime{false}, "time usual"},
      {ResetComfort{}, "comfort reset"},
      {TypeLetters{"ж"}, "type ж"},
      {TypeLetters{" "}, "type  "},
      {EraseLetter{}, "erase"},
      {ClearWords{}, "clear"},
      {ChooseKeyboard{"cs"}, "keyboard cs"},
      {ShiftLetters{true}, "keyboard shift"},
      {ShiftLetters{false}, "keyboard unshift"},
      {ShowKeyboard{false}, "keyboard hide"},
      {ShowKeyboard{true}, "keyboard show"},
      {SetLessMotion{true}, "motion less"},
      {SetLessMotion{false}, "motion usual"},
      {Turn{"search/lviv 2026", true}, "page-down search/lviv 2026"},
      {Turn{"home", false}, "page-up home"},
      {PickOption{"benches", "oak", false}, "poll one benches oak"},
      {PickOption{"benches", "oak", true}, "poll also benches oak"},
      {GiveAnswer{"benches", true}, "poll give benches"},
      {GiveAnswer{"benches", false}, "poll change benches"},
      {Feel{Mood::fair}, "feel fair"},
      {NameReason{"unclear"}, "reason unclear"},
      {SendOpinion{}, "feedback send"},
      {Acknowledge{{"water", *parse_instant("2026-11-24T08:30:00Z"), 7}},
       "understood water@2026-11-24T08:30:00Z+00000007"},
      {Wake{}, "wake"},
      {Stay{}, "stay"},
      {Leave{}, "leave"},
  };
  for (const auto& [action, command] : cases) {
    CHECK(to_command(action) == command);
    CHECK(parse_command(command) == action);
  }
}

TEST_CASE("what is no known wish is no wish") {
  for (const char* command : {"poll one benches",
                              "poll both benches oak",
                              "poll give Benches",
                              "feel odd",
                              "reason any",
                              "page-down ",
                              "map look",
                              "map look 1 2",
                              "map look 1700 a 3",
                              "map look 1700 999999 3",
                              "map pick A+b",
                              "map pick a b",
                              "choose",
                              "choose moon CZ",
                              "choose cities.country C/Z",
                              "choose cities.country  ",
                              "choose-none",
                              "choose-none moon",
                              "jump",
                              "jump ",
                              "jump ../x",
                              "",
                              " ",
                              "go",
                              "go ",
                              "go nowhere",
                              "go city/../x",
                              "go  home",
                              "language",
                              "language ",
                              "language EN!",
                              "language ../uk",
                              "map",
                              "map moon",
                              "colours",
                              "colours pink",
                              "text huge",
                              "time",
                              "time never",
                              "back home",
                              "back ",
                              "stay now",
                              "LEAVE",
                              "leave\n",
                              "type",
                              "understood",
                              "understood water",
                              "type ",
                              "type \n",
                              "type \xff",
                              "keyboard xx",
                              "keyboard"}) {
    INFO('"' << command << '"');
    CHECK(!parse_command(command));
  }
}

}  // namespace pobratym::kiosk
