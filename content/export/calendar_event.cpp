// SPDX-License-Identifier: Apache-2.0
#include "content/export/calendar_event.hpp"

#include <algorithm>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/export/ical_time_text.hpp"
#include "content/export/status_words.hpp"
#include "content/model/localized.hpp"
#include "content/model/partial_date.hpp"

namespace pobratym::exporting {
namespace {

using Parameters = IcalWriter::Parameters;
using model::Localized;

constexpr std::size_t kMaxUid = 255;

/// "2026-11-24T08:30:00Z" as "20261124T083000Z"; empty when it is no instant.
std::string compact_instant(std::string_view text) {
  const auto instant = parse_instant(text);
  if (!instant) return {};
  return compact_time(std::chrono::local_seconds(instant->time_since_epoch())) + "Z";
}

std::string text_member(const Json& json, std::string_view key) {
  return string_member(json, key).value_or("");
}

/// Each VEVENT of one event: itself, an occurrence of it, or a session.
class EventWriter {
 public:
  EventWriter(IcalWriter& writer, const Json& event, const CalendarOptions& options)
      : writer_(writer), event_(event), options_(options) {}

  void write() {
    const auto start = read_time_field(member(event_, "start"));
    if (!start || text_member(event_, "uid").empty()) return;
    start_ = *start;
    end_ = read_time_field(member(event_, "end"));
    writer_.begin("VEVENT");
    write_stamps(text_member(event_, "uid"));
    write_when(start_, end_);
    write_recurrence();
    write_fields(event_);
    write_own_fields();
    writer_.end("VEVENT");
    write_sessions(event_, nullptr);
    const auto* recurrence = member(event_, "recurrence");
    const auto* overrides = recurrence == nullptr ? nullptr : member(*recurrence, "overrides");
    if (overrides == nullptr || !overrides->is_array()) return;
    for (const auto& override : *overrides) write_override(override);
  }

 private:
  [[nodiscard]] Localized pick(const Json& owner, std::string_view key) const {
    const auto* field = member(owner, key);
    return field == nullptr ? Localized{} : model::pick(*field, options_.languages);
  }

  void localized(std::string_view name, const Localized& text) {
    if (!text.empty()) writer_.text(name, {{"LANGUAGE", text.language}}, text.text);
  }

  void write_stamps(const std::string& uid) {
    const auto updated = compact_instant(text_member(event_, "updated"));
    writer_.text("UID", uid);
    writer_.value("DTSTAMP", updated.empty() ? "19700101T000000Z" : updated);
    if (const auto modified = compact_instant(text_member(event_, "last_modified"));
        !modified.empty()) {
      writer_.value("LAST-MODIFIED", modified);
    } else if (!updated.empty()) {
      writer_.value("LAST-MODIFIED", {{"X-POBRATYM-FROM", "UPDATED"}}, updated);
    }
    if (const auto sequence = integer_member(event_, "sequence")) {
      writer_.value("SEQUENCE", std::to_string(*sequence));
    }
  }

  void write_when(const TimeField& start, const std::optional<TimeField>& end) {
    write_time(writer_, "DTSTART", start);
    if (!end) return;
    if (!end->all_day) {
      write_time(writer_, "DTEND", *end);
      return;
    }
    // A document's last day is included, iCalendar's is the first one after.
    auto after = *end;
    after.wall += std::chrono::days(1);
    Parameters parameters;
    if (end->wall == start.wall) parameters.emplace_back("X-POBRATYM-END", "SAME");
    write_time(writer_, "DTEND", after, std::move(parameters));
  }

  void write_recurrence() {
    const auto* recurrence = member(event_, "recurrence");
    if (recurrence == nullptr) return;
    if (const auto rule = text_member(*recurrence, "rule"); !rule.empty())
      writer_.value("RRULE", rule);
    for (const auto& [name, key] : {std::pair("RDATE", "rdate"), std::pair("EXDATE", "exdate")}) {
      const auto* dates = member(*recurrence, key);
      if (dates == nullptr || !dates->is_array()) continue;
      for (const auto& date : *dates) {
        if (const auto time = read_time_field(&date)) write_time(writer_, name, *time);
      }
    }
  }

  /// What an event, an occurrence and a session have in common.
  void write_fields(const Json& owner) {
    write_title(owner);
    localized("DESCRIPTION", pick(owner, "summary"));
    write_place(owner);
    write_links(owner);
    write_status(owner);
    writer_.value("X-POBRATYM-MODE", text_member(owner, "mode"));
  }

  [[nodiscard]] std::string status_of(const Json& owner) const {
    const auto own = text_member(owner, "event_status");
    const auto whole = text_member(event_, "event_status");
    return whole == "cancelled" || whole == "postponed" || own.empty() ? whole : own;
  }

  void write_title(const Json& owner) {
    const auto title = pick(owner, "title");
    std::string mark(status_word(status_of(owner), title.language));
    if (bool_member(event_, "sample")) {
      const std::string sample(status_word("sample", title.language));
      mark = mark.empty() ? sample : sample + ". " + mark;
    }
    if (mark.empty()) {
      localized("SUMMARY", title);
      return;
    }
    localized("SUMMARY", {mark + ": " + title.text, title.language});
    localized("X-POBRATYM-TITLE", title);
  }

