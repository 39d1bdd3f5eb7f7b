// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/keyboard_view.hpp"

#include "kiosk/visit/action.hpp"
#include "kiosk/visit/keyboard.hpp"

namespace pobratym::kiosk {
namespace {

/// Of two keys beside ten letters, each of which is still as wide as a finger.
constexpr float kBesideLetters = 1.25f;

const KeyboardLayout& layout_of(const Scene& scene) {
  const KeyboardLayout* chosen = find_keyboard(scene.session.typing.keyboard);
  return chosen != nullptr ? *chosen : keyboard_for(scene.session.language);
}

/// The layouts of the host's languages and English, so that a turn through them is short.
std::vector<const KeyboardLayout*> offered(const Scene& scene) {
  std::vector<const KeyboardLayout*> layouts;
  const auto wanted = [&](std::string_view tag) {
    if (tag == "en" || keyboard_for(scene.session.language).tag == tag) return true;
    for (const std::string& language : scene.host.languages) {
      if (language == tag) return true;
    }
    return false;
  };
  for (const KeyboardLayout& layout : keyboard_layouts()) {
    if (layout.tag != kSigns && wanted(layout.tag)) layouts.push_back(&layout);
  }
  return layouts;
}

/// The one after `now` among those that are offered; from the signs back to the visitor's own.
const KeyboardLayout& next_layout(const Scene& scene, const KeyboardLayout& now) {
  if (now.tag == kSigns) return keyboard_for(scene.session.language);
  const auto layouts = offered(scene);
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    if (layouts[i]->tag == now.tag) return *layouts[(i + 1) % layouts.size()];
  }
  return *layouts.front();
}

std::string name_of(const Scene& scene, const KeyboardLayout& layout) {
  if (layout.tag == kSigns) return scene.texts("keyboard.signs");
  return scene.format.language_name(layout.tag);
}

KeyCap layout_key(const Scene& scene, KeyKind kind, const KeyboardLayout& layout) {
  return {kind, std::string(layout.label),
          scene.texts("keyboard.layout", {{"name", name_of(scene, layout)}}),
          to_command(ChooseKeyboard{std::string(layout.tag)}), 1.9f};
}

KeyCap shift_key(const Scene& scene, bool on) {
  return {KeyKind::shift, "", scene.texts("keyboard.shift"), to_command(ShiftLetters{!on}),
          kBesideLetters, on};
}

}  // namespace

KeyboardView make_keyboard(const Scene& scene, const std::string& done,
                           std::optional<std::string_view> written) {
  const Texts& t = scene.texts;
  const KeyboardLayout& layout = layout_of(scene);
  const bool shifts = written && layout.tag != kSigns;
  const bool capital = shifts && scene.session.typing.capital.value_or(begins_sentence(*written));
  KeyboardView view;
  view.layout = layout.tag;
  for (const auto& letters : letters_of(layout)) {
    std::vector<KeyCap>& row = view.rows.emplace_back();
    for (const std::string& small : letters) {
      const std::string letter = capital ? scene.format.capital(small) : small;
      row.push_back({KeyKind::letter, letter, letter, to_command(TypeLetters{letter}), 1});
    }
  }
  if (shifts) view.rows.back().insert(view.rows.back().begin(), shift_key(scene, capital));
  view.rows.back().push_back({KeyKind::erase, "", t("keyboard.erase"), to_command(EraseLetter{}),
                              shifts ? kBesideLetters : 1.5f});
  std::vector<KeyCap>& last = view.rows.emplace_back();
  last.push_back(layout_key(scene, KeyKind::layout, next_layout(scene, layout)));
  if (layout.tag != kSigns) {
    last.push_back(layout_key(scene, KeyKind::signs, *find_keyboard(kSigns)));
    last.back().width = 1.4f;
  }
  last.push_back({KeyKind::space, t("keyboard.space"), t("keyboard.space"),
                  to_command(TypeLetters{" "}), 5.5f});
  last.push_back({KeyKind::done, done, done, to_command(ShowKeyboard{false}), 2.2f});
  return view;
}

}  // namespace pobratym::kiosk
