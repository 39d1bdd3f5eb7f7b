// SPDX-License-Identifier: Apache-2.0
// What a visitor can ask for. Screens write wishes as text (the `command` of a semantic node); the
// App carries them out after the frame. Whatever is no known wish is no wish.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/visit/choices.hpp"
#include "kiosk/visit/comfort.hpp"
#include "kiosk/visit/map_look.hpp"
#include "kiosk/visit/notice_version.hpp"
#include "kiosk/visit/opinion.hpp"
#include "kiosk/visit/route.hpp"

namespace pobratym::kiosk {

struct Go {
  Route route;
  bool operator==(const Go&) const = default;
};
struct Back {
  bool operator==(const Back&) const = default;
};
struct SetLanguage {
  std::string language;
  bool operator==(const SetLanguage&) const = default;
};
struct ShowRegion {
  MapRegion region = MapRegion::near;
  bool operator==(const ShowRegion&) const = default;
};
/// The map as the visitor has moved and zoomed it.
struct LookAt {
  MapLook look;
  bool operator==(const LookAt&) const = default;
};
/// Opens a small card for the cities of one touch; none closes it.
struct PickCities {
  std::vector<std::string> slugs;
  bool operator==(const PickCities&) const = default;
};
/// Sets one condition of a page's filter; an empty code takes it back.
struct Choose {
  std::string facet;  ///< one of kFacets
  std::string code;
  bool operator==(const Choose&) const = default;
};
/// Takes all conditions of a page back.
struct ChooseNone {
  std::string page;
  bool operator==(const ChooseNone&) const = default;
};
/// Scrolls to a marked place of the same page. The hand carries it out (ui/gesture.hpp); to the App
/// it only says that somebody is there.
struct Jump {
  std::string anchor;
  bool operator==(const Jump&) const = default;
};
struct SetColours {
  Colours colours = Colours::light;
  bool operator==(const SetColours&) const = default;
};
struct SetTextSize {
  TextSize size = TextSize::normal;
  bool operator==(const SetTextSize&) const = default;
};
struct SetMoreTime {
  bool on = false;
  bool operator==(const SetMoreTime&) const = default;
};
struct SetLessMotion {
  bool on = false;
  bool operator==(const SetLessMotion&) const = default;
};
/// Takes all of the four back.
struct ResetComfort {
  bool operator==(const ResetComfort&) const = default;
};
/// Scrolls by a screenful. Carried out by the hand, like Jump.
struct Turn {
  std::string area;  ///< id of the scroll area
  bool down = true;
  bool operator==(const Turn&) const = default;
};
/// Touches an option of a poll.
struct PickOption {
  std::string poll, option;
  bool several = false;
  bool operator==(const PickOption&) const = default;
};
/// "This is my answer", or, not done, "I want to change it".
struct GiveAnswer {
  std::string poll;
  bool done = true;
  bool operator==(const GiveAnswer&) const = default;
};
struct Feel {
  Mood mood = Mood::good;
  bool operator==(const Feel&) const = default;
};
struct NameReason {
  std::string code;
  bool operator==(const NameReason&) const = default;
};
/// Sends the feedback as it stands.
struct SendOpinion {
  bool operator==(const SendOpinion&) const = default;
};
/// Letters from a key, on the screen or of a real keyboard.
struct TypeLetters {
  std::string letters;
  bool operator==(const TypeLetters&) const = default;
};
/// Takes the last letter back.
struct EraseLetter {
  bool operator==(const EraseLetter&) const = default;
};
struct ClearWords {
  bool operator==(const ClearWords&) const = default;
};
struct ChooseKeyboard {
  std::string layout;
  bool operator==(const ChooseKeyboard&) const = default;
};
/// The next letter is a capital, or is not, whatever it would have been.
struct ShiftLetters {
  bool on = true;
  bool operator==(const ShiftLetters&) const = default;
};
struct ShowKeyboard {
  bool on = true;
  bool operator==(const ShowKeyboard&) const = default;
};
/// "I have read it": of the urgent notice that lies over the page.
struct Acknowledge {
  NoticeVersion notice;
  bool operator==(const Acknowledge&) const = default;
};
/// The first touch of a screen where nobody was: it chooses nothing.
struct Wake {
  bool operator==(const Wake&) const = default;
};
/// "Yes, I am still here."
struct Stay {
  bool operator==(const Stay&) const = default;
};
/// The visitor is done: forget everything now.
struct Leave {
  bool operator==(const Leave&) const = default;
};

using Action = std::variant<Go, Back, SetLanguage, ShowRegion, LookAt, PickCities, Choose,
                            ChooseNone, Jump, SetColours, SetTextSize, SetMoreTime, SetLessMotion,
                            ResetComfort, Turn, PickOption, GiveAnswer, Feel, NameReason,
                            SendOpinion, TypeLetters, EraseLetter, ClearWords, ChooseKeyboard,
                            ShiftLetters, ShowKeyboard, Acknowledge, Wake, Stay, Leave>;

/// "go city/brno", "back", "language en", "map world", "map look 1700 36250 49980",
/// "map pick lille+kehl", "map pick", "choose cities.country CZ", "choose cities.country",
/// "choose-none cities", "jump city/brno", "colours contrast", "text large",
/// "time more", "motion less", "comfort reset", "page-down home", "page-up home",
/// "poll one SLUG OPTION", "poll also SLUG OPTION", "poll give SLUG", "poll change SLUG",
/// "feel bad", "reason unclear", "feedback send", "type ж", "erase", "clear", "keyboard cs",
/// "keyboard hide", "keyboard show", "understood water@2026-11-24T00:00:00Z+1f0c22d9", "wake",
/// "stay", "leave"
[[nodiscard]] std::string to_command(const Action& action);
[[nodiscard]] std::optional<Action> parse_command(std::string_view command);

/// Short for the most common wish.
[[nodiscard]] inline std::string go_to(Place place, std::string slug = {}) {
  return to_command(Go{Route{place, std::move(slug)}});
}

}  // namespace pobratym::kiosk
