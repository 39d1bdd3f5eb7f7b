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
      {ShowKeyboard{false}, "keyboard hide"},
      {ShowKeyboard{true}, "keyboard show"},
      {Acknowledge{{"water", *parse_instant("2026-11-24T08:30:00Z")}},
       "understood water@2026-11-24T08:30:00Z"},
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
  for (const char* command : {"",
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
