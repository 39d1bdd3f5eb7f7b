// SPDX-License-Identifier: Apache-2.0
// Which events leave the house, and what else may be known of the records they name. Drafts and
// what has expired never do: a calendar on a phone outlives the screen it came from.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "content/export/calendar.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/record_refs.hpp"

namespace pobratym::exporting {

/// Empty lists leave nothing out.
struct EventFilter {
  std::vector<std::string> cities;  ///< slugs: events that name one of them, or are held there
  std::vector<std::string> kinds;   ///< codes of the schema: "conference"
};

class EventSelection {
 public:
  /// What is visible on `today` (model/visibility.hpp). The records are looked at, not copied, and
  /// have to stay where they are.
  EventSelection(std::span<const model::Record> records, model::Date today,
                 const EventFilter& filter = {});
  /// Keeps what is given away.
  EventSelection(std::vector<model::Record>&& records, model::Date today,
                 const EventFilter& filter = {});
  EventSelection(EventSelection&&) = default;
  EventSelection& operator=(EventSelection&&) = default;
  EventSelection(const EventSelection&) = delete;
  EventSelection& operator=(const EventSelection&) = delete;
  ~EventSelection() = default;

  /// By key, so that the order of what came in does not matter.
  [[nodiscard]] const model::RecordRefs& events() const { return events_; }

  /// A visible record of any type, or nullptr; events that the filter leaves out too.
  [[nodiscard]] const Json* find(const model::RecordKey& key) const;

  /// The host's document; an empty object when there is none.
  [[nodiscard]] const Json& host() const { return host_; }

  /// Whether calendars of this city are wanted; of the others only a part of the events is here.
  [[nodiscard]] bool covers(const model::RecordKey& city) const;

  /// The host's languages in order; Ukrainian and English when it names none.
  [[nodiscard]] std::vector<std::string> languages() const;

 private:
  std::vector<model::Record> own_;  ///< a vector that is moved leaves its records where they are
  std::map<model::RecordKey, const model::Record*> visible_;
  model::RecordRefs events_;
  EventFilter filter_;
  Json host_ = Json::object();
};

/// Cities an event has to do with: those it names and the one it is held in, each once, in order.
[[nodiscard]] std::vector<model::RecordKey> cities_of(const Json& event);

/// `language` first, then the others as they stand: the order in which texts are looked for.
[[nodiscard]] std::vector<std::string> beginning_with(const std::string& language,
                                                      const std::vector<std::string>& languages);

}  // namespace pobratym::exporting
