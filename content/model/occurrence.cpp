// SPDX-License-Identifier: Apache-2.0
#include "content/model/occurrence.hpp"

namespace pobratym::model {
namespace {

using std::chrono::days;

/// `time` later by `by` on its own wall; as it was when its zone has gone.
EventTime later(const EventTime& time, std::chrono::seconds by) {
  const auto wall = time.wall + by;
  const auto moved = time.all_day ? whole_day(Date(std::chrono::floor<days>(wall)), time.zone)
                                  : event_time_at(wall, time.zone);
  return moved.value_or(time);
}

/// The end that makes it last as long as the series does: in days, or in seconds.
EventTime end_after(const Event& series, const EventTime& start) {
  if (start.all_day || series.end->all_day) {
    return later(*series.end, start.wall - series.start.wall);
  }
  EventTime end = *series.end;
  const auto moved = start.instant - series.start.instant;
  end = later(end, moved);
  // Between winter and summer the wall moves by more or less than the moment.
  const auto off = end.instant - (series.end->instant + moved);
  return off == std::chrono::seconds(0) ? end : later(end, -off);
}

void move_to(Event& event, const Event& series, const EventTime& start) {
  event.start = start;
  if (series.end) event.end = end_after(series, start);
  const auto by = start.wall - series.start.wall;
  if (by == std::chrono::seconds(0)) return;
  for (Session& session : event.programme) {
    session.start = later(session.start, by);
    if (session.end) session.end = later(*session.end, by);
  }
}

}  // namespace

Event series_of(const Event& event) {
  Event series = event;
  series.recurrence = Recurrence{event.recurrence ? event.recurrence->rule : "", {}, {}, {}};
  return series;
}

Event occurrence_at(const Event& series, const EventTime& instance) {
  Event event = series;
  if (instance.instant != series.start.instant) event.previous_start.reset();
  move_to(event, series, instance);
  event.instance = instance;
  return event;
}

Event occurrence_at(const Event& series, const EventTime& instance, const Override& change) {
  Event event = series;
  if (instance.instant != series.start.instant) event.previous_start.reset();
  move_to(event, series, change.start.value_or(instance));
  event.instance = instance;
  if (change.end) event.end = change.end;
  if (!change.title.empty()) event.title = change.title;
  if (!change.summary.empty()) event.summary = change.summary;
  if (change.mode) event.mode = *change.mode;
  if (change.place) event.place = change.place;
  if (change.online) event.online = *change.online;
  if (change.programme) event.programme = *change.programme;
  event.status = change.status.value_or(series.status);
  if (event.start.instant != instance.instant) {
    event.previous_start = instance;
    if (event.status == EventStatus::scheduled) event.status = EventStatus::rescheduled;
  }
  return event;
}

}  // namespace pobratym::model
