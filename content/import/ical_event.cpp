// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_event.hpp"

#include <algorithm>
#include <charconv>

#include "content/base/clock.hpp"
#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/import/ical_kind.hpp"
#include "content/import/ical_links.hpp"
#include "content/import/ical_own_fields.hpp"
#include "content/import/ical_place.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxUid = 255;  // code points, as the schema counts
constexpr std::size_t kMaxName = 300;
constexpr std::size_t kMaxSpeakers = 100;

/// The title of an event that has none: nothing is invented about it.
std::string untitled(std::string_view language) {
  if (language.starts_with("uk")) return "(без назви)";
  if (language.starts_with("cs")) return "(bez názvu)";
  return "(untitled)";
}

std::optional<std::string> instant_text(std::string_view value) {
  const auto time = parse_ical_time(value);
  if (!time || time->all_day) return std::nullopt;
  const auto offset = time->offset.value_or(std::chrono::seconds(0));
  return format_instant(Instant((time->local - offset).time_since_epoch()));
}

class EventReader {
 public:
  EventReader(const IcalComponent& component, std::size_t number, const IcalSurroundings& around)
      : component_(component), around_(around), texts_(around.texts), findings_(around.findings) {
    event_.where = "VEVENT " + std::to_string(number);
    event_.own = component.property("X-POBRATYM-MODE") != nullptr;
  }

  std::optional<IcalEvent> read() {
    read_uid();
    if (!read_start()) return std::nullopt;
    read_end();
    read_instance();
    event_.document = Json::object();
    read_texts();
    read_where();
    read_people();
    read_categories();
    read_state();
    read_ical_own_fields(component_, around_, event_);
    if (!event_.instance) {
      event_.recurrence = read_ical_recurrence(component_, {event_.start, event_.end, event_.where},
                                               around_.zones, findings_);
    }
    event_.fingerprint = fingerprint();
    report_rest();
    return std::move(event_);
  }

 private:
  using Shape = IcalTexts::Shape;

  std::string_view value(std::string_view name) const {
    const auto* line = component_.property(name);
    return line == nullptr ? std::string_view() : trim(line->value);
  }

