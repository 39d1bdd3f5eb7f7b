// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/message_screen.hpp"

#include "kiosk/ui/art/postcard.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {

void draw_message(const Stage& stage, const MessageView& view) {
  ui::Ui& ui = stage.ui;
  const ui::Theme& theme = ui.theme();
  const ui::Rect room = stage.room;
  const float width = std::min(room.width() - 2 * ui::kMargin, 860.0f);
  const float left = room.centre().x - width / 2;
  const float picture = width * 0.42f;
  float y = room.centre().y - (picture + 330) / 2;
  ui.picture("postcard/message", {left, y, left + width, y + picture}, ui::kCardRadius,
             [](int w, int h) { return ui::draw_postcard("pobratym", w, h, {-3.0}); });
  y += picture + 48;
  y += ui.text(view.title, {left, y},
               {.type = ui::Type::title,
                .colour = theme.ink,
                .width = width,
                .align = ui::Align::centre,
                .filling = ui::Filling::balanced,
                .role = ui::Role::heading})
           .height +
       20;
  y += ui.text(view.text, {left, y},
               {.type = ui::Type::body,
                .colour = theme.muted,
                .width = width,
                .align = ui::Align::centre,
                .filling = ui::Filling::balanced})
           .height +
       40;
  if (view.button.empty()) return;
  const ui::Pill home{.id = "message/home",
                      .command = go_to(Place::home),
                      .words = view.button,
                      .icon = ui::Icon::house,
                      .filled = true};
  ui::pill(ui, home, {room.centre().x - ui::pill_width(ui, home) / 2, y});
}

}  // namespace pobratym::kiosk
