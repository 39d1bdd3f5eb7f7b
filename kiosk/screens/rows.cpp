// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/rows.hpp"

#include <algorithm>

#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/art/postcard.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kPadding = 32;
constexpr float kTextLeft = kPadding + ui::kTile + 28;
constexpr float kMarkGap = 10;
constexpr int kMostLines = 16;  // a row grows with its words, at any text size

struct Line {
  std::string_view words;
  Type type;
  ui::Colour colour;
  std::string_view language;
  int lines = 0;
  std::span<const ui::Stretch> underlined = {};
};

// Units beside marks, while text has its usual size: with less the words are a thin column.
constexpr float kLeastText = 320;

struct Marks {
  float width = 0;
  float height = 0;
};

Marks measure_marks(ui::Ui& ui, const std::vector<Mark>& marks) {
  Marks size;
  for (const Mark& mark : marks) {
    const ui::Size one = ui::mark_size(ui, mark.text);
    size.width = std::max(size.width, one.width);
    size.height += one.height + (size.height > 0 ? kMarkGap : 0);
  }
  return size;
}

void draw_marks(ui::Ui& ui, const std::vector<Mark>& marks, float right, float centre,
                const Marks& size) {
  float y = centre - size.height / 2;
  for (const Mark& mark : marks) {
    const ui::Size one = ui::mark_size(ui, mark.text);
    ui::mark(ui, mark.text, {right - one.width, y}, colours_of(ui.theme(), mark.tone));
    y += one.height + kMarkGap;
  }
}

/// A tile at the left, lines beside it, marks at the right; the row is as high as the highest.
float draw_row(ui::Ui& ui, const ui::Item& item, const Rect& room, const std::vector<Line>& lines,
               const std::vector<Mark>& marks, bool chevron,
               const std::function<void(ui::Point)>& tile) {
  const Marks mark_size = measure_marks(ui, marks);
  const float end = room.right - kPadding - (chevron ? 44 : 0);
  const float left = room.left + kTextLeft;
  const float beside = end - (marks.empty() ? 0 : mark_size.width + 24);
  // Where marks leave words too little, they stand under them.
  const bool under = !marks.empty() && beside - left < kLeastText * ui.text_scale();
  const float text_right = under ? end : beside;
  const auto setting = [&](const Line& line) {
    return ui::Setting{
        .type = line.type,
        .colour = line.colour,
        .width = text_right - left,
        .lines = line.lines,
        .filling = line.type == Type::strong ? ui::Filling::balanced : ui::Filling::greedy,
        .language = line.language,
        .underlined = line.underlined};
  };
  float text_height = 0;
  for (const Line& line : lines) {
    if (!line.words.empty()) text_height += ui.measure(line.words, setting(line)).height + 3;
  }
  const float marks_top = kMarkGap + 2;
  if (under) text_height += marks_top + marks_height(ui, marks, left, text_right);
  const float height = std::max({ui::kTile, text_height, mark_size.height}) + 2 * 30;
  ui::Item placed = item;
  placed.rect = {room.left, room.top, room.right, room.top + height};
  const auto feedback = ui.begin_item(placed);
  ui::touch_ground(ui, placed.rect, feedback, 24);
  const float centre = placed.rect.centre().y;
  tile({room.left + kPadding, centre - ui::kTile / 2});
  float y = centre - text_height / 2;
  for (const Line& line : lines) {
    if (!line.words.empty()) y += ui.text(line.words, {left, y}, setting(line)).height + 3;
  }
  if (under) {
    draw_mark_row(ui, {}, marks, left, text_right, y + marks_top);
  } else {
    draw_marks(ui, marks, end, centre, mark_size);
  }
  if (chevron) {
    ui.icon(ui::Icon::chevron_right, {room.right - kPadding - 8, centre}, 36, ui.theme().faint);
  }
  ui.end_item();
  return height;
}

std::string read_aloud(const std::vector<Line>& lines, const std::vector<Mark>& marks) {
  std::string name;
  const auto add = [&name](std::string_view words) {
    if (words.empty()) return;
    // A question, a sentence and "р." end in a stop of their own.
    const bool stopped =
        !name.empty() && std::string_view(".!?").find(name.back()) != std::string_view::npos;
    if (!name.empty()) name += stopped ? " " : ". ";
    name += words;
  };
  for (const Line& line : lines) add(line.words);
  for (const Mark& mark : marks) add(mark.text);
  return name;
}

std::vector<ui::Stretch> stretches_of(const search::Marked& words) {
  std::vector<ui::Stretch> stretches;
  for (const search::Mark& mark : words.marks) stretches.push_back({mark.begin, mark.end});
  return stretches;
}

}  // namespace

