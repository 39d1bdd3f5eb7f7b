// SPDX-License-Identifier: Apache-2.0
// The pieces that pages share: cards, rows' tiles, marks, pills, section headings. They look the
// same everywhere because they are drawn here and nowhere else.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/ui/ui.hpp"

namespace pobratym::ui {

inline constexpr float kMargin = 48;  ///< left and right of a page
inline constexpr float kGap = 24;     ///< between cards
inline constexpr float kCardRadius = 28;
inline constexpr float kCardPadding = 34;
inline constexpr float kTile = 104;  ///< side of a date or icon tile

/// A white card with its shadow.
void card(Ui& ui, const Rect& rect);

/// Darkens a picture from where words on it begin down to its foot: what is bright behind a letter,
/// as a lit window is, would be read as a part of it.
void veil(Ui& ui, const Rect& picture, float words_top);

/// A mark's colours: words on a soft ground.
struct MarkColours {
  Colour words = {};
  Colour ground;
  Colour edge;  ///< drawn when its alpha is not 0
};

/// Returns its size; `at` is the left top corner.
Size mark(Ui& ui, std::string_view words, Point at, const MarkColours& colours, bool dot = false);
[[nodiscard]] Size mark_size(Ui& ui, std::string_view words, bool dot = false);

/// A rounded button with an icon, words or both. Returns its rectangle.
struct Pill {
  std::string id = {};
  std::string command = {};
  std::string words = {};
  std::string name = {};      ///< read aloud; the words when empty
  std::string language = {};  ///< of the words, when it is not the screen's
  std::optional<Icon> icon = {};
  bool selected = false;
  bool filled = false;
  float room = 0;   ///< as wide as it may be: longer words go on below; 0: as wide as they are
  float least = 0;  ///< as wide as it is at least: letters side by side are all alike
};
Rect pill(Ui& ui, const Pill& pill, Point left_top);
/// The same, its right edge at `right_top`.
Rect pill_from_right(Ui& ui, const Pill& pill, Point right_top);
[[nodiscard]] float pill_width(Ui& ui, const Pill& pill);
/// kPillHeight unless its words take several lines.
[[nodiscard]] float pill_height(Ui& ui, const Pill& pill);
inline constexpr float kPillHeight = 68;

/// The one thing to do next, as wide as `rect`. Without a command it waits, and looks like it.
struct MainButton {
  std::string id = {};
  std::string command = {};
  std::string words = {};
  std::optional<Icon> icon = {};
};
void main_button(Ui& ui, const MainButton& button, const Rect& rect);
inline constexpr float kMainButton = 112;  ///< its height

/// "26 / лист" on a soft square.
void date_tile(Ui& ui, Point left_top, std::string_view day, std::string_view month);
void icon_tile(Ui& ui, Point left_top, Icon icon);

/// A section's heading with, at its right, where more of it is. Returns the y below it.
struct SectionLink {
  std::string id = {};
  std::string words = {};
  std::string command = {};
};
float section(Ui& ui, std::string_view title, float left, float right, float y,
              const SectionLink* link = nullptr);

/// A page's title and what stands under it. Returns the y below.
float page_title(Ui& ui, std::string_view title, std::string_view subtitle, float left, float right,
                 float y);

/// A card that says what will appear here. Returns the y below.
float empty_card(Ui& ui, std::string_view words, Icon icon, float left, float right, float y);

/// Rows on one card, thin lines between them. `row` draws the i-th at (left, y) and returns its
/// height; it is called once a row. Returns the y below the card.
float rows_card(Ui& ui, float left, float right, float y, std::size_t count,
                const std::function<float(std::size_t index, const Rect& room)>& row);

/// The ground of something pressed or focused in a card.
void touch_ground(Ui& ui, const Rect& rect, const Ui::Feedback& feedback, float radius = 0);

}  // namespace pobratym::ui
