// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/action.hpp"

#include "content/base/text.hpp"
#include "kiosk/visit/keyboard.hpp"
#include "kiosk/visit/typing.hpp"

namespace pobratym::kiosk {
namespace {

struct ToText {
  std::string operator()(const Go& go) const { return "go " + go.route.text(); }
  std::string operator()(const Back&) const { return "back"; }
  std::string operator()(const SetLanguage& set) const { return "language " + set.language; }
  std::string operator()(const ShowRegion& show) const {
    return show.region == MapRegion::world ? "map world" : "map near";
  }
  std::string operator()(const SetColours& set) const {
    return "colours " + std::string(to_text(set.colours));
  }
  std::string operator()(const SetTextSize& set) const {
    return "text " + std::string(to_text(set.size));
  }
  std::string operator()(const SetMoreTime& set) const {
    return set.on ? "time more" : "time usual";
  }
  std::string operator()(const ResetComfort&) const { return "comfort reset"; }
  std::string operator()(const TypeLetters& type) const { return "type " + type.letters; }
  std::string operator()(const EraseLetter&) const { return "erase"; }
  std::string operator()(const ClearWords&) const { return "clear"; }
  std::string operator()(const ChooseKeyboard& choose) const { return "keyboard " + choose.layout; }
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
  if (command == "keyboard show") return ShowKeyboard{true};
  if (command == "keyboard hide") return ShowKeyboard{false};
  if (command == "erase") return EraseLetter{};
  if (command == "clear") return ClearWords{};
  if (command == "time more") return SetMoreTime{true};
  if (command == "time usual") return SetMoreTime{false};
  if (command == "comfort reset") return ResetComfort{};
  if (command == "map world") return ShowRegion{MapRegion::world};
  if (command == "map near") return ShowRegion{MapRegion::near};
  if (command == "back") return Back{};
  if (command == "wake") return Wake{};
  if (command == "stay") return Stay{};
  if (command == "leave") return Leave{};
  return std::nullopt;
}

}  // namespace pobratym::kiosk
