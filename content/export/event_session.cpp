// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_session.hpp"

#include "content/base/hash.hpp"
#include "content/export/event_fields.hpp"
#include "content/export/event_people.hpp"

namespace pobratym::exporting {
namespace {

constexpr std::size_t kMaxUid = 255;

std::string session_uid(const std::string& parent, const std::string& id,
                        const TimeField* instance) {
  auto uid = id + "." + (instance == nullptr ? "" : compact_time(instance->wall) + ".") + parent;
  return uid.size() > kMaxUid ? to_hex(sha256(uid)) : uid;
}

/// A session in the words of an event.
Json as_event(const Json& session, const Json& event) {
  Json fields = session;
  if (const auto* text = member(session, "abstract")) fields["summary"] = *text;
  fields["mode"] = event.value("mode", Json("offline"));
  if (const auto* place = member(event, "place")) fields["place"] = *place;
  return fields;
}

void write_own_fields(const EventPen& pen, const Json& session) {
  if (const auto track = text_member(session, "track"); !track.empty()) {
    pen.writer.text("CATEGORIES", track);
    pen.writer.text("X-POBRATYM-TRACK", track);
  }
  write_speakers(pen, session);
  if (const auto language = text_member(session, "language"); !language.empty()) {
    pen.writer.value("X-POBRATYM-LANGUAGES", language);
  }
  write_list(pen, "X-POBRATYM-INTERPRETATION", string_list_member(session, "interpretation"));
  if (const auto recording = text_member(session, "recording"); !recording.empty()) {
    pen.writer.value("X-POBRATYM-RECORDING", recording);
  }
}

void write_session(const EventPen& pen, const Json& session, const TimeField* instance) {
  const auto start = read_time_field(member(session, "start"));
  const auto id = text_member(session, "id");
  if (!start || id.empty()) return;
  const auto parent = text_member(pen.event, "uid");
  auto uid = text_member(session, "uid");
  const bool own_uid = !uid.empty();
  if (!own_uid) uid = session_uid(parent, id, instance);
  pen.writer.begin("VEVENT");
  write_stamps(pen, uid);
  write_when(pen, *start, read_time_field(member(session, "end")));
  pen.writer.text("RELATED-TO", {{"RELTYPE", "PARENT"}}, parent);
  write_fields(pen, as_event(session, pen.event));
  pen.writer.value("X-POBRATYM-SESSION", id);
  if (own_uid) pen.writer.value("X-POBRATYM-SESSION-UID", "TRUE");
  if (instance != nullptr) write_time(pen.writer, "X-POBRATYM-INSTANCE", *instance);
  write_own_fields(pen, session);
  pen.writer.end("VEVENT");
}

}  // namespace

void write_sessions(const EventPen& pen, const Json& owner, const TimeField* instance) {
  const auto* programme = member(owner, "programme");
  if (programme == nullptr || !programme->is_array()) return;
  for (const auto& session : *programme) write_session(pen, session, instance);
}

}  // namespace pobratym::exporting
