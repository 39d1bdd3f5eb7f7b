// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/action.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "kiosk/visit/keyboard.hpp"
#include "kiosk/visit/typing.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kLongestArea = 200;

struct ToText {
  std::string operator()(const Go& go) const { return "go " + go.route.text(); }
  std::string operator()(const Back&) const { return "back"; }
  std::string operator()(const SetLanguage& set) const { return "language " + set.language; }
  std::string operator()(const ShowRegion& show) const {
    return show.region == MapRegion::world ? "map world" : "map near";
  }
  std::string operator()(const LookAt& at) const {
    return "map look " + std::to_string(at.look.scale) + " " + std::to_string(at.look.lon) + " " +
           std::to_string(at.look.lat);
  }
  std::string operator()(const PickCities& pick) const {
    std::string text = "map pick";
    for (std::size_t i = 0; i < pick.slugs.size(); ++i)
      text += (i == 0 ? " " : "+") + pick.slugs[i];
    return text;
  }
  std::string operator()(const Choose& choose) const {
    return "choose " + choose.facet + (choose.code.empty() ? "" : " " + choose.code);
  }
  std::string operator()(const ChooseNone& none) const { return "choose-none " + none.page; }
  std::string operator()(const Jump& jump) const { return "jump " + jump.anchor; }
  std::string operator()(const SetColours& set) const {
    return "colours " + std::string(to_text(set.colours));
  }
  std::string operator()(const SetTextSize& set) const {
    return "text " + std::string(to_text(set.size));
  }
  std::string operator()(const SetMoreTime& set) const {
    return set.on ? "time more" : "time usual";
  }
  std::string operator()(const SetLessMotion& set) const {
    return set.on ? "motion less" : "motion usual";
  }
  std::string operator()(const Turn& turn) const {
    return (turn.down ? "page-down " : "page-up ") + turn.area;
  }
  std::string operator()(const PickOption& pick) const {
    return (pick.several ? "poll also " : "poll one ") + pick.poll + " " + pick.option;
  }
  std::string operator()(const GiveAnswer& give) const {
    return (give.done ? "poll give " : "poll change ") + give.poll;
  }
  std::string operator()(const Feel& feel) const {
    return "feel " + std::string(to_text(feel.mood));
  }
  std::string operator()(const NameReason& name) const { return "reason " + name.code; }
  std::string operator()(const SendOpinion&) const { return "feedback send"; }
  std::string operator()(const ResetComfort&) const { return "comfort reset"; }
  std::string operator()(const TypeLetters& type) const { return "type " + type.letters; }
  std::string operator()(const EraseLetter&) const { return "erase"; }
  std::string operator()(const ClearWords&) const { return "clear"; }
  std::string operator()(const ChooseKeyboard& choose) const { return "keyboard " + choose.layout; }
  std::string operator()(const ShiftLetters& shift) const {
    return shift.on ? "keyboard shift" : "keyboard unshift";
  }
  std::string operator()(const ShowKeyboard& show) const {
    return show.on ? "keyboard show" : "keyboard hide";
  }
  std::string operator()(const Acknowledge& read) const {
    return "understood " + read.notice.text();
  }
  std::string operator()(const Wake&) const { return "wake"; }
  std::string operator()(const Stay&) const { return "stay"; }
  std::string operator()(const Leave&) const { return "leave"; }
};

std::optional<Action> parse_map(std::string_view object) {
  if (object == "world") return ShowRegion{MapRegion::world};
  if (object == "near") return ShowRegion{MapRegion::near};
  if (object == "pick") return PickCities{};
  const auto parts = split(object, ' ');
  if (parts.size() == 2 && parts[0] == "pick") {
    auto slugs = split(parts[1], '+');
    const bool all =
        std::all_of(slugs.begin(), slugs.end(), [](const auto& s) { return is_slug(s); });
    if (all && slugs.size() <= kMostPicked) return PickCities{std::move(slugs)};
  }
  if (parts.size() == 4 && parts[0] == "look") {
    if (const auto look = parse_look(parts[1], parts[2], parts[3])) return LookAt{*look};
  }
  return std::nullopt;
}

