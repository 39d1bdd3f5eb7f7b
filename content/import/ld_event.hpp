// SPDX-License-Identifier: Apache-2.0
// One event of schema.org as the document of an event.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/import/ld_graph.hpp"
#include "content/import/ld_time.hpp"

namespace pobratym::import {

/// Where one event is read.
struct LdSurroundings {
  const LdGraph& graph;
  const ReadOptions& options;
  FieldTexts& texts;
  std::string language;    ///< of texts that do not say
  std::string group_name;  ///< of the series or the larger event it is a part of; may be empty
  std::string owner_name;  ///< of what it stands in, for an event without a name; may be empty
  bool is_part = false;    ///< of a programme: where it does not say, the whole does
};

/// Documents without uid and envelope: one, or several when several schedules belong to the event;
/// none, and reported as refused, when nothing says when it takes place.
[[nodiscard]] std::vector<Json> read_ld_event(const Json& node, const LdSurroundings& around);

/// The names of a node's people and groups, at most 30.
[[nodiscard]] Json ld_people(const Json& node, const LdGraph& graph,
                             std::initializer_list<const char*> properties, FieldTexts& texts);

}  // namespace pobratym::import
