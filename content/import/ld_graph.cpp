// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_graph.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"
#include "content/import/imported.hpp"
#include "content/import/ld_value.hpp"

namespace pobratym::import {
namespace {

std::string language_of_context(const Json& node) {
  const Json* context = member(node, "@context");
  if (context == nullptr) return "";
  if (context->is_object()) return string_member(*context, "@language").value_or("");
  if (!context->is_array()) return "";
  for (const auto& part : *context) {
    if (auto language = string_member(part, "@language")) return *language;
  }
  return "";
}

bool is_series(const std::vector<std::string>& types) {
  return std::find(types.begin(), types.end(), "EventSeries") != types.end();
}

/// Only a mention: nothing that a record could be made of.
bool says_nothing(const Json& node) {
  return ld_values(node, "name").empty() && ld_values(node, "startDate").empty() &&
         ld_values(node, "eventSchedule").empty();
}

bool has_time(const Json& node) {
  return !ld_values(node, "startDate").empty() || !ld_values(node, "eventSchedule").empty();
}

}  // namespace

bool is_event_type(std::string_view type) {
  constexpr std::array<std::string_view, 4> kOthers{"Festival", "Hackathon", "EventSeries",
                                                    "CourseInstance"};
  // Parcels and recordings are events to schema.org and to nobody else.
  constexpr std::array<std::string_view, 3> kNot{"DeliveryEvent", "OnDemandEvent",
                                                 "PublicationEvent"};
  if (std::find(kOthers.begin(), kOthers.end(), type) != kOthers.end()) return true;
  return type.ends_with("Event") && std::find(kNot.begin(), kNot.end(), type) == kNot.end();
}

LdGraph::LdGraph(const std::vector<Json>& documents) {
  for (const auto& document : documents) walk(document, {});
  join();
}

void LdGraph::walk(const Json& node, const Around& around) {
  if (full_) return;
  if (node.is_array()) {
    for (const auto& inner : node) walk(inner, around);
  } else if (node.is_object()) {
    walk_object(node, around);
  }
}

void LdGraph::walk_object(const Json& node, const Around& outer) {
  auto around = outer;
  if (auto said = language_of_context(node); !said.empty()) around.language = std::move(said);
  const auto id = string_member(node, "@id").value_or("");
  if (!id.empty() && node.size() > 1) by_id_.emplace(id, &node);
  const auto types = ld_types(node);
  const bool event = std::any_of(types.begin(), types.end(), is_event_type);
  if (event && !says_nothing(node) && (outer.property != "superEvent" || has_time(node))) {
    if (events_.size() >= kMaxItems + 1) {
      full_ = true;
      return;
    }
    const bool part = outer.property == "subEvent" || outer.property == "subEvents";
    around.parent = events_.size();
    events_.push_back({&node,
                       id,
                       part ? outer.parent : kNoParent,
                       "",
                       outer.name,
                       around.language,
                       is_series(types),
                       {}});
  }
  if (!types.empty()) around.name = ld_text(node, "name");
  for (const auto& [name, inner] : node.items()) {
    if (name == "@context" || !inner.is_structured()) continue;
    around.property = schema_name(name);
    walk(inner, around);
  }
}

void LdGraph::join() {
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < events_.size(); ++i) {
    if (!events_[i].id.empty()) index.emplace(events_[i].id, i);
  }
  const auto link = [&](std::size_t part, std::size_t whole) {
    if (part != whole && events_[part].parent == kNoParent) events_[part].parent = whole;
  };
  for (std::size_t i = 0; i < events_.size(); ++i) {
    for (const Json* value : ld_values(*events_[i].node, "subEvent")) {
      const auto found = index.find(ld_address(*value));
      if (found != index.end()) link(found->second, i);
    }
    for (const Json* value : ld_values(*events_[i].node, "superEvent")) {
      const auto found = index.find(ld_address(*value));
      if (found != index.end()) link(i, found->second);
      const auto name = value->is_object() ? ld_text(*resolve(value), "name") : std::string();
      if (found == index.end() && events_[i].series.empty()) events_[i].series = name;
    }
  }
  for (std::size_t i = 0; i < events_.size(); ++i) {
    if (events_[i].parent != kNoParent) events_[events_[i].parent].parts.push_back(i);
  }
}

const Json* LdGraph::resolve(const Json* value) const {
  const auto id =
      value->is_string() ? value->get<std::string>() : string_member(*value, "@id").value_or("");
  if (id.empty() || (value->is_object() && value->size() > 1)) return value;
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? value : found->second;
}

}  // namespace pobratym::import