std::optional<Action> parse_choice(std::string_view object) {
  const auto space = object.find(' ');
  const std::string_view facet = object.substr(0, space);
  if (!is_facet(facet)) return std::nullopt;
  if (space == std::string_view::npos) return Choose{std::string(facet), {}};
  const std::string_view code = object.substr(space + 1);
  if (!is_choice_code(code)) return std::nullopt;
  return Choose{std::string(facet), std::string(code)};
}

std::optional<Action> parse_poll(std::string_view object) {
  const auto parts = split(object, ' ');
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (!is_slug(parts[i])) return std::nullopt;
  }
  if (parts.size() == 3 && (parts[0] == "one" || parts[0] == "also")) {
    return PickOption{parts[1], parts[2], parts[0] == "also"};
  }
  if (parts.size() == 2 && (parts[0] == "give" || parts[0] == "change")) {
    return GiveAnswer{parts[1], parts[0] == "give"};
  }
  return std::nullopt;
}

/// Ids of scroll areas hold what was typed, so nearly anything.
bool is_area(std::string_view text) { return !text.empty() && text.size() <= kLongestArea; }

/// "city/brno": slugs with strokes between them.
bool is_anchor(std::string_view text) {
  const auto parts = split(text, '/');
  return !text.empty() && parts.size() <= 4 &&
         std::all_of(parts.begin(), parts.end(), [](const auto& part) { return is_slug(part); });
}

}  // namespace

std::string to_command(const Action& action) { return std::visit(ToText{}, action); }

std::optional<Action> parse_command(std::string_view command) {
  const auto space = command.find(' ');
  const std::string_view verb = command.substr(0, space);
  const std::string_view object =
      space == std::string_view::npos ? std::string_view() : command.substr(space + 1);
  if (verb == "go") {
    if (auto route = Route::parse(object)) return Go{std::move(*route)};
    return std::nullopt;
  }
  if (verb == "language" && is_slug(object)) return SetLanguage{std::string(object)};
  for (const Colours colours : {Colours::light, Colours::dark, Colours::contrast}) {
    if (verb == "colours" && object == to_text(colours)) return SetColours{colours};
  }
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
    if (verb == "text" && object == to_text(size)) return SetTextSize{size};
  }
  if (verb == "type" && can_be_typed(object)) return TypeLetters{std::string(object)};
  if (verb == "keyboard" && find_keyboard(object) != nullptr) {
    return ChooseKeyboard{std::string(object)};
  }
  if (verb == "understood") {
    if (auto notice = NoticeVersion::parse(object)) return Acknowledge{std::move(*notice)};
    return std::nullopt;
  }
  if (verb == "page-down" && is_area(object)) return Turn{std::string(object), true};
  if (verb == "page-up" && is_area(object)) return Turn{std::string(object), false};
  if (verb == "poll") return parse_poll(object);
  for (const Mood mood : kMoods) {
    if (verb == "feel" && object == to_text(mood)) return Feel{mood};
  }
  if (verb == "reason" && is_reason(object)) return NameReason{std::string(object)};
  if (command == "feedback send") return SendOpinion{};
  if (command == "motion less") return SetLessMotion{true};
  if (command == "motion usual") return SetLessMotion{false};
  if (command == "keyboard shift") return ShiftLetters{true};
  if (command == "keyboard unshift") return ShiftLetters{false};
  if (command == "keyboard show") return ShowKeyboard{true};
  if (command == "keyboard hide") return ShowKeyboard{false};
  if (command == "erase") return EraseLetter{};
  if (command == "clear") return ClearWords{};
  if (command == "time more") return SetMoreTime{true};
  if (command == "time usual") return SetMoreTime{false};
  if (command == "comfort reset") return ResetComfort{};
  if (verb == "map") return parse_map(object);
  if (verb == "choose") return parse_choice(object);
  if (verb == "choose-none" && is_filtered_page(object)) return ChooseNone{std::string(object)};
  if (verb == "jump" && is_anchor(object)) return Jump{std::string(object)};
  if (command == "back") return Back{};
  if (command == "wake") return Wake{};
  if (command == "stay") return Stay{};
  if (command == "leave") return Leave{};
  return std::nullopt;
}

}  // namespace pobratym::kiosk
