// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <pugixml.hpp>

#include "content/base/text.hpp"
#include "content/import/opened_text.hpp"
#include "content/import/schedule.hpp"
#include "content/import/schedule_event.hpp"
#include "content/import/text_encoding.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxField = 256u << 10u;
constexpr std::size_t kMaxParts = 100;  ///< persons or links of one talk

/// Writes what is inside of an element, up to a limit.
class FieldWriter final : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    text_.append(static_cast<const char*>(data), std::min(size, kMaxField - text_.size()));
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

/// The text of an element. Some write HTML into it without escaping it; then it is the markup.
std::string inside(const pugi::xml_node& node) {
  bool markup = false;
  std::string text;
  for (const auto& child : node.children()) {
    markup = markup || child.type() == pugi::node_element;
    if (text.size() < kMaxField) text += child.value();
  }
  if (!markup) return text.substr(0, kMaxField);
  FieldWriter writer;
  for (const auto& child : node.children()) {
    child.print(writer, "", pugi::format_raw | pugi::format_no_declaration);
  }
  return writer.take();
}

std::string field(const pugi::xml_node& parent, const char* name) {
  return inside(parent.child(name));
}

/// The first of several names that has a text.
std::string first_field(const pugi::xml_node& parent, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    auto text = field(parent, name);
    if (!trim(text).empty()) return text;
  }
  return "";
}

void read_links(const pugi::xml_node& event, ScheduleTalk& talk) {
  for (const auto& link : event.child("links").children("link")) {
    if (talk.links.size() >= kMaxParts) return;
    std::string url = link.attribute("href").value();
    auto title = inside(link);
    if (trim(url).empty()) url = title;
    if (!trim(url).empty()) {
      talk.links.push_back({std::move(url), std::move(title), link.attribute("type").value()});
    }
  }
}

void read_people(const pugi::xml_node& event, ScheduleTalk& talk) {
  for (const auto& person : event.child("persons").children("person")) {
    if (talk.speakers.size() < kMaxParts) talk.speakers.push_back(inside(person));
  }
  for (const auto& person : event.child("speakers").children("speaker")) {
    if (talk.speakers.size() >= kMaxParts) return;
    const auto name = person.child("name");
    talk.speakers.push_back(inside(name ? name : person));
  }
}

/// "entry" is what the schedules of EuroPython call a talk.
bool is_talk(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name == "event" || name == "entry";
}

ScheduleTalk read_talk(const pugi::xml_node& event, const std::string& day,
                       const std::string& room) {
  ScheduleTalk talk;
  talk.id = event.attribute("id").value();
  talk.guid = event.attribute("guid").value();
  talk.where = "event " + excerpt(talk.id.empty() ? talk.guid : talk.id) + ", day " + excerpt(day);
  if (!room.empty()) talk.where += ", " + excerpt(room);
  talk.date = field(event, "date");
  talk.end = field(event, "end");
  talk.start = field(event, "start");
  talk.duration = field(event, "duration");
  talk.room = field(event, "room");
  if (trim(talk.room).empty()) talk.room = room;
  talk.title = field(event, "title");
  talk.subtitle = field(event, "subtitle");
  talk.abstract = field(event, "abstract");
  talk.description = field(event, "description");
  talk.language = field(event, "language");
  talk.track = field(event, "track");
  talk.url = field(event, "url");
  talk.recording = first_field(event, {"video_download_url", "recording_url"});
  talk.status = event.attribute("status").value();
  if (talk.status.empty()) talk.status = first_field(event, {"status", "state"});
  read_people(event, talk);
  read_links(event, talk);
  return talk;
}

void read_conference(const pugi::xml_node& root, Schedule& schedule) {
  const auto conference = root.child("conference");
  schedule.title = field(conference, "title");
  schedule.subtitle = field(conference, "subtitle");
  schedule.description = field(conference, "description");
  schedule.acronym = field(conference, "acronym");
  schedule.base_url = field(conference, "base_url");
  schedule.url = field(conference, "url");
  schedule.venue = field(conference, "venue");
  schedule.city = field(conference, "city");
  schedule.start = field(conference, "start");
  schedule.end = field(conference, "end");
  schedule.day_change = field(conference, "day_change");
  schedule.zone = first_field(conference, {"time_zone_name", "timezone", "time_zone"});
}

Schedule read_root(const pugi::xml_node& root) {
  Schedule schedule;
  read_conference(root, schedule);
  for (const auto& part : root.children("day")) {
    ScheduleDay day;
    day.date = part.attribute("date").value();
    day.start = part.attribute("start").value();
    const std::string index = part.attribute("index").value();
    for (const auto& inner : part.children()) {
      // Some have the talks of a day without a room around them.
      if (is_talk(inner) && keeps_one_more(schedule)) {
        day.talks.push_back(read_talk(inner, index, ""));
      }
      if (std::string_view(inner.name()) != "room") continue;
      const std::string room = inner.attribute("name").value();
      for (const auto& event : inner.children()) {
        if (is_talk(event) && keeps_one_more(schedule)) {
          day.talks.push_back(read_talk(event, index, room));
        }
      }
    }
    schedule.days.push_back(std::move(day));
  }
  return schedule;
}

}  // namespace

bool is_schedule_xml(BytesView bytes) {
  const auto text = decode_text(bytes.substr(0, std::min<std::size_t>(bytes.size(), 8'192))).text;
  const auto at = text.find("<schedule");
  if (at == std::string::npos || at + 9 >= text.size()) return false;
  if (text.substr(0, at).find("<html") != std::string::npos) return false;
  return std::string_view(" \t\r\n>/").find(text[at + 9]) != std::string_view::npos;
}

Result<Imported> read_schedule_xml(BytesView bytes, const ReadOptions& options) {
  FindingList findings;
  FieldTexts texts(findings);
  const std::string declared = declared_encoding(bytes);
  const auto text = open_text(
      bytes, {"schedule", "ask its publisher for a part of it", kMaxScheduleXml}, texts, &declared);
  if (!text) return tl::unexpected(text.error());
  pugi::xml_document document;
  // No parse_doctype: what a file declares itself is skipped, so entities cannot multiply.
  const auto parsed =
      document.load_buffer(text->data(), text->size(),
                           pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
  const auto root = document.child("schedule");
  if (!root) {
    return fail(ErrorCode::invalid,
                parsed ? "the file is XML and no schedule: its outermost element is not "
                         "<schedule>; look for the schedule's export as XML"
                       : "the file is no schedule that can be read (" +
                             std::string(parsed.description()) + " at byte " +
                             std::to_string(parsed.offset) + "); download it again");
  }
  if (!parsed) {
    texts.refused("bad-line", "",
                  "the file breaks off or is broken here (" + std::string(parsed.description()) +
                      "); what stands before came in, what comes after is missing",
                  "byte " + std::to_string(parsed.offset));
  }
  return import_schedule(read_root(root), options, findings);
}

}  // namespace pobratym::import
