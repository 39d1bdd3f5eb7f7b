// SPDX-License-Identifier: Apache-2.0
#include "content/import/icalendar.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "content/base/text.hpp"
#include "content/import/ical_component.hpp"
#include "content/import/ical_event.hpp"
#include "content/import/ical_join.hpp"
#include "content/import/ical_unfold.hpp"
#include "content/import/text_encoding.hpp"

namespace pobratym::import {
namespace {

using Years = std::pair<std::chrono::year, std::chrono::year>;

constexpr int kFirstYear = 1970;
constexpr int kLastYear = 2100;
constexpr std::size_t kMaxTitleOfFeed = 200;

/// First and last year in which an event of the file begins: for these years the rules of a zone
/// have to be the right ones.
Years years_of(const IcalComponent& file) {
  int first = kLastYear;
  int last = kFirstYear;
  for (const auto& calendar : file.parts) {
    for (const auto& event : calendar.parts) {
      if (event.name != "VEVENT") continue;
      for (const auto& line : event.lines) {
        if (line.name != "DTSTART" && line.name != "RDATE" && line.name != "RECURRENCE-ID")
          continue;
        const auto time = parse_ical_time(std::string_view(line.value).substr(0, 20));
        if (!time) continue;
        const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time->local));
        first = std::min(first, std::clamp(static_cast<int>(date.year()), kFirstYear, kLastYear));
        last = std::max(last, std::clamp(static_cast<int>(date.year()), kFirstYear, kLastYear));
      }
    }
  }
  if (first > last) first = last;
  return {std::chrono::year(first), std::chrono::year(last)};
}

class CalendarReader {
 public:
  explicit CalendarReader(const ReadOptions& options) : options_(options) {}

  Imported read(const std::string& text, IcalFindings findings) {
    findings_ = std::move(findings);
    const auto file = read_ical_components(read_ical_lines(text, findings_), findings_);
    IcalZones zones(options_.zone, years_of(file), findings_);
    IcalTexts texts(options_.language, findings_);
    for (const auto& calendar : file.parts) {
      of_ += std::ranges::count(calendar.parts, "VEVENT", &IcalComponent::name);
    }
    for (const auto& calendar : file.parts) {
      if (calendar.name != "VCALENDAR") {
        findings_.repaired("bad-line", {"line " + std::to_string(calendar.number), "BEGIN",
                                        "no calendar; read as if it were one", calendar.name, ""});
      }
      read_calendar(calendar, zones, texts);
    }
    count_others();
    imported_.items = join_ical_events(std::move(events_), findings_);
    for (auto& item : imported_.items) complete(item);
    imported_.findings = findings_.take();
    return std::move(imported_);
  }

 private:
  void read_calendar(const IcalComponent& calendar, IcalZones& zones, IcalTexts& texts) {
    zones.enter(calendar);
    for (const auto name : {"NAME", "X-WR-CALNAME"}) {
      const auto* line = calendar.property(name);
      if (line == nullptr || !imported_.title.empty()) continue;
      imported_.title =
          texts.line(unescape_ical_text(line->value), kMaxTitleOfFeed, "VCALENDAR", name);
    }
    const auto* method = calendar.property("METHOD");
    const bool cancels = method != nullptr && upper_ascii(trim(method->value)) == "CANCEL";
    for (const auto& part : calendar.parts) {
      if (part.name != "VEVENT") {
        if (part.name != "VTIMEZONE") ++others_[part.name];
        continue;
      }
      ++imported_.found;
      if (options_.progress) {
        options_.progress(static_cast<std::size_t>(imported_.found), static_cast<std::size_t>(of_));
      }
      for (const auto& inner : part.parts) {
        if (inner.name == "VALARM") ++others_[inner.name];
      }
      if (events_.size() >= kMaxItems) continue;
      auto event = read_ical_event(part, static_cast<std::size_t>(imported_.found),
                                   {zones, texts, findings_, cancels});
      if (event) events_.push_back(std::move(*event));
    }
  }

  void count_others() {
    if (imported_.found > static_cast<std::int64_t>(kMaxItems)) {
      findings_.refused("too-many-items", {"the file", "VEVENT",
                                           "a file may hold " + std::to_string(kMaxItems) +
                                               " events; the others were left out",
                                           std::to_string(imported_.found), ""});
    }
    for (const auto& [name, count] : others_) {
      findings_.ignored("not-supported",
                        {first_characters(name, 60), "",
                         std::to_string(count) + " left out: only events come in", "", ""});
    }
  }

  /// What every imported event says, wherever it comes from.
  void complete(ImportedItem& item) const {
    auto& document = item.document;
    document["type"] = "event";
    document["verified"] = "unknown";
    Json source{{"title", options_.source_title}};
    if (!options_.source_url.empty()) source["url"] = options_.source_url;
    if (!options_.checked.empty()) source["checked"] = options_.checked;
    document["sources"] = Json::array({std::move(source)});
    if (options_.city.empty()) return;
    auto& cities = document["cities"];
    if (cities.is_null()) cities = Json::array();
    if (std::find(cities.begin(), cities.end(), Json(options_.city)) == cities.end()) {
      cities.push_back(options_.city);
    }
  }

  const ReadOptions& options_;
  IcalFindings findings_;
  Imported imported_;
  std::vector<IcalEvent> events_;
  std::ptrdiff_t of_ = 0;  ///< events in the file
  std::map<std::string, std::size_t> others_;
};

}  // namespace

bool is_icalendar(BytesView bytes) {
  const auto text = decode_text(bytes.substr(0, std::min<std::size_t>(bytes.size(), 4'096))).text;
  const auto upper = upper_ascii(text);
  return upper.find("BEGIN:VCALENDAR") != std::string::npos ||
         upper.find("BEGIN:VEVENT") != std::string::npos;
}

Result<Imported> read_icalendar(BytesView bytes, const ReadOptions& options) {
  if (bytes.size() > kMaxFile) {
    return fail(ErrorCode::invalid, "the calendar is longer than " +
                                        std::to_string(kMaxFile >> 20u) +
                                        " MB; ask its publisher for a shorter period");
  }
  IcalFindings findings;
  const auto decoded = decode_text(join_cut_letters(bytes));
  if (decoded.repaired()) {
    findings.repaired("bad-encoding",
                      {"the file", "",
                       "the file is " + decoded.encoding + ", not UTF-8; " +
                           std::to_string(decoded.replaced) + " characters could not be read",
                       "", ""});
  }
  if (upper_ascii(decoded.text).find("BEGIN:V") == std::string::npos) {
    return fail(ErrorCode::invalid,
                "the file holds no calendar: nothing in it begins with BEGIN:VCALENDAR or "
                "BEGIN:VEVENT; check that it was downloaded whole and is no web page");
  }
  return CalendarReader(options).read(decoded.text, std::move(findings));
}

}  // namespace pobratym::import
