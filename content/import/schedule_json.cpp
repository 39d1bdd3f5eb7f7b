// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <utility>

#include "content/base/text.hpp"
#include "content/import/opened_text.hpp"
#include "content/import/schedule.hpp"
#include "content/import/schedule_event.hpp"
#include "content/import/schedule_names.hpp"
#include "content/import/schedule_time.hpp"
#include "content/import/text_encoding.hpp"

namespace pobratym::import {
namespace {

constexpr JsonLimits kLimits{kMaxFile, 32, 400'000};
constexpr std::size_t kMaxParts = 100;  ///< persons or links of one talk

class ScheduleReader {
 public:
  ScheduleReader(const std::string& language, FieldTexts& texts)
      : language_(language), texts_(texts), names_(language) {}

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
    result.start = first_field(conference, {"start", "event_start"});
    result.end = first_field(conference, {"end", "event_end"});
    result.day_change = field(conference, "day_change");
    result.zone = first_field(conference, {"time_zone_name", "timezone"});
    for (const Json* part : {&schedule, &conference}) {
      for (const char* list : {"rooms", "tracks", "persons", "speakers"}) names_.learn(*part, list);
    }
    const Json* days = member(conference, "days");
    if (days != nullptr && days->is_array()) {
      for (const auto& day : *days) result.days.push_back(read_day(day, result));
    }
    // Newer ones list their talks beside the days, each with its moment.
    for (const char* list : {"events", "talks"}) {
      if (const Json* talks = member(schedule, list)) read_list(*talks, result);
    }
    return result;
  }

 private:
  std::string field(const Json& object, const char* name) const {
    return schedule_field(object, name, language_);
  }

  std::string first_field(const Json& object, std::initializer_list<const char*> names) const {
    for (const char* name : names) {
      if (auto text = field(object, name); !trim(text).empty()) return text;
    }
    return "";
  }

  ScheduleDay read_day(const Json& json, Schedule& schedule) {
    ScheduleDay day;
    day.date = field(json, "date");
    day.start = first_field(json, {"day_start", "start"});
    const auto index = field(json, "index");
    const Json* rooms = member(json, "rooms");
    if (rooms == nullptr) return day;
    if (rooms->is_object()) {
      for (const auto& [name, talks] : rooms->items())
        read_room(talks, {name, index}, day, schedule);
    } else if (rooms->is_array()) {
      for (const auto& room : *rooms) {
        for (const auto* list : {"events", "talks"}) {
          if (const Json* talks = member(room, list)) {
            read_room(*talks, {field(room, "name"), index}, day, schedule);
          }
        }
      }
    }
    return day;
  }

  /// Where in the file a talk stands.
  struct Spot {
    std::string room;
    std::string day;
  };

  void read_room(const Json& talks, const Spot& spot, ScheduleDay& day, Schedule& schedule) {
    if (!talks.is_array()) return;
    for (const auto& talk : talks) {
      if (!talk.is_object()) {
        refuse(talk, "day " + excerpt(spot.day) + ", " + excerpt(spot.room));
      } else if (keeps_one_more(schedule)) {
        day.talks.push_back(read_talk(talk, spot));
      }
    }
  }

  void read_list(const Json& talks, Schedule& schedule) {
    if (!talks.is_array()) return;
    std::map<std::string, std::size_t> days;
    for (std::size_t i = 0; i < schedule.days.size(); ++i) days.emplace(schedule.days[i].date, i);
    for (const auto& json : talks) {
      if (!json.is_object()) {
        refuse(json, "the list of talks");
        continue;
      }
      if (!keeps_one_more(schedule)) continue;
      auto talk = read_talk(json, {});
      const auto date = talk.date.substr(0, 10);
      const auto [found, is_new] = days.emplace(date, schedule.days.size());
      if (is_new) schedule.days.push_back({date, "", {}});
      schedule.days[found->second].talks.push_back(std::move(talk));
    }
  }

  void refuse(const Json& json, std::string where) {
    texts_.at(std::move(where));
    texts_.refused("bad-line", "event", "no talk",
                   json.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 200));
  }