float draw_event_row(ui::Ui& ui, const EventCard& card, const Rect& room) {
  const ui::Theme& theme = ui.theme();
  const std::string where_when = card.where.empty() ? card.when : card.where + " · " + card.when;
  const std::vector<Line> lines = {
      {card.title.text, Type::strong, card.struck ? theme.faint : theme.ink, card.title.language,
       kMostLines},
      {where_when, Type::meta, theme.muted, {}, kMostLines}};
  const ui::Item item{.id = card.id,
                      .role = ui::Role::link,
                      .name = card.day + " " + card.month + ". " + read_aloud(lines, card.marks),
                      .command = go_to(Place::event, card.slug)};
  return draw_row(ui, item, room, lines, card.marks, false,
                  [&](ui::Point at) { ui::date_tile(ui, at, card.day, card.month); });
}

float draw_project_row(ui::Ui& ui, const ProjectRow& row, const Rect& room, bool to_city) {
  const ui::Theme& theme = ui.theme();
  const std::vector<Line> lines = {
      {row.title.text, Type::strong, theme.ink, row.title.language, kMostLines},
      {row.detail, Type::meta, theme.muted, {}, kMostLines}};
  const std::vector<Mark>& marks = row.marks;
  const ui::Item item{.id = row.id,
                      .role = to_city ? ui::Role::link : ui::Role::text,
                      .name = read_aloud(lines, marks),
                      .command = to_city ? row.command : ""};
  return draw_row(ui, item, room, lines, marks, !item.command.empty(),
                  [&](ui::Point at) { ui::icon_tile(ui, at, icon_of_form(row.form)); });
}

float draw_found_row(ui::Ui& ui, const FoundRow& row, const Rect& room) {
  const ui::Theme& theme = ui.theme();
  const auto title = stretches_of(row.title), detail = stretches_of(row.detail);
  const std::vector<Line> lines = {
      {row.title.text, Type::strong, theme.ink, row.title.language, kMostLines, title},
      {row.detail.text, Type::meta, theme.muted, row.detail.language, kMostLines, detail},
      {row.summary.text, Type::meta, theme.ink, row.summary.language, kMostLines}};
  const std::vector<Mark>& marks = row.marks;
  const ui::Item item{.id = row.id,
                      .role = row.command.empty() ? ui::Role::text : ui::Role::link,
                      .name = read_aloud(lines, marks),
                      .command = row.command};
  return draw_row(ui, item, room, lines, marks, !row.command.empty(),
                  [&](ui::Point at) { ui::icon_tile(ui, at, icon_of_type(row.type, row.area)); });
}

float draw_city_row(ui::Ui& ui, const CityRow& row, const Rect& room, Instant now) {
  const ui::Theme& theme = ui.theme();
  const std::vector<Line> lines = {
      {row.name, Type::strong, theme.ink, {}, kMostLines},
      {row.local_name, Type::meta, theme.muted, row.local_language, kMostLines},
      {row.relation, Type::meta, theme.muted, {}, kMostLines}};
  const std::vector<Mark> marks = {{row.country, Tone::plain}};
  const ui::Item item{.id = "city/" + row.slug,
                      .role = ui::Role::link,
                      .name = read_aloud(lines, marks),
                      .command = go_to(Place::city, row.slug)};
  return draw_row(ui, item, room, lines, marks, true, [&](ui::Point at) {
    const auto sky = ui::sky_at(now, {row.longitude, row.latitude});
    const std::string name =
        "postcard/" + row.slug + "/" + std::to_string(static_cast<int>(sky.sun_elevation * 2));
    ui.picture(
        name, {at.x, at.y, at.x + ui::kTile, at.y + ui::kTile}, 20,
        [&](int width, int height) { return ui::draw_postcard(row.slug, width, height, sky); });
  });
}

float draw_events(ui::Ui& ui, const std::vector<EventCard>& events, float left, float right,
                  float y) {
  return ui::rows_card(ui, left, right, y, events.size(), [&](std::size_t i, const Rect& room) {
    return draw_event_row(ui, events[i], room);
  });
}

float draw_found(ui::Ui& ui, std::span<const FoundRow> rows, float left, float right, float y) {
  return ui::rows_card(ui, left, right, y, rows.size(), [&](std::size_t i, const Rect& room) {
    return draw_found_row(ui, rows[i], room);
  });
}

float draw_projects(ui::Ui& ui, const std::vector<ProjectRow>& rows, float left, float right,
                    float y, bool to_city) {
  return ui::rows_card(ui, left, right, y, rows.size(), [&](std::size_t i, const Rect& room) {
    return draw_project_row(ui, rows[i], room, to_city);
  });
}

float draw_more_words(ui::Ui& ui, const std::string& words, float left, float right, float y) {
  if (words.empty()) return y;
  y += 28;
  return y + ui.text(words, {left, y},
                     {.type = Type::meta, .colour = ui.theme().muted, .width = right - left})
                 .height;
}

}  // namespace pobratym::kiosk
