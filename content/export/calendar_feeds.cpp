// SPDX-License-Identifier: Apache-2.0
#include "content/export/calendar_feeds.hpp"

#include <cassert>
#include <map>
#include <utility>

#include "content/export/event_theme.hpp"
#include "content/model/localized.hpp"

namespace pobratym::exporting {
namespace {

/// How often a phone asks again (RFC 7986, section 5.7): events move within a day, and a city's
/// server is small.
constexpr const char* kRefresh = "PT6H";

/// One calendar to be written: its name, and which events are in it.
struct Feed {
  std::string title;
  model::RecordRefs events;
};

/// The feeds of one language.
class FeedPlan {
 public:
  FeedPlan(const EventSelection& selection, const FeedOptions& options, std::string language)
      : selection_(selection),
        options_(options),
        language_(std::move(language)),
        order_(beginning_with(language_, selection.languages())) {}

  Status write(const TakeFile& take) {
    const auto tagline = host_text("tagline");
    const auto whole = named(tagline.empty() ? "" : ": " + tagline);
    feeds_["all"].title = whole;
    for (const auto* event : selection_.events()) add(*event);
    for (const auto& [path, feed] : feeds_) {
      if (auto done = take(file(path, feed)); !done) return done;
    }
    return {};
  }

 private:
  [[nodiscard]] std::string host_text(const char* field) const {
    const auto* text = member(selection_.host(), field);
    return text == nullptr ? std::string() : model::pick(*text, order_).text;
  }

  [[nodiscard]] std::string named(const std::string& rest) const {
    const auto name = host_text("name");
    if (!name.empty()) return name + rest;
    return rest.starts_with(": ") ? rest.substr(2) : rest;
  }

  void add(const model::Record& event) {
    put("all", "", event);
    for (const auto& city : cities_of(event.document)) {
      const auto* record = selection_.find(city);
      if (record == nullptr || !selection_.covers(city)) continue;
      const auto* name = member(*record, "name");
      put("city/" + city.slug,
          named(": " + (name == nullptr ? city.slug : model::pick(*name, order_).text)), event);
    }
    // Addresses are the same in every language, so the host's order names a track.
    for (const auto& theme : themes_of(event.document, selection_.languages())) {
      const auto text = theme.scheme == "kind" ? kind_name(theme.text) : theme.text;
      put(theme.scheme + "/" + theme.slug, named(": " + text), event);
    }
    const auto* title = member(event.document, "title");
    put("event/" + event.key.slug, title == nullptr ? "" : model::pick(*title, order_).text, event);
  }

  void put(const std::string& path, const std::string& title, const model::Record& event) {
    auto& feed = feeds_[path];
    if (feed.title.empty()) feed.title = title;
    feed.events.push_back(&event);
  }

  /// In the words that forms use for it.
  [[nodiscard]] std::string kind_name(const std::string& code) const {
    const Json* event = options_.schemas == nullptr ? nullptr : options_.schemas->find("event");
    if (event == nullptr) return code;
    const Json::json_pointer label("/properties/kind/x-form/labels/" + code);
    return event->contains(label) ? model::pick(event->at(label), order_).text : code;
  }

  [[nodiscard]] ExportedFile file(const std::string& path, const Feed& feed) const {
    ExportedFile file{
        language_ + "/" + path + ".ics", feed.title, language_, feed.events.size(), {}};
    const bool single = path.starts_with("event/");
    CalendarOptions calendar;
    calendar.languages = order_;
    if (!single) {
      calendar.name = feed.title;
      calendar.colour = options_.colour;
    }
    calendar.zone = string_member(selection_.host(), "timezone").value_or("");
    calendar.media = options_.media;
    calendar.find = [this](const model::RecordKey& key) { return selection_.find(key); };
    if (!options_.address.empty()) {
      calendar.url = options_.address + file.path;
      calendar.refresh = kRefresh;
    }
    file.bytes = to_icalendar(feed.events, calendar);
    return file;
  }

  const EventSelection& selection_;
  const FeedOptions& options_;
  std::string language_;
  std::vector<std::string> order_;
  std::map<std::string, Feed> feeds_;
};

}  // namespace

Status each_calendar_feed(const EventSelection& selection, const FeedOptions& options,
                          const TakeFile& take) {
  const auto languages = options.languages.empty() ? selection.languages() : options.languages;
  for (const auto& language : languages) {
    if (auto done = FeedPlan(selection, options, language).write(take); !done) return done;
  }
  return {};
}

std::vector<ExportedFile> calendar_feeds(const EventSelection& selection,
                                         const FeedOptions& options) {
  std::vector<ExportedFile> files;
  const auto done = each_calendar_feed(selection, options, [&](ExportedFile file) -> Status {
    files.push_back(std::move(file));
    return {};
  });
  assert(done);  // nothing can go wrong in memory
  static_cast<void>(done);
  return files;
}

}  // namespace pobratym::exporting
