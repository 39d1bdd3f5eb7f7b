// SPDX-License-Identifier: Apache-2.0
#include "content/export/json_ld.hpp"

#include <array>
#include <utility>

#include "content/export/json_ld_place.hpp"
#include "content/export/json_ld_time.hpp"
#include "content/export/status_words.hpp"

namespace pobratym::exporting {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Kinds that schema.org has a type for; a meeting or a city's day is an Event and nothing more.
constexpr std::array<Pair, 4> kTypes{{{"festival", "Festival"},
                                      {"exhibition", "ExhibitionEvent"},
                                      {"workshop", "EducationEvent"},
                                      {"concert", "MusicEvent"}}};
constexpr std::array<Pair, 3> kModes{{{"offline", "OfflineEventAttendanceMode"},
                                      {"online", "OnlineEventAttendanceMode"},
                                      {"mixed", "MixedEventAttendanceMode"}}};
constexpr std::array<Pair, 5> kStatuses{{{"scheduled", "EventScheduled"},
                                         {"cancelled", "EventCancelled"},
                                         {"postponed", "EventPostponed"},
                                         {"rescheduled", "EventRescheduled"},
                                         {"moved-online", "EventMovedOnline"}}};

template <std::size_t N>
std::string word_of(const std::array<Pair, N>& pairs, std::string_view code) {
  for (const auto& [from, to] : pairs) {
    if (from == code) return std::string(to);
  }
  return {};
}

class LdEvent {
 public:
  LdEvent(const Json& event, const JsonLdOptions& options) : event_(event), options_(options) {}

  Json write() {
    if (!read_time_field(member(event_, "start"))) return Json::object();
    const auto type = word_of(kTypes, text(event_, "kind"));
    ld_ = {{"@context", "https://schema.org"}, {"@type", type.empty() ? "Event" : type}};
    put("identifier", text(event_, "uid"));
    add_common(event_, ld_);
    add_times(event_, ld_);
    put("previousStartDate", offset_time(member(event_, "previous_start")));
    put("location", locations_of(event_, options_));
    put("organizer", organiser_of(event_, options_));
    put("about", cities_as_about(event_, options_));
    const auto languages = string_list_member(event_, "languages");
    if (!languages.empty()) ld_["inLanguage"] = languages;
    put("url", page());
    put("image", image());
    add_keywords();
    put("eventSchedule", schedule_of(event_));
    add_parts();
    return std::move(ld_);
  }

 private:
  static std::string text(const Json& owner, std::string_view key) {
    return string_member(owner, key).value_or("");
  }

  void put(const char* name, Json value) { put(ld_, name, std::move(value)); }

  static void put(Json& json, const char* name, Json value) {
    if (value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()))
      return;
    json[name] = std::move(value);
  }

  /// Of an event and of every part of it.
  void add_common(const Json& owner, Json& json) const {
    put(json, "name", name_of(owner));
    const auto* summary = member(owner, "summary") != nullptr ? "summary" : "abstract";
    put(json, "description", text_in(owner, summary, options_));
    if (const auto mode = word_of(kModes, text(owner, "mode")); !mode.empty()) {
      json["eventAttendanceMode"] = "https://schema.org/" + mode;
    }
    if (const auto status = word_of(kStatuses, text(owner, "event_status")); !status.empty()) {
      json["eventStatus"] = "https://schema.org/" + status;
    }
    for (const auto& name : string_list_member(owner, "speakers")) {
      json["performer"].push_back({{"@type", "Person"}, {"name", name}});
    }
  }

  /// A sample must not be taken for an event by a program that reads titles only.
  [[nodiscard]] std::string name_of(const Json& owner) const {
    const auto* field = member(owner, "title");
    if (field == nullptr) return {};
    const auto title = model::pick(*field, options_.languages);
    if (title.empty() || !bool_member(event_, "sample")) return title.text;
    return std::string(status_word("sample", title.language)) + ": " + title.text;
  }

  static void add_times(const Json& owner, Json& json) {
    put(json, "startDate", offset_time(member(owner, "start")));
    put(json, "endDate", offset_time(member(owner, "end")));
  }

  /// The page about the event, else where to take part.
  [[nodiscard]] std::string page() const {
    if (!options_.page.empty()) return options_.page;
    const auto* links = member(event_, "online");
    if (links == nullptr || !links->is_array()) return {};
    std::string first;
    for (const auto& link : *links) {
      if (bool_member(link, "private")) continue;
      if (text(link, "kind") == "page") return text(link, "url");
      if (first.empty() && options_.join_links) first = text(link, "url");
    }
    return first;
  }

