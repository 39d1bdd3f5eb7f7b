// SPDX-License-Identifier: Apache-2.0
// Where an event of schema.org is held: Place, PostalAddress, VirtualLocation, or just a text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/import/ld_graph.hpp"
#include "content/import/ld_value.hpp"

namespace pobratym::import {

struct LdLocation {
  std::optional<Json> place;  ///< of a document
  struct Link {
    std::string url;
    Json label = Json::object();
  };
  std::vector<Link> links;  ///< ways to take part
  bool online = false;      ///< it is said to be online, with or without a link
};

[[nodiscard]] LdLocation ld_location(const Json& event, const LdGraph& graph,
                                     const std::string& language, FieldTexts& texts);

}  // namespace pobratym::import
