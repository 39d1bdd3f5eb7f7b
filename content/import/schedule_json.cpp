// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "content/base/text.hpp"
#include "content/import/schedule.hpp"
#include "content/import/schedule_event.hpp"
#include "content/import/text_encoding.hpp"

namespace pobratym::import {
namespace {

constexpr JsonLimits kLimits{kMaxFile, 32, 1'000'000};
constexpr std::size_t kMaxParts = 100;  ///< persons or links of one talk

/// A text as it is, a number as its digits, of a text in several languages the wished one.
std::string text_of(const Json& value, const std::string& language) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  if (!value.is_object()) return "";
  for (const auto& name : {language, std::string("en")}) {
    if (auto text = string_member(value, name)) return *text;
  }
  for (const auto& inner : value) {
    if (inner.is_string()) return inner.get<std::string>();
  }
  return "";
}

class ScheduleReader {
 public:
  ScheduleReader(const std::string& language, FieldTexts& texts)
      : language_(language), texts_(texts) {}

  Schedule read(const Json& schedule, const Json& conference) {
    Schedule result;
    result.title = field(conference, "title");
    result.subtitle = field(conference, "subtitle");
    result.description = field(conference, "description");
    result.acronym = field(conference, "acronym");
    result.base_url = field(schedule, "base_url");
    result.url = field(conference, "url");
    result.venue = field(conference, "venue");
    result.city = field(conference, "city");
    result.start = field(conference, "start");
    result.end = field(conference, "end");
    result.day_change = field(conference, "day_change");
    result.zone = field(conference, "time_zone_name");
    if (result.zone.empty()) result.zone = field(conference, "timezone");
    const Json* days = member(conference, "days");
    if (days == nullptr || !days->is_array()) return result;
    for (const auto& day : *days) result.days.push_back(read_day(day));
    return result;
  }

 private:
  std::string field(const Json& object, const char* name) const {
    const Json* value = member(object, name);
    return value == nullptr ? "" : text_of(*value, language_);
  }

  ScheduleDay read_day(const Json& json) {
    ScheduleDay day;
    day.date = field(json, "date");
    day.start = field(json, "day_start");
    const auto index = field(json, "index");
    const Json* rooms = member(json, "rooms");
    if (rooms == nullptr) return day;
    if (rooms->is_object()) {
      for (const auto& [name, talks] : rooms->items()) read_room(talks, name, index, day);
    } else if (rooms->is_array()) {
      for (const auto& room : *rooms) {
        for (const auto* list : {"events", "talks"}) {
          if (const Json* talks = member(room, list)) {
            read_room(*talks, field(room, "name"), index, day);
          }
        }
      }
    }
    return day;
  }

  void read_room(const Json& talks, const std::string& room, const std::string& index,
                 ScheduleDay& day) {
    if (!talks.is_array()) return;
    for (const auto& talk : talks) {
      if (talk.is_object()) {
        day.talks.push_back(read_talk(talk, room, index));
      } else {
        texts_.at("day " + excerpt(index) + ", " + excerpt(room));
        texts_.refused("bad-line", "event", "no talk", talk.dump().substr(0, 200));
      }
    }
  }

  ScheduleTalk read_talk(const Json& json, const std::string& room, const std::string& index) {
    ScheduleTalk talk;
    talk.id = field(json, "id");
    if (talk.id.empty()) talk.id = field(json, "code");
    talk.guid = field(json, "guid");
    talk.where = "event " + excerpt(talk.id.empty() ? talk.guid : talk.id) + ", day " +
                 excerpt(index) + ", " + excerpt(room);
    talk.date = field(json, "date");
    talk.end = field(json, "end");
    talk.start = field(json, "start");
    talk.duration = field(json, "duration");
    talk.room = field(json, "room");
    if (trim(talk.room).empty()) talk.room = room;
    talk.title = field(json, "title");
    talk.subtitle = field(json, "subtitle");
    talk.abstract = field(json, "abstract");
    talk.description = field(json, "description");
    talk.language = field(json, "language");
    talk.track = field(json, "track");
    if (const Json* track = member(json, "track"); track != nullptr && track->is_object()) {
      if (auto name = field(*track, "name"); !name.empty()) talk.track = std::move(name);
    }
    talk.url = field(json, "url");
    talk.recording = field(json, "video_download_url");
    if (talk.recording.empty()) talk.recording = field(json, "recording_url");
    talk.status = field(json, "status");
    if (talk.status.empty()) talk.status = field(json, "state");
    read_people(json, talk);
    read_links(json, talk);
    return talk;
  }

  void read_people(const Json& json, ScheduleTalk& talk) const {
    for (const auto* list : {"persons", "speakers"}) {
      const Json* people = member(json, list);
      if (people == nullptr || !people->is_array() || !talk.speakers.empty()) continue;
      for (const auto& person : *people) {
        if (talk.speakers.size() >= kMaxParts) return;
        auto name = person.is_string() ? person.get<std::string>() : std::string();
        for (const auto* known : {"public_name", "name", "full_public_name"}) {
          if (trim(name).empty()) name = field(person, known);
        }
        if (!trim(name).empty()) talk.speakers.push_back(std::move(name));
      }
    }
  }

  void read_links(const Json& json, ScheduleTalk& talk) const {
    const Json* links = member(json, "links");
    if (links == nullptr || !links->is_array()) return;
    for (const auto& link : *links) {
      if (talk.links.size() >= kMaxParts) return;
      ScheduleLink one{link.is_string() ? link.get<std::string>() : field(link, "url"),
                       field(link, "title"), field(link, "type")};
      if (!trim(one.url).empty()) talk.links.push_back(std::move(one));
    }
  }

  const std::string& language_;
  FieldTexts& texts_;
};

}  // namespace

bool is_schedule_json(BytesView bytes) {
  const auto text = decode_text(bytes.substr(0, std::min<std::size_t>(bytes.size(), 65'536))).text;
  const auto start = trim(text);
  return start.starts_with('{') && start.find("\"conference\"") != std::string_view::npos &&
         (start.find("\"schedule\"") != std::string_view::npos ||
          start.find("\"days\"") != std::string_view::npos);
}

Result<Imported> read_schedule_json(BytesView bytes, const ReadOptions& options) {
  if (bytes.size() > kMaxFile) {
    return fail(ErrorCode::invalid, "the schedule is longer than " +
                                        std::to_string(kMaxFile >> 20u) +
                                        " MB; ask its publisher for a part of it");
  }
  FindingList findings;
  FieldTexts texts(findings);
  texts.at("the file");
  const auto decoded = decode_text(bytes);
  if (decoded.repaired()) {
    texts.repaired("bad-encoding", "",
                   "the file is " + decoded.encoding + ", not UTF-8; " +
                       std::to_string(decoded.replaced) + " characters could not be read");
  }
  const auto json = parse_json(decoded.text, kLimits);
  if (!json) return fail_in("the schedule cannot be read; download it again", json.error());
  const Json* schedule = member(*json, "schedule");
  if (schedule == nullptr) schedule = &*json;
  const Json* conference = member(*schedule, "conference");
  if (conference == nullptr || !conference->is_object()) {
    return fail(ErrorCode::invalid,
                "the file is JSON and no schedule: there is no \"conference\" with its \"days\" in "
                "it; look for the schedule's export as JSON");
  }
  return import_schedule(ScheduleReader(options.language, texts).read(*schedule, *conference),
                         options, findings);
}

}  // namespace pobratym::import
