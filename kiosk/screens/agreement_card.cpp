// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/agreement_card.hpp"

#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

float draw_agreement(ui::Ui& ui, const AgreementBlock& agreement, const std::string& unconfirmed,
                     float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  const float inner_left = left + ui::kCardPadding, inner_right = right - ui::kCardPadding;
  const float text_left = inner_left + 52;
  float bottom = y;
  ui.on_top_of(
      [&] {
        float at = y + ui::kCardPadding;
        const ui::Size mark = ui::mark_size(ui, agreement.state.text);
        const auto title = ui.text(agreement.title, {inner_left, at},
                                   {.type = ui::Type::strong,
                                    .colour = theme.ink,
                                    .width = inner_right - inner_left - mark.width - 20});
        ui::mark(ui, agreement.state.text, {inner_right - mark.width, at - 2},
                 colours_of(theme, agreement.state.tone));
        at += std::max(title.height, mark.height) + 26;
        float line_top = 0;
        for (const StepRow& step : agreement.steps) {
          const ui::Point dot{inner_left + 14, at + 18};
          if (line_top > 0) {
            ui.fill({dot.x - 1.5f, line_top, dot.x + 1.5f, dot.y - 18}, theme.edge);
          }
          if (step.unconfirmed) {
            ui.ring(dot, 10, 3.5f, theme.faint);
          } else {
            ui.disc(dot, 11, theme.touch);
          }
          line_top = dot.y + 18;
          const float width = inner_right - text_left;
          at += ui.text(step.title, {text_left, at},
                        {.type = ui::Type::button, .colour = theme.ink, .width = width})
                    .height +
                3;
          std::string when = step.date;
          if (step.unconfirmed) when += " · " + unconfirmed;
          at += ui.text(when, {text_left, at},
                        {.type = ui::Type::meta, .colour = theme.muted, .width = width})
                    .height;
          if (!step.note.empty()) {
            at += 3 + ui.text(step.note, {text_left, at + 3},
                              {.type = ui::Type::meta, .colour = theme.muted, .width = width})
                          .height;
          }
          at += 26;
        }
        bottom = at - 26 + ui::kCardPadding;
      },
      [&] { ui::card(ui, {left, y, right, bottom}); });
  return bottom;
}

}  // namespace pobratym::kiosk