  void write_place(const Json& owner) {
    const auto* place = member(owner, "place");
    const auto room = text_member(owner, "room");
    const auto name = place == nullptr ? Localized{} : pick(*place, "name");
    const auto address = place == nullptr ? Localized{} : pick(*place, "address");
    std::string whole;
    for (const auto& part : {room, name.text, address.text}) {
      if (!part.empty()) whole += (whole.empty() ? "" : ", ") + part;
    }
    if (!whole.empty()) {
      Parameters parameters;
      if (!name.empty()) parameters.emplace_back("LANGUAGE", name.language);
      writer_.text("LOCATION", parameters, whole);
    }
    if (!room.empty()) writer_.text("X-POBRATYM-ROOM", room);
    if (place == nullptr) return;
    localized("X-POBRATYM-PLACE-NAME", name);
    localized("X-POBRATYM-PLACE-ADDRESS", address);
    if (const auto city = text_member(*place, "city"); !city.empty()) {
      writer_.text("X-POBRATYM-PLACE-CITY", city);
    }
    const auto* geo = member(*place, "geo");
    if (geo != nullptr && number_member(*geo, "lat") && number_member(*geo, "lon")) {
      writer_.value("GEO", (*geo)["lat"].dump() + ";" + (*geo)["lon"].dump());
    }
  }

  /// Ways to take part as CONFERENCE (RFC 7986), pages to read as LINK (RFC 9253), the first as
  /// URL.
  void write_links(const Json& owner) {
    const auto* links = member(owner, "online");
    if (links == nullptr || !links->is_array()) return;
    std::string url;
    for (const auto& link : *links) {
      const auto kind = text_member(link, "kind");
      const auto address = text_member(link, "url");
      if (address.empty()) continue;
      if (url.empty() || (kind == "page" && !has_page(*links, url))) url = address;
      Parameters parameters{{"VALUE", "URI"}};
      const bool read = kind == "page" || kind == "recording";
      if (read) {
        parameters.emplace_back("LINKREL", kind == "page" ? "describedby" : "enclosure");
      } else {
        parameters.emplace_back("FEATURE", kind == "phone"    ? "PHONE"
                                           : kind == "stream" ? "FEED"
                                                              : "VIDEO");
      }
      if (const auto label = pick(link, "label"); !label.empty()) {
        parameters.emplace_back("LABEL", label.text);
        parameters.emplace_back("LANGUAGE", label.language);
      }
      parameters.emplace_back("X-POBRATYM-KIND", kind);
      writer_.value(read ? "LINK" : "CONFERENCE", parameters, address);
    }
    if (!url.empty()) writer_.value("URL", url);
  }

  static bool has_page(const Json& links, const std::string& address) {
    return std::any_of(links.begin(), links.end(), [&](const Json& link) {
      return string_member(link, "kind") == "page" && string_member(link, "url") == address;
    });
  }

  void write_status(const Json& owner) {
    const auto status = status_of(owner);
    if (status == "cancelled") {
      writer_.value("STATUS", "CANCELLED");
    } else {
      writer_.value("STATUS", status == "postponed" ? "TENTATIVE" : "CONFIRMED");
    }
    const auto& language =
        options_.languages.empty() ? std::string("en") : options_.languages.front();
    if (const auto word = status_word(status, language); !word.empty()) {
      writer_.text("COMMENT", {{"LANGUAGE", language}}, word);
    }
    if (const auto own = text_member(owner, "event_status"); !own.empty()) {
      writer_.value("X-POBRATYM-STATUS", own);
    }
  }

  /// What only the event as a whole has.
  void write_own_fields() {
    if (const auto before = read_time_field(member(event_, "previous_start"))) {
      write_time(writer_, "X-POBRATYM-PREVIOUS-START", *before);
    }
    const auto kind = text_member(event_, "kind");
    const auto track = pick(event_, "track");
    if (!kind.empty()) writer_.value("CATEGORIES", kind);
    localized("CATEGORIES", track);
    if (!kind.empty()) writer_.value("X-POBRATYM-KIND", kind);
    localized("X-POBRATYM-TRACK", track);
    write_list("X-POBRATYM-LANGUAGES", string_list_member(event_, "languages"));
    write_list("X-POBRATYM-CITIES", string_list_member(event_, "cities"));
    for (const auto& name : string_list_member(event_, "speakers")) {
      writer_.text("X-POBRATYM-SPEAKER", name);
    }
    write_organiser();
    if (bool_member(event_, "sample")) writer_.value("X-POBRATYM-SAMPLE", "TRUE");
    if (const auto day = model::parse_date(text_member(event_, "valid_until"))) {
      writer_.value("X-POBRATYM-VALID-UNTIL", compact_day(std::chrono::local_days(*day)));
    }
    write_image();
  }

  void write_list(std::string_view name, const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ",") + word;
    if (!all.empty()) writer_.value(name, all);
  }

