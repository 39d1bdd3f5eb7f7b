// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_programme.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/import/item_envelope.hpp"
#include "content/import/ld_value.hpp"
#include "content/import/schedule_event.hpp"
#include "content/import/slug.hpp"
#include "content/model/event_time.hpp"

namespace pobratym::import {
namespace {

using std::chrono::days;

constexpr std::size_t kMaxRoom = 120;
constexpr std::size_t kMaxDates = 500;

/// The days of the event and one more on each side, in which its parts may be.
std::optional<model::TimeWindow> window_of(const Json& document, const std::string& zone) {
  const auto start = model::decode_event_time(document.at("start"), zone);
  if (!start) return std::nullopt;
  auto last = *start;
  if (const Json* end = member(document, "end")) {
    if (const auto read = model::decode_event_time(*end, zone)) last = *read;
  }
  return model::TimeWindow{start->instant - days(1), model::end_instant(last) + days(1)};
}

bool may_be_session(const LdEvent& part) {
  if (part.is_series || !part.parts.empty()) return false;
  if (!ld_values(*part.node, "eventSchedule").empty()) return false;
  const auto start = parse_iso_time(ld_text(*part.node, "startDate"));
  return start && !start->day_only;
}

std::string id_of(const LdEvent& part, const Json& document) {
  const auto print = to_hex(sha256(document.at("title").dump() + document.at("start").dump()));
  auto named = ld_text(*part.node, "identifier");
  if (trim(named).empty()) named = part.id;
  auto id = slug_of(named);
  // Long addresses differ at their ends.
  if (id.empty() || named.size() > 50) id = "part-" + print.substr(0, 16);
  return id;
}

void add_uid(Json& session, const LdEvent& part) {
  auto uid = ld_text(*part.node, "identifier");
  if (trim(uid).empty()) uid = part.id;
  uid = clean_text(std::string_view(uid).substr(0, 2'000), one_line(1'000)).text;
  if (!uid.empty()) session["uid"] = fitting_uid(uid);
}

/// What a session has of what an event has.
Json session_of(Json document, const Json& whole, std::string id) {
  Json session{{"id", std::move(id)},
               {"title", std::move(document["title"])},
               {"start", std::move(document["start"])}};
  if (document.contains("end")) session["end"] = std::move(document["end"]);
  if (document.contains("summary")) session["abstract"] = std::move(document["summary"]);
  if (document.contains("speakers")) session["speakers"] = std::move(document["speakers"]);
  if (document["event_status"] != "scheduled" && document["event_status"] != "rescheduled") {
    session["event_status"] = document["event_status"];
  }
  if (document.contains("languages")) session["language"] = document["languages"].front();
  if (document.contains("track")) session["track"] = *document["track"].begin();
  if (const Json* place = member(document, "place")) {
    const auto name = place->at("name").begin()->get<std::string>();
    const Json* there = member(whole, "place");
    if (there == nullptr || there->at("name") != place->at("name")) {
      session["room"] = clean_text(name, one_line(kMaxRoom)).text;
    }
  }
  if (Json* links = document.contains("online") ? &document["online"] : nullptr) {
    Json kept = Json::array();
    for (auto& link : *links) {
      if (link.at("kind") == "recording") {
        session["recording"] = link.at("url");
      } else {
        kept.push_back(std::move(link));
      }
    }
    if (!kept.empty()) session["online"] = std::move(kept);
  }
  return session;
}

}  // namespace

std::vector<std::size_t> take_ld_dates(const LdGraph& graph, std::size_t event, Json& document,
                                       const LdSurroundings& around) {
  std::vector<std::size_t> taken;
  const auto found = document.find("recurrence");
  if (found == document.end()) return taken;
  const auto& whole = graph.events()[event];
  const auto name = ld_text(*whole.node, "name");
  LdTimes times(around.options.zone, around.texts);
  for (const auto index : whole.parts) {
    const auto& part = graph.events()[index];
    const auto own = ld_text(*part.node, "name");
    if (taken.size() >= kMaxDates || (!own.empty() && own != name)) continue;
    if (!part.parts.empty() || !ld_values(*part.node, "previousStartDate").empty()) continue;
    const auto time = times.read("subEvent", ld_text(*part.node, "startDate"));
    if (!time) continue;
    (*found)["rdate"].push_back(time->json());
    taken.push_back(index);
  }
  return taken;
}

LdProgramme ld_programme(const LdGraph& graph, std::size_t event, const Json& document,
                         const LdSurroundings& around) {
  struct Part {
    Instant start{};
    Json session;
  };
  const auto& zone = around.options.zone;
  const auto span = window_of(document, zone);
  const auto& candidates = graph.events()[event].parts;
  // What recurs has its parts as dates; which of them would a programme be of?
  const bool recurs = document.contains("recurrence");
  if (!span || recurs || candidates.empty() || candidates.size() > kMaxProgrammeTalks) return {};
  LdProgramme programme;
  std::vector<Part> list;
  std::set<std::string> ids;
  for (const auto index : candidates) {
    const auto& part = graph.events()[index];
    if (!may_be_session(part)) continue;
    around.texts.at("part " + std::to_string(index + 1) + " (" +
                    excerpt(ld_text(*part.node, "name")) + ")");
    auto inside = around;
    inside.group_name.clear();
    inside.owner_name = part.owner;
    inside.is_part = true;
    auto documents = read_ld_event(*part.node, inside);
    if (documents.size() != 1) continue;
    const auto start = model::decode_event_time(documents.front().at("start"), zone);
    if (!start || !span->contains(start->instant)) continue;
    auto id = id_of(part, documents.front());
    if (!ids.insert(id).second) id += "-" + std::to_string(list.size() + 1);
    ids.insert(id);
    auto session = session_of(std::move(documents.front()), document, std::move(id));
    add_uid(session, part);
    list.push_back({start->instant, std::move(session)});
    programme.parts.push_back(index);
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const Part& a, const Part& b) { return a.start < b.start; });
  for (auto& part : list) programme.sessions.push_back(std::move(part.session));
  if (dump_json_pretty(programme.sessions).size() > kMaxProgrammeBytes) return {};
  return programme;
}

}  // namespace pobratym::import