  [[nodiscard]] Json image() const {
    const auto* image = member(event_, "image");
    const auto file = image == nullptr ? std::string() : text(*image, "file");
    const bool known = !options_.picture.empty();
    if (file.empty() || (options_.media.empty() && !known)) return nullptr;
    Json json{{"@type", "ImageObject"},
              {"contentUrl", known ? options_.picture : options_.media + file}};
    put(json, "caption", text_in(*image, "alt", options_));
    put(json, "creditText", text(*image, "credit"));
    put(json, "copyrightNotice", text(*image, "licence"));
    return json;
  }

  void add_keywords() {
    Json words = Json::array();
    for (const auto& word : {text(event_, "kind"), text_in(event_, "track", options_)}) {
      if (!word.empty()) words.push_back(word);
    }
    if (!words.empty()) ld_["keywords"] = std::move(words);
  }

  /// Sessions, dates beside the rule and occurrences that differ.
  void add_parts() {
    Json parts = Json::array();
    if (const auto* programme = member(event_, "programme"); is_list(programme)) {
      for (const auto& session : *programme) parts.push_back(session_of(session));
    }
    if (const auto* recurrence = member(event_, "recurrence")) {
      if (const auto* dates = member(*recurrence, "rdate"); is_list(dates)) {
        for (const auto& date : *dates) {
          Json part{{"@type", "Event"}};
          put(part, "name", name_of(event_));
          put(part, "startDate", offset_time(&date));
          parts.push_back(std::move(part));
        }
      }
      if (const auto* overrides = member(*recurrence, "overrides"); is_list(overrides)) {
        for (const auto& override : *overrides) parts.push_back(occurrence_of(override));
      }
    }
    if (!parts.empty()) ld_["subEvent"] = std::move(parts);
  }

  static bool is_list(const Json* json) { return json != nullptr && json->is_array(); }

  [[nodiscard]] Json session_of(const Json& session) const {
    Json part{{"@type", "Event"}};
    put(part, "identifier", text(session, "uid"));
    add_common(session, part);
    add_times(session, part);
    Json where = event_;
    for (const auto* field : {"room", "online"}) {
      if (const auto* own = member(session, field)) where[field] = *own;
    }
    put(part, "location", locations_of(where, options_));
    put(part, "inLanguage", text(session, "language"));
    put(part, "keywords", text(session, "track"));
    const auto recording = text(session, "recording");
    if (!recording.empty() && options_.join_links) {
      part["recordedIn"] = {{"@type", "VideoObject"}, {"contentUrl", recording}};
    }
    return part;
  }

  [[nodiscard]] Json occurrence_of(const Json& override) const {
    Json whole = event_;
    for (const auto* field : {"title", "summary", "event_status", "mode", "place", "online"}) {
      if (const auto* changed = member(override, field)) whole[field] = *changed;
    }
    Json part{{"@type", "Event"}};
    add_common(whole, part);
    const auto instance = offset_time(member(override, "instance"));
    const auto moved = offset_time(member(override, "start"));
    put(part, "startDate", moved.empty() ? instance : moved);
    put(part, "endDate", offset_time(member(override, "end")));
    if (!moved.empty() && moved != instance) put(part, "previousStartDate", instance);
    put(part, "location", locations_of(whole, options_));
    return part;
  }

  const Json& event_;
  const JsonLdOptions& options_;
  Json ld_;
};

}  // namespace

Json to_json_ld(const Json& event, const JsonLdOptions& options) {
  return LdEvent(event, options).write();
}

std::string script_text(const Json& json) {
  const auto text = dump_json_pretty(json);
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = std::string_view(text).substr(at, 3);
    if (text[at] == '<') {
      safe += "\\u003c";
    } else if (text[at] == '>') {
      safe += "\\u003e";
    } else if (text[at] == '&') {
      safe += "\\u0026";
    } else if (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9") {
      safe += rest == "\xE2\x80\xA8" ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      safe += text[at];
    }
  }
  return safe;
}

std::vector<ExportedFile> json_ld_files(const EventSelection& selection,
                                        const std::vector<std::string>& languages,
                                        const std::string& media) {
  std::vector<ExportedFile> files;
  for (const auto& language : languages.empty() ? selection.languages() : languages) {
    JsonLdOptions options;
    options.languages = beginning_with(language, selection.languages());
    options.media = media;
    options.find = [&](const model::RecordKey& key) { return selection.find(key); };
    for (const auto* event : selection.events()) {
      files.push_back({language + "/event/" + event->key.slug + ".jsonld",
                       text_in(event->document, "title", options), language, 1,
                       script_text(to_json_ld(event->document, options))});
    }
  }
  return files;
}

}  // namespace pobratym::exporting
