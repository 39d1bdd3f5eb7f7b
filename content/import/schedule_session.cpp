// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_session.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/import/item_envelope.hpp"
#include "content/import/schedule_links.hpp"
#include "content/import/slug.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxRoom = 120;
constexpr std::size_t kMaxName = 300;
constexpr std::size_t kMaxSpeakers = 30;

/// "CANCELLED: …", "[CANCELED] …", «СКАСОВАНО …»: how organisers say it where there is no field.
bool says_cancelled(std::string_view title) {
  constexpr std::array<std::string_view, 5> kWords{"CANCELLED", "CANCELED", "ABGESAGT", "ZRUŠENO",
                                                   "СКАСОВАНО"};
  while (!title.empty() && std::string_view("[(*! ").find(title.front()) != std::string_view::npos)
    title.remove_prefix(1);
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return title.starts_with(word); });
}

}  // namespace

std::string untitled(std::string_view language) {
  if (language.starts_with("uk")) return "(без назви)";
  if (language.starts_with("cs")) return "(bez názvu)";
  return "(untitled)";
}

std::string SessionReader::title_of(const ScheduleTalk& talk, const std::string& language) {
  auto title = texts_.line("title", talk.title);
  if (!title.empty()) return title;
  title = texts_.line("subtitle", talk.subtitle);
  if (title.empty()) title = untitled(language);
  texts_.repaired("no-title", "title", "the talk has no title", {}, title);
  return title;
}

std::string SessionReader::abstract_of(const ScheduleTalk& talk) {
  std::string all;
  const auto add = [&](std::string_view part, std::string_view separator) {
    if (part.empty() || all.find(part) != std::string::npos) return;
    if (!all.empty()) all += separator;
    all += part;
  };
  if (!talk.title.empty()) add(texts_.line("subtitle", talk.subtitle), "");
  auto abstract = texts_.text("abstract", talk.abstract);
  auto description = texts_.text("description", talk.description);
  // Many write the abstract again as the first paragraph of the description.
  if (description.text.starts_with(abstract.text)) abstract.text.clear();
  add(abstract.text, "\n");
  add(description.text, "\n\n");
  auto whole = clean_text(all);
  if (whole.was_cut && !abstract.was_cut && !description.was_cut) {
    texts_.repaired(
        "text-cut", "description",
        "with the abstract before it cut to " + std::to_string(kMaxText) + " characters");
  }
  return std::move(whole.text);
}

bool SessionReader::name(Json& session, const ScheduleTalk& talk, Instant start) {
  const auto clean = [](std::string_view text) {
    return clean_text(text.substr(0, 2'000), one_line()).text;
  };
  const auto guid = clean(talk.guid);
  const auto number = clean(talk.id);
  const auto& own = guid.empty() ? number : guid;
  const auto moment = format_instant(start);
  const auto print = to_hex(sha256(talk.title + '\x1f' + talk.room + '\x1f' + moment));
  if (!seen_.insert(own + '\x1f' + print).second) {
    texts_.ignored("repeated-uid", "id", "this talk stands in the file twice, word for word",
                   talk.title);
    return false;
  }
  auto id = slug_of(own);
  if (id.empty()) {
    id = "talk-" + print.substr(0, 16);
    texts_.repaired("missing-uid", "id", "the talk has no id of its own; it got one", {}, id);
  } else if (guid.empty()) {
    id.insert(0, "talk-");
  }
  if (!ids_.insert(id).second) {
    const auto other = id + "-" + print.substr(0, 12);
    texts_.repaired("repeated-uid", "id", "another talk has the same id", id, other);
    id = other;
    if (!ids_.insert(id).second) return false;
  } else if (!own.empty()) {
    session["uid"] = fitting_uid(own);
  }
  session["id"] = id;
  return true;
}

void SessionReader::add_people(Json& session, const ScheduleTalk& talk) {
  Json speakers = Json::array();
  for (const auto& person : talk.speakers) {
    if (speakers.size() >= kMaxSpeakers) {
      texts_.ignored("too-many-items", "persons",
                     "only the first " + std::to_string(kMaxSpeakers) + " speakers came in");
      break;
    }
    const auto name = texts_.line("person", person, kMaxName);
    if (!name.empty()) speakers.push_back(name);
  }
  if (!speakers.empty()) session["speakers"] = std::move(speakers);
}

void SessionReader::add_status(Json& session, const ScheduleTalk& talk) {
  constexpr std::array<std::string_view, 4> kGone{"canceled", "cancelled", "withdrawn", "rejected"};
  std::string status(trim(talk.status).substr(0, 40));
  std::transform(status.begin(), status.end(), status.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (std::find(kGone.begin(), kGone.end(), status) != kGone.end()) {
    session["event_status"] = "cancelled";
  } else if (says_cancelled(trim(talk.title))) {
    session["event_status"] = "cancelled";
    texts_.repaired("cancelled-in-title", "title",
                    "only the title says that the talk is cancelled; it is marked", talk.title);
  }
}

std::optional<TalkSession> SessionReader::read(const ScheduleDay& day, const ScheduleTalk& talk) {
  texts_.at(talk.where);
  const auto time = clock_.time_of(day, talk);
  if (!time) return std::nullopt;
  TalkSession result{Json::object(), *time, 0};
  auto& session = result.session;
  if (!name(session, talk, time->start)) return std::nullopt;
  session["start"] = clock_.json(time->start);
  if (time->end) session["end"] = clock_.json(*time->end);
  const auto spoken = FieldTexts::language(talk.language);
  if (!spoken.empty()) {
    session["language"] = spoken;
  } else if (!trim(talk.language).empty()) {
    texts_.ignored("bad-language", "language", "no language that is known", talk.language);
  }
  const auto& language = spoken.empty() ? language_ : spoken;
  session["title"] = {{language, title_of(talk, language)}};
  if (auto abstract = abstract_of(talk); !abstract.empty()) {
    session["abstract"] = {{language, std::move(abstract)}};
  }
  add_people(session, talk);
  if (auto room = texts_.line("room", talk.room, kMaxRoom); !room.empty()) {
    session["room"] = std::move(room);
  }
  if (auto track = texts_.line("track", talk.track); !track.empty()) {
    session["track"] = std::move(track);
  }
  auto links = talk_links(talk, language, texts_);
  if (!links.online.empty()) session["online"] = std::move(links.online);
  if (!links.recording.empty()) session["recording"] = std::move(links.recording);
  add_status(session, talk);
  return result;
}

}  // namespace pobratym::import