  ScheduleTalk read_talk(const Json& json, const Spot& spot) {
    ScheduleTalk talk;
    talk.id = first_field(json, {"id", "code"});
    talk.guid = field(json, "guid");
    talk.room = named(json, "room", "rooms");
    if (trim(talk.room).empty()) talk.room = spot.room;
    talk.where = "event " + excerpt(talk.id.empty() ? talk.guid : talk.id);
    if (!spot.day.empty()) talk.where += ", day " + excerpt(spot.day);
    talk.where += ", " + excerpt(talk.room);
    talk.date = field(json, "date");
    talk.end = field(json, "end");
    talk.start = field(json, "start");
    if (talk.date.empty() && parse_iso_time(talk.start)) {
      talk.date = std::exchange(talk.start, {});
    }
    talk.duration = field(json, "duration");
    talk.title = field(json, "title");
    talk.subtitle = field(json, "subtitle");
    talk.abstract = field(json, "abstract");
    talk.description = field(json, "description");
    talk.language = first_field(json, {"language", "content_locale"});
    talk.track = named(json, "track", "tracks");
    talk.url = field(json, "url");
    talk.recording = first_field(json, {"video_download_url", "recording_url"});
    talk.status = first_field(json, {"status", "state"});
    read_people(json, talk);
    read_links(json, talk);
    return talk;
  }

  std::string named(const Json& json, const char* name, const char* list) const {
    const Json* value = member(json, name);
    if (value == nullptr) return "";
    return names_.name_of(*value, list);
  }

  void read_people(const Json& json, ScheduleTalk& talk) const {
    for (const auto* list : {"persons", "speakers", "participants"}) {
      const Json* people = member(json, list);
      if (people == nullptr || !people->is_array() || !talk.speakers.empty()) continue;
      for (const auto& person : *people) {
        if (talk.speakers.size() >= kMaxParts) return;
        auto name = names_.name_of(person, std::string_view(list) == "speakers" ? list : "persons");
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
  ScheduleNames names_;
};

/// pretalx' widget has its talks outermost and says nothing of the conference but its days.
bool is_widget(const Json& json) {
  return member(json, "talks") != nullptr && member(json, "event_start") != nullptr;
}

}  // namespace

bool is_schedule_json(BytesView bytes) {
  const auto text = decode_text(bytes.substr(0, std::min<std::size_t>(bytes.size(), 65'536))).text;
  const auto start = trim(text);
  const auto has = [&](std::string_view key) { return start.find(key) != std::string_view::npos; };
  if (!start.starts_with('{')) return false;
  return (has("\"conference\"") && (has("\"schedule\"") || has("\"days\""))) ||
         (has("\"talks\"") && (has("\"rooms\"") || has("\"event_start\"")));
}

Result<Imported> read_schedule_json(BytesView bytes, const ReadOptions& options) {
  FindingList findings;
  FieldTexts texts(findings);
  const auto text = open_text(bytes, {"schedule", "ask its publisher for a part of it"}, texts);
  if (!text) return tl::unexpected(text.error());
  const auto json = parse_json(*text, kLimits);
  if (!json) {
    // It quotes the file, and may stop in the middle of a letter.
    return fail(ErrorCode::invalid,
                "the schedule cannot be read; download it again: " + excerpt(json.error().message));
  }
  const Json* schedule = member(*json, "schedule");
  if (schedule == nullptr) schedule = &*json;
  const Json* conference = member(*schedule, "conference");
  if (conference == nullptr && is_widget(*schedule)) conference = schedule;
  if (conference == nullptr || !conference->is_object()) {
    return fail(ErrorCode::invalid,
                "the file is JSON and no schedule: there is no \"conference\" with its \"days\" in "
                "it; look for the schedule's export as JSON");
  }
  return import_schedule(ScheduleReader(options.language, texts).read(*schedule, *conference),
                         options, findings);
}

}  // namespace pobratym::import
