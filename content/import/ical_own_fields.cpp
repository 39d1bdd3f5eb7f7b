// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_own_fields.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"
#include "content/model/record.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxName = 300;
constexpr std::size_t kMaxRoom = 120;
constexpr std::size_t kMaxWords = 100;  ///< languages or cities

class OwnFields {
 public:
  OwnFields(const IcalComponent& component, const IcalSurroundings& around, IcalEvent& event)
      : component_(component), around_(around), event_(event) {}

  void read() {
    read_own();
    read_session();
  }

 private:
  using Shape = IcalTexts::Shape;

  std::string_view value(std::string_view name) const {
    const auto* line = component_.property(name);
    return line == nullptr ? std::string_view() : trim(line->value);
  }

  template <std::size_t N>
  void take_word(const char* property, const char* field,
                 const std::array<std::string_view, N>& words) {
    const auto word = value(property);
    if (word.empty()) return;
    if (std::find(words.begin(), words.end(), word) != words.end()) event_.document[field] = word;
  }

  void read_own() {
    auto& document = event_.document;
    take_word("X-POBRATYM-MODE", "mode",
              std::array<std::string_view, 3>{"offline", "online", "mixed"});
    take_word("X-POBRATYM-STATUS", "event_status",
              std::array<std::string_view, 5>{"scheduled", "cancelled", "postponed", "rescheduled",
                                              "moved-online"});
    take_word("X-POBRATYM-KIND", "kind",
              std::array<std::string_view, 7>{"conference", "festival", "exhibition", "meeting",
                                              "workshop", "day", "concert"});
    if (const auto* line = component_.property("X-POBRATYM-PREVIOUS-START")) {
      if (const auto time = parse_ical_time(line->value)) {
        document["previous_start"] = around_.zones.moment(*time, *line, event_.where).json();
      }
    }
    const auto organiser = around_.texts.line(unescape_ical_text(value("X-POBRATYM-ORGANISER")),
                                              kMaxName, event_.where, "X-POBRATYM-ORGANISER");
    if (!organiser.empty() && organiser.size() <= kMaxName) document["organiser"] = organiser;
    read_own_lists();
    auto track =
        around_.texts.localized(component_, "X-POBRATYM-TRACK", Shape::title, event_.where);
    if (!track.empty()) {
      document["track"] = std::move(track);
    } else if (event_.own) {
      document.erase("track");  // ours says its track itself; CATEGORIES are for other readers
    }
    const auto room = around_.texts.line(unescape_ical_text(value("X-POBRATYM-ROOM")), kMaxRoom,
                                         event_.where, "X-POBRATYM-ROOM");
    if (!room.empty()) document["room"] = room;
    if (value("X-POBRATYM-SAMPLE") == "TRUE") document["sample"] = true;
    if (const auto day = parse_ical_time(value("X-POBRATYM-VALID-UNTIL")); day && day->all_day) {
      document["valid_until"] = local_text(day->local).substr(0, 10);
    }
  }

  void read_own_lists() {
    auto& document = event_.document;
    for (const auto& [property, field] :
         {std::pair("X-POBRATYM-LANGUAGES", "languages"),
          std::pair("X-POBRATYM-INTERPRETATION", "interpretation")}) {
      Json languages = Json::array();
      for (const auto& word : split(value(property), ',')) {
        if (auto tag = language_tag(word); tag && languages.size() < kMaxWords)
          languages.push_back(*tag);
      }
      if (!languages.empty()) document[field] = std::move(languages);
    }
    Json cities = Json::array();
    for (const auto& word : split(value("X-POBRATYM-CITIES"), ',')) {
      const auto key = model::RecordKey::parse(word);
      if (key && key->type == "city" && cities.size() < kMaxWords) cities.push_back(key->text());
    }
    if (!cities.empty()) document["cities"] = std::move(cities);
  }

  void read_session() {
    const auto id = value("X-POBRATYM-SESSION");
    if (!is_slug(id)) return;
    IcalSession session;
    session.id = id;
    for (const auto* line : component_.properties("RELATED-TO")) {
      const auto kind = upper_ascii(line->parameter("RELTYPE"));
      if (kind.empty() || kind == "PARENT") session.parent = unescape_ical_text(trim(line->value));
    }
    if (session.parent.empty()) return;
    session.own_uid = value("X-POBRATYM-SESSION-UID") == "TRUE";
    if (const auto* line = component_.property("X-POBRATYM-INSTANCE")) {
      if (const auto time = parse_ical_time(line->value)) {
        session.instance = around_.zones.moment(*time, *line, event_.where);
      }
    }
    event_.session_status = component_.property("X-POBRATYM-STATUS") != nullptr;
    if (const auto address = value("X-POBRATYM-RECORDING"); !address.empty()) {
      event_.recording =
          around_.texts.link(address, event_.where, "X-POBRATYM-RECORDING").value_or("");
    }
    event_.session = std::move(session);
  }

  const IcalComponent& component_;
  const IcalSurroundings& around_;
  IcalEvent& event_;
};

}  // namespace

void read_ical_own_fields(const IcalComponent& component, const IcalSurroundings& around,
                          IcalEvent& event) {
  OwnFields(component, around, event).read();
}

}  // namespace pobratym::import
