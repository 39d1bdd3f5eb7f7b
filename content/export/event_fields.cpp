// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_fields.hpp"

#include <utility>

#include "content/export/event_links.hpp"
#include "content/export/event_place.hpp"
#include "content/export/status_words.hpp"

namespace pobratym::exporting {
namespace {

/// "2026-11-24T08:30:00Z" as "20261124T083000Z"; empty when it is no instant.
std::string compact_instant(std::string_view text) {
  const auto instant = parse_instant(text);
  if (!instant) return {};
  return compact_time(std::chrono::local_seconds(instant->time_since_epoch())) + "Z";
}

/// Of a part: its own, unless the whole event does not take place.
std::string status_of(const EventPen& pen, const Json& owner) {
  const auto own = text_member(owner, "event_status");
  const auto whole = text_member(pen.event, "event_status");
  return whole == "cancelled" || whole == "postponed" || own.empty() ? whole : own;
}

void write_title(const EventPen& pen, const Json& owner) {
  const auto title = pen.pick(owner, "title");
  std::string mark(status_word(status_of(pen, owner), title.language));
  if (bool_member(pen.event, "sample")) {
    const std::string sample(status_word("sample", title.language));
    mark = mark.empty() ? sample : sample + ". " + mark;
  }
  if (mark.empty()) {
    pen.localized("SUMMARY", title);
    return;
  }
  pen.localized("SUMMARY", {mark + ": " + title.text, title.language});
  pen.localized("X-POBRATYM-TITLE", title);
}

void write_status(const EventPen& pen, const Json& owner) {
  const auto status = status_of(pen, owner);
  if (status == "cancelled") {
    pen.writer.value("STATUS", "CANCELLED");
  } else {
    pen.writer.value("STATUS", status == "postponed" ? "TENTATIVE" : "CONFIRMED");
  }
  const auto language = pen.language();
  if (const auto word = status_word(status, language); !word.empty()) {
    pen.writer.text("COMMENT", {{"LANGUAGE", language}}, word);
  }
  if (const auto own = text_member(owner, "event_status"); !own.empty()) {
    pen.writer.value("X-POBRATYM-STATUS", own);
  }
}

}  // namespace

void write_stamps(const EventPen& pen, const std::string& uid) {
  const auto updated = compact_instant(text_member(pen.event, "updated"));
  pen.writer.text("UID", uid);
  pen.writer.value("DTSTAMP", updated.empty() ? "19700101T000000Z" : updated);
  if (const auto modified = compact_instant(text_member(pen.event, "last_modified"));
      !modified.empty()) {
    pen.writer.value("LAST-MODIFIED", modified);
  } else if (!updated.empty()) {
    pen.writer.value("LAST-MODIFIED", {{"X-POBRATYM-FROM", "UPDATED"}}, updated);
  }
  if (const auto sequence = integer_member(pen.event, "sequence")) {
    pen.writer.value("SEQUENCE", std::to_string(*sequence));
  }
}

void write_when(const EventPen& pen, const TimeField& start, const std::optional<TimeField>& end) {
  write_time(pen.writer, "DTSTART", start);
  if (!end) return;
  if (!end->all_day) {
    write_time(pen.writer, "DTEND", *end);
    return;
  }
  // A document's last day is included, iCalendar's is the first one after.
  auto after = *end;
  after.wall += std::chrono::days(1);
  IcalWriter::Parameters parameters;
  if (end->wall == start.wall) parameters.emplace_back("X-POBRATYM-END", "SAME");
  write_time(pen.writer, "DTEND", after, std::move(parameters));
}

void write_fields(const EventPen& pen, const Json& owner) {
  write_title(pen, owner);
  pen.localized("DESCRIPTION", pen.pick(owner, "summary"));
  write_place(pen, owner);
  write_links(pen, owner);
  write_status(pen, owner);
  pen.writer.value("X-POBRATYM-MODE", text_member(owner, "mode"));
}

}  // namespace pobratym::exporting
