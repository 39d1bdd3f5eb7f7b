// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_event.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "content/base/text.hpp"
#include "content/import/ical_kind.hpp"
#include "content/import/ld_schedule.hpp"
#include "content/import/ld_value.hpp"
#include "content/import/ld_ways.hpp"
#include "content/import/schedule_session.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxName = 300;
constexpr std::size_t kMaxPeople = 30;
constexpr std::size_t kMaxSchedules = 20;

std::string_view kind_of_type(const std::string& type) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kKinds{
      {{"ConferenceEvent", "conference"},
       {"Festival", "festival"},
       {"ExhibitionEvent", "exhibition"},
       {"VisualArtsEvent", "exhibition"},
       {"MusicEvent", "concert"},
       {"BusinessEvent", "meeting"},
       {"EducationEvent", "workshop"},
       {"CourseInstance", "workshop"},
       {"Hackathon", "workshop"},
       {"SocialEvent", "meeting"}}};
  for (const auto& [name, kind] : kKinds) {
    if (type == name) return kind;
  }
  return "";
}

class EventReader {
 public:
  EventReader(const Json& node, const LdSurroundings& around)
      : node_(node), around_(around), texts_(around.texts), times_(around.options.zone, texts_) {}

  std::vector<Json> read() {
    const auto spans = read_times();
    if (spans.empty()) return {};
    Json document = Json::object();
    read_texts(document);
    read_status(document);
    read_ld_ways(node_, around_, document);
    read_rest(document);
    std::vector<Json> documents;
    for (const auto& [first, recurrence] : spans) {
      auto one = document;
      one["start"] = first.start.json();
      if (first.end) one["end"] = first.end->json();
      if (!recurrence.is_null()) one["recurrence"] = recurrence;
      documents.push_back(std::move(one));
    }
    return documents;
  }

 private:
  std::vector<LdRecurrence> read_times() {
    std::vector<LdRecurrence> spans;
    const auto written = ld_text(node_, "startDate");
    for (const Json* schedule : ld_values(node_, "eventSchedule")) {
      if (!schedule->is_object() || spans.size() >= kMaxSchedules) continue;
      auto one = ld_recurrence(*around_.graph.resolve(schedule), written, times_, texts_);
      if (one) spans.push_back(std::move(*one));
    }
    if (!spans.empty()) return spans;
    if (trim(written).empty()) {
      if (ld_values(node_, "eventSchedule").empty()) {
        texts_.refused("no-start", "startDate", "nothing says when the event begins; left out");
      }
      return spans;
    }
    const auto start = times_.read("startDate", written);
    if (!start) {
      texts_.refused("bad-date", "startDate", "no date; the event is left out", written);
      return spans;
    }
    LdTimes::Span span{*start, std::nullopt};
    const auto end = ld_text(node_, "endDate");
    if (!trim(end).empty()) {
      // An end on the wall is meant on the wall of the start.
      span.end = times_.read("endDate", end, start->zone);
    } else if (const auto duration = parse_duration(ld_text(node_, "duration"));
               duration && *duration > std::chrono::seconds(0) && !start->all_day) {
      if (auto last = start->instant(times_.zone())) {
        const auto local = time_json(*last + *duration, start->zone);
        span.end = times_.read("duration", string_member(local, "local").value_or(""), start->zone);
      }
    }
    times_.settle(span, end);
    spans.push_back({span, nullptr});
    return spans;
  }

  void read_texts(Json& document) {
    auto title = ld_localized(node_, "name", LdShape::line, around_.language, texts_);
    if (title.empty()) {
      title = ld_localized(node_, "headline", LdShape::line, around_.language, texts_);
    }
    auto summary = ld_localized(node_, "description", LdShape::prose, around_.language, texts_);
    if (title.empty()) {
      auto text = texts_.line("name", around_.owner_name);
      if (text.empty() && !summary.empty()) {
        const auto first = summary.begin()->get<std::string>();
        text = clean_text(first.substr(0, first.find('\n')), one_line(120)).text;
      }
      if (text.empty()) text = untitled(around_.language);
      texts_.repaired("no-title", "name", "the event has no name", {}, text);
      const bool own = !summary.empty() && around_.owner_name.empty();
      title = {{own ? summary.begin().key() : around_.language, text}};
    }
    document["title"] = std::move(title);
    if (!summary.empty()) document["summary"] = std::move(summary);
  }

