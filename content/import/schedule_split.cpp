// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_split.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "content/import/schedule_event.hpp"

namespace pobratym::import {
namespace {

/// As a pack's file holds it.
std::size_t weight(const Json& session) {
  // The indentation of an element of a list within a record is not in its own text.
  constexpr std::size_t kDeeper = 4;
  const auto text = dump_json_pretty(session);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return text.size() + lines * kDeeper;
}

std::size_t weight(const std::vector<TalkSession>& talks) {
  std::size_t all = 0;
  for (const auto& talk : talks) all += weight(talk.session);
  return all;
}

bool fits(const std::vector<TalkSession>& talks) {
  return talks.size() <= kMaxProgrammeTalks && weight(talks) <= kMaxProgrammeBytes;
}

void shorten(std::vector<TalkSession>& talks, std::size_t limit) {
  for (auto& talk : talks) {
    auto found = talk.session.find("abstract");
    if (found == talk.session.end()) continue;
    if (limit == 0) {
      talk.session.erase(found);
      continue;
    }
    for (auto& text : *found) {
      text = clean_text(text.get_ref<const std::string&>(), {limit, Lines::keep}).text;
    }
  }
}

/// A day that is too large even without its abstracts, in parts that follow each other.
void cut(std::vector<TalkSession> talks, std::size_t day, std::vector<ProgrammePart>& parts) {
  std::size_t number = 0;
  std::size_t bytes = kMaxProgrammeBytes + 1;
  for (auto& talk : talks) {
    const auto more = weight(talk.session);
    if (number == 0 || bytes + more > kMaxProgrammeBytes ||
        parts.back().talks.size() >= kMaxProgrammeTalks) {
      parts.push_back({{}, day, ++number, false});
      bytes = 0;
    }
    bytes += more;
    parts.back().talks.push_back(std::move(talk));
  }
}

/// Pages to read on; the ways to take part stay.
void drop_pages(std::vector<TalkSession>& talks) {
  for (auto& talk : talks) {
    auto found = talk.session.find("online");
    if (found == talk.session.end()) continue;
    Json kept = Json::array();
    for (auto& link : *found) {
      if (link.at("kind") != "page") kept.push_back(std::move(link));
    }
    if (kept.empty()) {
      talk.session.erase(found);
    } else {
      *found = std::move(kept);
    }
  }
}

bool too_heavy(const std::vector<TalkSession>& talks) { return weight(talks) > kMaxProgrammeBytes; }

void make_lighter(std::vector<TalkSession>& talks, FieldTexts& texts) {
  constexpr std::array<std::size_t, 3> kShorter{1000, 500, 250};
  for (const auto limit : kShorter) {
    if (!too_heavy(talks)) return;
    shorten(talks, limit);
    if (too_heavy(talks)) continue;
    texts.repaired("text-cut", "abstract",
                   "the day is too large for a record; its texts are cut to " +
                       std::to_string(limit) + " characters");
  }
  if (!too_heavy(talks)) return;
  drop_pages(talks);
  texts.ignored("too-many-items", "link",
                "the day is too large for a record; its links to pages are left out");
  if (!too_heavy(talks)) return;
  shorten(talks, 0);
  texts.ignored("too-many-items", "abstract",
                "the day is too large for a record; its texts are left out");
}

void add_day(std::vector<TalkSession> talks, std::size_t day, FieldTexts& texts,
             std::vector<ProgrammePart>& parts) {
  texts.at("day " + std::to_string(day + 1));
  make_lighter(talks, texts);
  if (fits(talks)) {
    parts.push_back({std::move(talks), day, 0, false});
  } else {
    cut(std::move(talks), day, parts);
  }
}

}  // namespace

std::vector<ProgrammePart> split_programme(std::vector<TalkSession> talks, FieldTexts& texts) {
  std::stable_sort(talks.begin(), talks.end(), [](const TalkSession& a, const TalkSession& b) {
    return std::make_tuple(a.time.start, a.session.value("room", "")) <
           std::make_tuple(b.time.start, b.session.value("room", ""));
  });
  std::vector<ProgrammePart> parts;
  if (talks.empty()) return parts;
  if (fits(talks)) {
    const auto day = talks.front().day;
    parts.push_back({std::move(talks), day, 0, true});
    return parts;
  }
  std::map<std::size_t, std::vector<TalkSession>> by_day;
  for (auto& talk : talks) by_day[talk.day].push_back(std::move(talk));
  for (auto& [day, some] : by_day) add_day(std::move(some), day, texts, parts);
  return parts;
}

}  // namespace pobratym::import
