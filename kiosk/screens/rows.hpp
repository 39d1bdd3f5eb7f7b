// SPDX-License-Identifier: Apache-2.0
// Rows of lists as they are drawn. Each draws at the top of `room` and returns its height.
#pragma once

#include <span>
#include <vector>

#include "kiosk/screens/cities_view.hpp"
#include "kiosk/screens/event_card.hpp"
#include "kiosk/screens/found_row.hpp"
#include "kiosk/screens/project_row.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

float draw_event_row(ui::Ui& ui, const EventCard& card, const ui::Rect& room);
float draw_project_row(ui::Ui& ui, const ProjectRow& row, const ui::Rect& room, bool to_city);
float draw_found_row(ui::Ui& ui, const FoundRow& row, const ui::Rect& room);
float draw_city_row(ui::Ui& ui, const CityRow& row, const ui::Rect& room, Instant now);

/// All of them on one card; return the y below it.
float draw_events(ui::Ui& ui, const std::vector<EventCard>& events, float left, float right,
                  float y);
float draw_found(ui::Ui& ui, std::span<const FoundRow> rows, float left, float right, float y);
float draw_projects(ui::Ui& ui, const std::vector<ProjectRow>& rows, float left, float right,
                    float y, bool to_city);

/// That there is more than the list shows; nothing when `words` are empty.
float draw_more_words(ui::Ui& ui, const std::string& words, float left, float right, float y);

}  // namespace pobratym::kiosk
