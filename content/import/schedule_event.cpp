// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_event.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/import/ical_links.hpp"
#include "content/import/item_envelope.hpp"
#include "content/import/schedule_split.hpp"
#include "content/model/partial_date.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxLanguages = 20;

bool is_no_place(std::string_view venue) {
  constexpr std::array<std::string_view, 8> kWords{"online",  "Online",   "ONLINE",   "virtual",
                                                   "Virtual", "internet", "Internet", "онлайн"};
  return std::find(kWords.begin(), kWords.end(), trim(venue)) != kWords.end() ||
         trim(venue) == "Онлайн";
}

/// "pretalx.example.org" of an address, for a uid.
std::string host_of(std::string_view url) {
  const auto from = url.find("://");
  if (from == std::string_view::npos) return "";
  const auto rest = url.substr(from + 3);
  return std::string(rest.substr(0, rest.find_first_of("/?#")));
}

class Conference {
 public:
  Conference(const Schedule& schedule, const ReadOptions& options, FindingList& findings)
      : schedule_(schedule),
        options_(options),
        texts_(findings),
        clock_(schedule, options.zone, texts_) {}

  Imported read() {
    texts_.at("conference");
    title_ = texts_.line("title", schedule_.title);
    if (title_.empty()) {
      title_ = texts_.line("acronym", schedule_.acronym);
      if (title_.empty()) title_ = texts_.line("title", options_.source_title);
      if (title_.empty()) title_ = untitled(options_.language);
      texts_.repaired("no-title", "title", "the conference has no title", {}, title_);
    }
    imported_.title = title_;
    page_ = texts_.url("url", schedule_.url);
    if (page_.empty()) page_ = texts_.url("base_url", schedule_.base_url);
    summary_ = texts_.text("description", schedule_.description).text;
    if (summary_.empty()) summary_ = texts_.text("subtitle", schedule_.subtitle).text;
    auto parts = split_programme(talks(), texts_);
    texts_.at("conference");
    if (parts.size() > 1) {
      texts_.repaired("too-many-items", "day",
                      "the conference is too large for one record; it is " +
                          std::to_string(parts.size()) + " events, one a day");
    }
    for (auto& part : parts) add(std::move(part));
    if (parts.empty()) add_without_talks();
    return std::move(imported_);
  }

 private:
  std::vector<TalkSession> talks() {
    std::vector<TalkSession> list;
    SessionReader reader(clock_, texts_, options_.language);
    std::size_t of = 0;
    for (const auto& day : schedule_.days) of += day.talks.size();
    for (std::size_t day = 0; day < schedule_.days.size(); ++day) {
      for (const auto& talk : schedule_.days[day].talks) {
        ++imported_.found;
        if (options_.progress) options_.progress(static_cast<std::size_t>(imported_.found), of);
        if (list.size() >= kMaxItems) continue;
        auto read = reader.read(schedule_.days[day], talk);
        if (!read) continue;
        read->day = day;
        list.push_back(std::move(*read));
      }
    }
    imported_.found += static_cast<std::int64_t>(schedule_.not_kept);
    if (imported_.found > static_cast<std::int64_t>(kMaxItems)) {
      texts_.at("the file");
      texts_.refused(
          "too-many-items", "event",
          "a file may hold " + std::to_string(kMaxItems) + " talks; the others were left out",
          std::to_string(imported_.found));
    }
    return list;
  }

  /// The same for the same conference next week, and another for next year's.
  [[nodiscard]] std::string uid() const {
    auto name = clean_text(schedule_.acronym.substr(0, 400), one_line(80)).text;
    if (name.empty()) {
      name = to_hex(sha256(schedule_.title + '\x1f' + schedule_.start)).substr(0, 24);
    }
    const auto host = host_of(page_.empty() ? options_.source_url : page_);
    return fitting_uid(name + "@" + (host.empty() ? "schedule" : host));
  }

  [[nodiscard]] std::string day_name(const ProgrammePart& part) const {
    const auto date = trim(schedule_.days[part.day].date).substr(0, 10);
    auto name = model::parse_date(date) ? std::string(date) : std::to_string(part.day + 1);
    if (part.number > 0) name += "." + std::to_string(part.number);
    return name;
  }