  void read_status(Json& document) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kStatuses{
        {{"EventCancelled", "cancelled"},
         {"EventCanceled", "cancelled"},
         {"Cancelled", "cancelled"},
         {"EventPostponed", "postponed"},
         {"EventRescheduled", "rescheduled"},
         {"EventMovedOnline", "moved-online"},
         {"EventScheduled", "scheduled"},
         {"EventStatusType", "scheduled"}}};
    std::string status = "scheduled";
    auto best = kStatuses.size();
    for (const auto& name : ld_names(node_, "eventStatus")) {
      const auto found = std::find_if(kStatuses.begin(), kStatuses.end(),
                                      [&](const auto& known) { return known.first == name; });
      const auto at = static_cast<std::size_t>(found - kStatuses.begin());
      if (at == kStatuses.size()) {
        texts_.repaired("bad-status", "eventStatus", "not known; taken as planned", name,
                        "scheduled");
      } else if (at < best) {  // of several the one that matters most to people
        best = at;
        status = found->second;
      }
    }
    const auto values = ld_values(node_, "previousStartDate");
    if (!values.empty()) {
      if (const auto time = times_.read("previousStartDate", ld_text(*values.back()))) {
        document["previous_start"] = time->json();
      }
    }
    if (status == "rescheduled" && !document.contains("previous_start")) {
      texts_.repaired("no-previous-start", "eventStatus",
                      "moved, and nothing says when it was to be; taken as planned",
                      "EventRescheduled", "scheduled");
      status = "scheduled";
    }
    document["event_status"] = status;
  }

  void read_rest(Json& document) {
    auto speakers =
        ld_people(node_, around_.graph, {"performer", "performers", "actor", "director"}, texts_);
    if (!speakers.empty()) document["speakers"] = std::move(speakers);
    const auto organisers = ld_people(node_, around_.graph, {"organizer", "organiser"}, texts_);
    if (!organisers.empty()) document["organiser"] = organisers.front();
    Json languages = Json::array();
    for (const Json* value : ld_values(node_, "inLanguage")) {
      auto tag = FieldTexts::language(ld_text(*value, "alternateName"));
      if (tag.empty()) tag = FieldTexts::language(ld_text(*value));
      const bool known =
          std::find(languages.begin(), languages.end(), Json(tag)) != languages.end();
      if (!tag.empty() && !known && languages.size() < 20) languages.push_back(tag);
    }
    if (!languages.empty()) document["languages"] = std::move(languages);
    auto group = around_.group_name;
    if (group.empty()) group = strand();
    if (const auto track = texts_.line("superEvent", group); !track.empty()) {
      document["track"] = {{around_.language, track}};
    }
    read_kind(document);
    const auto modified = parse_iso_time(ld_text(node_, "dateModified"));
    if (modified && modified->offset && !modified->day_only) {
      document["last_modified"] =
          format_instant(Instant((modified->wall - *modified->offset).time_since_epoch()));
    }
    for (const auto* property : {"image", "offers"}) {
      if (!ld_values(node_, property).empty()) {
        texts_.ignored("not-supported", property,
                       std::string_view(property) == "image"
                           ? "pictures need a licence and stay outside"
                           : "prices and tickets stay on the page of the event");
      }
    }
  }

  /// The one keyword that is no kind of event; of more it is not clear which it is.
  [[nodiscard]] std::string strand() const {
    std::string found;
    for (const auto& word : ld_names(node_, "keywords")) {
      if (!kind_of_category(word).empty() || word.find(',') != std::string::npos) continue;
      if (!found.empty()) return "";
      found = word;
    }
    return found;
  }

  void read_kind(Json& document) {
    for (const auto* property : {"additionalType", "keywords"}) {
      for (const auto& word : ld_names(node_, property)) {
        const auto kind = kind_of_category(word);
        if (!kind.empty() && !document.contains("kind")) document["kind"] = kind;
      }
    }
    for (const auto& type : ld_types(node_)) {
      const auto kind = kind_of_type(type);
      if (!kind.empty() && !document.contains("kind")) document["kind"] = kind;
    }
  }

  const Json& node_;
  const LdSurroundings& around_;
  FieldTexts& texts_;
  LdTimes times_;
};

}  // namespace

std::vector<Json> read_ld_event(const Json& node, const LdSurroundings& around) {
  return EventReader(node, around).read();
}

Json ld_people(const Json& node, const LdGraph& graph,
               std::initializer_list<const char*> properties, FieldTexts& texts) {
  Json people = Json::array();
  for (const auto* property : properties) {
    for (const Json* value : ld_values(node, property)) {
      if (people.size() >= kMaxPeople) return people;
      const auto& person = *graph.resolve(value);
      const auto written = person.is_object() && !person.contains("@value")
                               ? ld_text(person, "name")
                               : ld_text(person);
      const auto name = texts.line(property, written, kMaxName);
      // Addresses and mail are no names.
      const bool bad = name.empty() || name.size() > kMaxName ||
                       name.find("://") != std::string::npos || name.find('@') != std::string::npos;
      if (!bad && std::find(people.begin(), people.end(), Json(name)) == people.end()) {
        people.push_back(name);
      }
    }
  }
  return people;
}

}  // namespace pobratym::import
