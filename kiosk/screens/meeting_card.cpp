// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/meeting_card.hpp"

#include <algorithm>
#include <array>

#include "kiosk/screens/code.hpp"
#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kCode = 330;  // of an entry for a calendar, which is long, a phone has to read it
constexpr float kBesideCode = 36;
constexpr float kLeastWords = 330;  // beside a code, while text has its usual size

float draw_words(ui::Ui& ui, const MeetingCard& card, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  const auto line = [&](const std::string& words, Type type, ui::Colour colour, float below) {
    if (words.empty()) return;
    y += ui.text(words, {left, y}, {.type = type, .colour = colour, .width = right - left}).height;
    y += below;
  };
  y = draw_mark_row(ui, card.live_mark, card.marks, left, right, y) + 18;
  y += ui.text(card.title.text, {left, y},
               {.type = Type::headline,
                .colour = theme.ink,
                .width = right - left,
                .filling = ui::Filling::balanced,
                .language = card.title.language,
                .role = ui::Role::heading})
           .height +
       12;
  for (const std::string& when : card.lines) line(when, Type::meta, theme.ink, 4);
  line(card.languages, Type::meta, theme.muted, 4);
  line(card.changed, Type::strong, theme.warn, 4);
  y += 10;
  // `live` is a ground for white words; as words it would be too dark on a dark card.
  line(card.joining, Type::strong, card.live_mark.empty() ? theme.touch : theme.warn, 0);
  y += 22;
  return ui::pill(ui,
                  {.id = card.id,
                   .command = go_to(Place::event, card.slug),
                   .words = card.open,
                   .name = card.open + ": " + card.title.text,
                   .icon = ui::Icon::info,
                   .room = right - left},
                  {left, y})
      .bottom;
}

/// The talk that is on, on a strip of its own.
float draw_talk(ui::Ui& ui, const MeetingCard& card, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  constexpr float kPadding = 24, kTime = 124;
  const ui::Size mark = ui::mark_size(ui, card.talk_mark);
  const float text_left = left + kPadding + kTime;
  const float width = right - kPadding - mark.width - 20 - text_left;
  const ui::Setting title{.type = Type::strong,
                          .colour = theme.ink,
                          .width = width,
                          .filling = ui::Filling::balanced,
                          .language = card.talk->title.language};
  const ui::Setting speaker{.type = Type::meta, .colour = theme.muted, .width = width};
  float words = ui.measure(card.talk->title.text, title).height;
  if (!card.talk->speaker.empty()) words += ui.measure(card.talk->speaker, speaker).height + 2;
  const Rect rect{left, y, right, y + words + 2 * 22};
  ui.fill(rect, theme.now, 18);
  if (theme.outlined) ui.outline(rect, theme.edge, 2, 18);
  const float centre = rect.centre().y;
  const ui::Setting time{.type = Type::strong, .colour = theme.touch};
  ui.text(card.talk->time, {left + kPadding, centre - ui.measure(card.talk->time, time).height / 2},
          time);
  float at = centre - words / 2;
  at += ui.text(card.talk->title.text, {text_left, at}, title).height + 2;
  if (!card.talk->speaker.empty()) ui.text(card.talk->speaker, {text_left, at}, speaker);
  ui::mark(ui, card.talk_mark, {right - kPadding - mark.width, centre - mark.height / 2},
           colours_of(theme, Tone::live));
  return rect.bottom;
}

/// The code and what it does; `at` is its left top corner.
float draw_meeting_code(ui::Ui& ui, const MeetingCard& card, ui::Point at, float width) {
  const float side = std::min(kCode, width);
  const ui::Align align = width > side ? ui::Align::start : ui::Align::centre;
  draw_code(ui, card.code, {at.x, at.y, at.x + side, at.y + side});
  float y = at.y + side + 14;
  y += ui.text(card.code_title, {at.x, y},
               {.type = Type::button, .colour = ui.theme().ink, .width = width, .align = align})
           .height;
  if (card.code_plain.empty()) return y;
  return y + 4 +
         ui.text(card.code_plain, {at.x, y + 4},
                 {.type = Type::small, .colour = ui.theme().muted, .width = width, .align = align})
             .height;
}

}  // namespace

float draw_meeting(ui::Ui& ui, const MeetingCard& card, float left, float right, float y) {
  constexpr float kPadding = 36;
  const float inner_left = left + kPadding, inner_right = right - kPadding;
  const bool coded = !card.code.empty();
  const bool beside =
      coded && inner_right - inner_left - kCode - kBesideCode >= kLeastWords * ui.text_scale();
  float bottom = y;
  ui.on_top_of(
      [&] {
        const float top = y + kPadding;
        const float text_right = beside ? inner_right - kCode - kBesideCode : inner_right;
        bottom = draw_words(ui, card, inner_left, text_right, top);
        if (beside) {
          const float code =
              draw_meeting_code(ui, card, {text_right + kBesideCode, top + 8}, kCode);
          bottom = std::max(bottom, code);
        }
        if (card.talk) bottom = draw_talk(ui, card, inner_left, inner_right, bottom + 28);
        if (coded && !beside) {
          bottom = draw_meeting_code(ui, card, {inner_left + 8, bottom + 32},
                                     inner_right - inner_left - 8);
        }
        bottom += kPadding;
      },
      [&] { ui::card(ui, {left, y, right, bottom}); });
  return bottom;
}

float draw_needs(ui::Ui& ui, const std::string& title, const std::vector<std::string>& needs,
                 float left, float right, float y) {
  constexpr std::array kIcons = {ui::Icon::smartphone, ui::Icon::ear, ui::Icon::mic};
  if (needs.empty()) return y;
  y = ui::section(ui, title, left, right, y, nullptr);
  const float text_left = left + ui::kCardPadding + 72;
  float bottom = y;
  ui.on_top_of(
      [&] {
        float at = y + ui::kCardPadding;
        for (std::size_t i = 0; i < needs.size(); ++i) {
          const ui::Setting words{.type = Type::meta,
                                  .colour = ui.theme().ink,
                                  .width = right - ui::kCardPadding - text_left};
          const float height = std::max(44.0f, ui.measure(needs[i], words).height);
          ui.icon(kIcons[i % kIcons.size()], {left + ui::kCardPadding + 22, at + height / 2}, 40,
                  ui.theme().touch);
          ui.text(needs[i], {text_left, at + (height - ui.measure(needs[i], words).height) / 2},
                  words);
          at += height + 18;
        }
        bottom = at - 18 + ui::kCardPadding;
      },
      [&] { ui::card(ui, {left, y, right, bottom}); });
  return bottom;
}

}  // namespace pobratym::kiosk
