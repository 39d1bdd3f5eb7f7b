// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_selection.hpp"

#include <algorithm>
#include <utility>

#include "content/model/visibility.hpp"

namespace pobratym::exporting {
namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool passes(const Json& event, const EventFilter& filter) {
  if (!filter.kinds.empty() && !contains(filter.kinds, string_member(event, "kind").value_or(""))) {
    return false;
  }
  if (filter.cities.empty()) return true;
  const auto cities = cities_of(event);
  return std::any_of(cities.begin(), cities.end(), [&](const model::RecordKey& city) {
    return contains(filter.cities, city.slug);
  });
}

}  // namespace

EventSelection::EventSelection(std::span<const model::Record> records, model::Date today,
                               const EventFilter& filter)
    : filter_(filter) {
  for (const auto& record : records) {
    if (model::is_visible(record, today)) visible_.emplace(record.key, &record);
  }
  for (const auto& [key, record] : visible_) {
    if (key.type == "host" && host_.empty()) host_ = record->document;
    if (key.type == "event" && passes(record->document, filter)) events_.push_back(record);
  }
}

EventSelection::EventSelection(std::vector<model::Record>&& records, model::Date today,
                               const EventFilter& filter)
    : EventSelection(std::span<const model::Record>(records), today, filter) {
  own_ = std::move(records);
}

const Json* EventSelection::find(const model::RecordKey& key) const {
  const auto found = visible_.find(key);
  return found == visible_.end() ? nullptr : &found->second->document;
}

bool EventSelection::covers(const model::RecordKey& city) const {
  return filter_.cities.empty() || contains(filter_.cities, city.slug);
}

std::vector<std::string> EventSelection::languages() const {
  auto languages = string_list_member(host_, "languages");
  if (languages.empty()) languages = {"uk", "en"};
  return languages;
}

std::vector<model::RecordKey> cities_of(const Json& event) {
  std::vector<model::RecordKey> cities;
  const auto add = [&](const std::string& text) {
    const auto key = model::RecordKey::parse(text);
    if (key && key->type == "city" && std::find(cities.begin(), cities.end(), *key) == cities.end())
      cities.push_back(*key);
  };
  for (const auto& city : string_list_member(event, "cities")) add(city);
  if (const auto* place = member(event, "place")) add(string_member(*place, "city").value_or(""));
  return cities;
}

std::vector<std::string> beginning_with(const std::string& language,
                                        const std::vector<std::string>& languages) {
  std::vector<std::string> order{language};
  for (const auto& other : languages) {
    if (!contains(order, other)) order.push_back(other);
  }
  if (!contains(order, "en")) order.emplace_back("en");
  return order;
}

}  // namespace pobratym::exporting