  void read_uid() {
    auto uid = texts_.line(unescape_ical_text(value("UID")), 2'000, event_.where, "UID");
    if (to_utf32(uid).size() > kMaxUid) uid = to_hex(sha256(uid));
    event_.uid = uid;
    if (!uid.empty()) event_.where += " (uid " + first_characters(uid, 80) + ")";
  }

  bool read_start() {
    const auto* line = component_.property("DTSTART");
    if (line == nullptr) {
      findings_.refused(
          "no-start", {event_.where, "DTSTART", "nothing says when the event begins; left out", "",
                       std::string(value("SUMMARY"))});
      return false;
    }
    auto time = parse_ical_time(line->value);
    if (!time) {
      findings_.refused(
          "bad-date", {event_.where, "DTSTART", "no date; the event is left out", line->value, ""});
      return false;
    }
    const auto kind = upper_ascii(line->parameter("VALUE"));
    if (kind == "DATE" && !time->all_day) {
      if (time->local == std::chrono::floor<std::chrono::days>(time->local)) {
        time->all_day = true;
        time->repair = "a day with midnight beside it; taken as the whole day";
      } else {
        time->repair = "said to be a day and has a time; taken with the time";
      }
    } else if (kind != "DATE" && time->all_day && time->repair.empty()) {
      time->repair = "a day that does not say VALUE=DATE; taken as the whole day";
    }
    event_.start = around_.zones.moment(*time, *line, event_.where);
    // A feed that says its zone and writes UTC means the wall there; a rule would drift with it.
    const bool universal = time->offset && line->parameter("TZID").empty();
    if (universal && around_.zones.is_own_zone() && component_.property("RRULE") == nullptr &&
        component_.property("RDATE") == nullptr &&
        component_.property("RECURRENCE-ID") == nullptr &&
        line->parameter("X-POBRATYM-ZONE").empty()) {
      event_.start = in_zone(event_.start.instant(), around_.zones.zone());
    }
    return true;
  }

  void read_end() {
    if (const auto* line = component_.property("DTEND")) {
      const auto time = parse_ical_time(line->value);
      if (!time) {
        findings_.ignored("bad-date", {event_.where, "DTEND",
                                       "no date; the event comes in without "
                                       "an end",
                                       line->value, ""});
      } else {
        same_day_ = line->parameter("X-POBRATYM-END") == "SAME";
        take_end(around_.zones.moment(*time, *line, event_.where), line->value);
      }
      return;
    }
    const auto* line = component_.property("DURATION");
    if (line == nullptr) return;
    const auto duration = parse_ical_duration(line->value);
    if (!duration) {
      findings_.ignored("bad-duration",
                        {event_.where, "DURATION", "no duration; the event comes in without an end",
                         line->value, ""});
      return;
    }
    take_end(after(event_.start, *duration), line->value);
  }

  /// `end` is the first moment after the event.
  void take_end(Moment end, const std::string& written) {
    using std::chrono::days;
    const auto& start = event_.start;
    if (start.all_day) {
      const bool timed = !end.all_day;
      const bool midnight = end.local == std::chrono::floor<days>(end.local);
      end = {std::chrono::floor<days>(end.local), true, timed ? "" : end.zone};
      if (!timed || midnight) end.local -= days(1);
      if (timed) mixed(written);
      if (end.local < start.local - days(1)) {
        refuse_end(written);
      } else if (end.local > start.local || (same_day_ && end.local == start.local)) {
        event_.end = end;
      }
      return;
    }
    if (end.all_day) {
      mixed(written);
      end = {end.local, false, start.zone};
    } else if (end.zone == "UTC" && start.zone != "UTC" && !event_.own) {
      end = in_zone(end.instant(), start.zone);
    }
    const bool backwards = end.instant() < start.instant();
    if (backwards || (end.instant() == start.instant() && !event_.own)) {
      refuse_end(written);
    } else {
      event_.end = end;
    }
  }

  void mixed(const std::string& written) {
    findings_.repaired("bad-date",
                       {event_.where, "DTEND",
                        "the end is a day and the start is not, or the other way round; "
                        "made alike",
                        written, ""});
  }

  void refuse_end(const std::string& written) {
    findings_.repaired("end-before-start", {event_.where, "DTEND",
                                            "the event does not end after it starts; the end is "
                                            "left out",
                                            written, ""});
  }

  void read_instance() {
    const auto* line = component_.property("RECURRENCE-ID");
    if (line == nullptr) return;
    const auto time = parse_ical_time(line->value);
    if (!time) {
      findings_.repaired("bad-date", {event_.where, "RECURRENCE-ID",
                                      "no date; taken as an event of its own", line->value, ""});
      return;
    }
    event_.instance = around_.zones.moment(*time, *line, event_.where);
    event_.and_following = upper_ascii(line->parameter("RANGE")) == "THISANDFUTURE";
  }

  void read_texts() {
    auto& document = event_.document;
    auto title = texts_.localized(component_, "X-POBRATYM-TITLE", Shape::title, event_.where);
    if (title.empty()) title = texts_.localized(component_, "SUMMARY", Shape::title, event_.where);
    auto summary = texts_.localized(component_, "DESCRIPTION", Shape::prose, event_.where);
    for (const auto name : {"STYLED-DESCRIPTION", "X-ALT-DESC"}) {
      if (summary.empty()) summary = texts_.localized(component_, name, Shape::prose, event_.where);
    }
    if (title.empty()) title = borrowed_title(summary);
    document["title"] = std::move(title);
    if (!summary.empty()) document["summary"] = std::move(summary);
  }

  /// The first line of another text; a page has to call the event something.
  Json borrowed_title(const Json& summary) {
    std::string text;
    std::string language = texts_.language();
    if (!summary.empty()) {
      language = summary.begin().key();
      const auto whole = summary.begin().value().get<std::string>();
      text = clean_text(whole.substr(0, whole.find('\n')), one_line(120)).text;
    }
    if (text.empty()) text = untitled(language);
    findings_.repaired("no-title", {event_.where, "SUMMARY", "the event has no title", "", text});
    return {{language, text}};
  }

  void read_where() {
    auto& document = event_.document;
    auto links = read_ical_links(component_, texts_, event_.where);
    auto place = read_ical_place(component_, texts_, event_.where);
    const bool join = can_join(links);
    document["mode"] = join ? (place ? "mixed" : "online") : "offline";
    if (!links.empty()) document["online"] = std::move(links);
    if (place) document["place"] = std::move(*place);
  }

  void read_people() {
    if (const auto* line = component_.property("ORGANIZER")) {
      const auto name = texts_.line(line->parameter("CN"), kMaxName, event_.where, "ORGANIZER");
      // A mail address is a person's, and no name of an organiser.
      if (!name.empty() && name.find('@') == std::string::npos && name.size() <= kMaxName) {
        event_.document["organiser"] = name;
      }
    }
    Json speakers = Json::array();
    for (const auto& part : component_.parts) {
      const auto* kind = part.property("PARTICIPANT-TYPE");
      if (part.name != "PARTICIPANT" || kind == nullptr) continue;
      if (const auto type = upper_ascii(trim(kind->value));
          type != "SPEAKER" && type != "PERFORMER")
        continue;
      for (const auto name : {"NAME", "SUMMARY"}) {
        const auto* line = part.property(name);
        if (line == nullptr || speakers.size() >= kMaxSpeakers) continue;
        const auto text =
            texts_.line(unescape_ical_text(line->value), kMaxName, event_.where, name);
        if (!text.empty()) speakers.push_back(text);
        break;
      }
    }
    for (const auto* line : component_.properties("X-POBRATYM-SPEAKER")) {
      const auto text =
          texts_.line(unescape_ical_text(line->value), kMaxName, event_.where, line->name);
      if (!text.empty() && speakers.size() < kMaxSpeakers) speakers.push_back(text);
    }
    if (!speakers.empty()) event_.document["speakers"] = std::move(speakers);
  }

  void read_categories() {
    auto& document = event_.document;
    for (const auto* line : component_.properties("CATEGORIES")) {
      for (const auto& category : split_ical_text(line->value, ',')) {
        const auto text = texts_.line(category, kMaxTitle, event_.where, "CATEGORIES");
        if (is_empty_category(text)) continue;
        if (const auto kind = kind_of_category(text); !kind.empty()) {
          if (!document.contains("kind")) document["kind"] = kind;
        } else if (!document.contains("track")) {
          document["track"] = {{texts_.language(*line), text}};
        }
      }
    }
  }

  void read_state() {
    auto& document = event_.document;
    const auto status = upper_ascii(value("STATUS"));
    document["event_status"] = status == "CANCELLED" || around_.cancels ? "cancelled" : "scheduled";
    if (const auto text = value("SEQUENCE"); !text.empty()) {
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (error == std::errc() && end == text.data() + text.size() && number >= 0 &&
          number <= 2'147'483'647) {
        document["sequence"] = number;
        event_.sequence = number;
      }
    }
    const auto* modified = component_.property("LAST-MODIFIED");
    if (modified != nullptr && modified->parameter("X-POBRATYM-FROM").empty()) {
      if (const auto text = instant_text(modified->value)) document["last_modified"] = *text;
    }
    if (const auto text = instant_text(value("DTSTAMP"))) event_.stamp = *text;
  }

  std::string fingerprint() const {
    std::string all;
    for (const auto& line : component_.lines) {
      if (line.name == "DTSTAMP" || line.name == "CREATED" || line.name == "LAST-MODIFIED")
        continue;
      all += line.name + '\x1f' + line.value + '\x1e';
    }
    return to_hex(sha256(all));
  }

  void report_rest() {
    if (event_.document.at("mode") != "online" && !event_.document.contains("place") &&
        !event_.own && !event_.instance) {
      findings_.ignored("no-place", {event_.where, "LOCATION",
                                     "nothing says where it takes place; add the place before it "
                                     "is published",
                                     "", ""});
    }
    if (component_.property("ATTACH") != nullptr || component_.property("IMAGE") != nullptr) {
      findings_.ignored(
          "not-supported",
          {event_.where, "ATTACH", "pictures and files need a licence and stay outside", "", ""});
    }
    if (upper_ascii(value("STATUS")) == "TENTATIVE" &&
        component_.property("X-POBRATYM-STATUS") == nullptr && !event_.own) {
      findings_.ignored("not-supported", {event_.where, "STATUS",
                                          "the event is not confirmed yet; it came in as planned",
                                          "TENTATIVE", "scheduled"});
    }
  }

  const IcalComponent& component_;
  const IcalSurroundings& around_;
  IcalTexts& texts_;
  IcalFindings& findings_;
  IcalEvent event_;
  bool same_day_ = false;  ///< our own export says that a day is both start and end
};

}  // namespace

bool IcalEvent::cancelled() const { return string_member(document, "event_status") == "cancelled"; }

std::optional<IcalEvent> read_ical_event(const IcalComponent& component, std::size_t number,
                                         const IcalSurroundings& around) {
  return EventReader(component, number, around).read();
}

}  // namespace pobratym::import