  /// ORGANIZER has to be an address (section 3.8.4.3); without one there is CONTACT.
  void write_organiser() {
    const auto organiser = text_member(event_, "organiser");
    if (organiser.empty()) return;
    const auto key = model::RecordKey::parse(organiser);
    const Json* record = key && options_.find ? options_.find(*key) : nullptr;
    auto name = organiser;
    std::string address;
    if (record != nullptr) {
      name = pick(*record, "name").text;
      address = text_member(*record, "url");
    }
    if (!name.empty() && !address.empty()) {
      writer_.value("ORGANIZER", {{"CN", name}}, address);
    } else if (!name.empty() && (record != nullptr || !key)) {
      writer_.text("CONTACT", name);
    }
    writer_.text("X-POBRATYM-ORGANISER", organiser);
  }

  void write_image() {
    const auto* image = member(event_, "image");
    if (image == nullptr || options_.media.empty()) return;
    const auto file = text_member(*image, "file");
    if (file.empty()) return;
    writer_.value("IMAGE", {{"VALUE", "URI"}, {"DISPLAY", "BADGE"}, {"FMTTYPE", "image/webp"}},
                  options_.media + file);
  }

  /// An occurrence is written out in full, as readers expect it.
  void write_override(const Json& override) {
    const auto instance = read_time_field(member(override, "instance"));
    if (!instance) return;
    Json whole = event_;
    for (const auto field : {"title", "summary", "event_status", "mode", "place", "online"}) {
      if (const auto* changed = member(override, field)) whole[field] = *changed;
    }
    const auto start = read_time_field(member(override, "start")).value_or(*instance);
    auto end = read_time_field(member(override, "end"));
    if (!end && end_) end = moved_by(start, start_, *end_);
    writer_.begin("VEVENT");
    write_stamps(text_member(event_, "uid"));
    write_time(writer_, "RECURRENCE-ID", *instance);
    write_when(start, end);
    write_fields(whole);
    writer_.end("VEVENT");
    write_sessions(override, &*instance);
  }

  void write_sessions(const Json& owner, const TimeField* instance) {
    const auto* programme = member(owner, "programme");
    if (programme == nullptr || !programme->is_array()) return;
    for (const auto& session : *programme) write_session(session, instance);
  }

  void write_session(const Json& session, const TimeField* instance) {
    const auto start = read_time_field(member(session, "start"));
    const auto id = text_member(session, "id");
    if (!start || id.empty()) return;
    const auto parent = text_member(event_, "uid");
    auto uid = text_member(session, "uid");
    const bool own_uid = !uid.empty();
    if (!own_uid) uid = session_uid(parent, id, instance);
    writer_.begin("VEVENT");
    write_stamps(uid);
    write_when(*start, read_time_field(member(session, "end")));
    writer_.text("RELATED-TO", {{"RELTYPE", "PARENT"}}, parent);
    Json fields = session;
    if (const auto* text = member(session, "abstract")) fields["summary"] = *text;
    fields["mode"] = event_.value("mode", Json("offline"));
    if (const auto* place = member(event_, "place")) fields["place"] = *place;
    write_fields(fields);
    writer_.value("X-POBRATYM-SESSION", id);
    if (own_uid) writer_.value("X-POBRATYM-SESSION-UID", "TRUE");
    if (instance != nullptr) write_time(writer_, "X-POBRATYM-INSTANCE", *instance);
    if (const auto track = text_member(session, "track"); !track.empty()) {
      writer_.text("CATEGORIES", track);
      writer_.text("X-POBRATYM-TRACK", track);
    }
    for (const auto& name : string_list_member(session, "speakers")) {
      writer_.text("X-POBRATYM-SPEAKER", name);
    }
    if (const auto language = text_member(session, "language"); !language.empty()) {
      writer_.value("X-POBRATYM-LANGUAGES", language);
    }
    if (const auto recording = text_member(session, "recording"); !recording.empty()) {
      writer_.value("X-POBRATYM-RECORDING", recording);
    }
    writer_.end("VEVENT");
  }

  static std::string session_uid(const std::string& parent, const std::string& id,
                                 const TimeField* instance) {
    auto uid = id + "." + (instance == nullptr ? "" : compact_time(instance->wall) + ".") + parent;
    return uid.size() > kMaxUid ? to_hex(sha256(uid)) : uid;
  }

  IcalWriter& writer_;
  const Json& event_;
  const CalendarOptions& options_;
  TimeField start_;
  std::optional<TimeField> end_;
};

void collect_times(const Json& json, std::vector<const Json*>& times) {
  if (json.is_object() && (json.contains("local") || json.contains("date"))) times.push_back(&json);
  if (!json.is_structured()) return;
  for (const auto& value : json) collect_times(value, times);
}

}  // namespace

void write_event(IcalWriter& writer, const Json& document, const CalendarOptions& options) {
  EventWriter(writer, document, options).write();
}

std::vector<const Json*> times_of(const Json& document) {
  std::vector<const Json*> times;
  collect_times(document, times);
  return times;
}

}  // namespace pobratym::exporting