  void add(ProgrammePart part) {
    Json document{{"event_status", "scheduled"}, {"kind", "conference"}};
    auto name = uid();
    auto title = title_;
    if (!part.whole) {
      const auto day = day_name(part);
      const auto room = kMaxTitle - day.size() - 4;
      title = clean_text(title, one_line(room)).text + " (" + day + ")";
      name = fitting_uid(name + "/" + day);
    }
    document["uid"] = name;
    document["title"] = {{options_.language, title}};
    add_span(document, part.talks);
    std::set<std::string> languages;
    Json programme = Json::array();
    bool join = false;
    for (auto& talk : part.talks) {
      const auto language = string_member(talk.session, "language").value_or("");
      if (!language.empty() && languages.size() < kMaxLanguages) languages.insert(language);
      if (const Json* links = member(talk.session, "online")) join = join || can_join(*links);
      programme.push_back(std::move(talk.session));
    }
    if (!languages.empty()) document["languages"] = languages;
    document["programme"] = std::move(programme);
    finish(std::move(document), join);
  }

  void add_span(Json& document, const std::vector<TalkSession>& talks) {
    Instant start = talks.front().time.start;
    Instant end = start;
    for (const auto& talk : talks) {
      start = std::min(start, talk.time.start);
      end = std::max(end, talk.time.end.value_or(talk.time.start));
    }
    document["start"] = clock_.json(start);
    if (end > start) document["end"] = clock_.json(end);
  }

  /// The dates are all that is known yet: a conference announced before its talks are chosen.
  void add_without_talks() {
    const auto first = model::parse_date(trim(schedule_.start).substr(0, 10));
    const auto last = model::parse_date(trim(schedule_.end).substr(0, 10));
    if (!first) {
      texts_.refused("no-start", "start", "neither talks nor dates could be read", title_);
      return;
    }
    if (imported_.found == 0) imported_.found = 1;
    Json document{{"event_status", "scheduled"}, {"kind", "conference"}, {"uid", uid()}};
    document["title"] = {{options_.language, title_}};
    document["start"] = {{"date", model::format_date(*first)}};
    if (last && *last > *first) {
      document["end"] = {{"date", model::format_date(*last)}};
    }
    finish(std::move(document), false);
  }

  void add_place(Json& document, bool join) {
    const bool online = is_no_place(schedule_.venue);
    const auto venue = online ? std::string() : texts_.line("venue", schedule_.venue);
    const auto city = texts_.line("city", schedule_.city);
    auto name = venue.empty() ? city : venue;
    if (!name.empty()) {
      Json place;
      if (!city.empty() && city != name) place["address"] = {{options_.language, city}};
      place["name"] = {{options_.language, std::move(name)}};
      document["place"] = std::move(place);
    }
    const bool has_link = join || document.contains("online") || !options_.source_url.empty();
    const bool placed = document.contains("place");
    document["mode"] = (join || online) && has_link ? (placed ? "mixed" : "online") : "offline";
    if (document["mode"] == "offline" && !placed && !said_no_place_) {
      said_no_place_ = true;
      texts_.ignored("no-place", "venue",
                     online ? "the conference is held online and the file has no link to it; staff "
                              "add the link"
                            : "the file does not say where the conference is held; staff add the "
                              "place");
    }
  }

  void finish(Json document, bool join) {
    if (!summary_.empty()) document["summary"] = {{options_.language, summary_}};
    if (!page_.empty()) {
      document["online"] = Json::array({{{"url", page_}, {"kind", "page"}}});
    }
    add_place(document, join);
    // Talks have their own links; the event needs one of its own to be held online.
    if (document["mode"] != "offline" && !document.contains("online")) {
      borrow_link(document);
    }
    add_envelope(document, "event", options_);
    auto key = string_member(document, "uid").value_or("");
    imported_.items.push_back({"event", std::move(key), std::move(document), false});
  }

  void borrow_link(Json& document) const {
    if (!options_.source_url.empty()) {
      document["online"] = Json::array({{{"url", options_.source_url}, {"kind", "page"}}});
      return;
    }
    for (const auto& session : document["programme"]) {
      const Json* links = member(session, "online");
      if (links == nullptr || !can_join(*links)) continue;
      for (const auto& link : *links) {
        if (!can_join(Json::array({link}))) continue;
        document["online"] = Json::array({link});
        return;
      }
    }
  }

  const Schedule& schedule_;
  const ReadOptions& options_;
  FieldTexts texts_;
  ScheduleClock clock_;
  Imported imported_;
  std::string title_;
  std::string summary_;
  std::string page_;
  bool said_no_place_ = false;
};

}  // namespace

Imported import_schedule(const Schedule& schedule, const ReadOptions& options,
                         FindingList& findings) {
  auto imported = Conference(schedule, options, findings).read();
  imported.findings = findings.take();
  return imported;
}

}  // namespace pobratym::import
