// SPDX-License-Identifier: Apache-2.0
// How a relation between two cities stands in the table of partners. The row answers, and no
// document is asked again: so it carries a sum of its own, and a damaged one is left out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/model/relation.hpp"

namespace pobratym::store {

/// A row of the table.
struct StoredRelation {
  std::string one;  ///< slugs
  std::string other;
  std::int64_t day = 0;  ///< days since 1970 from which on it holds
  std::string relation;
  std::string areas, forms;  ///< codes with a space between

  /// What stands in the column `sum`.
  [[nodiscard]] std::int64_t sum() const;
};

/// "twin" that was signed in 2008: "0 1 3 2008 -"; empty when there is no relation any more.
[[nodiscard]] std::string relation_text(const std::optional<model::Relation>& relation);

/// Empty for what relation_text() does not write, and for no relation.
[[nodiscard]] std::optional<model::Relation> parse_relation(std::string_view text);

}  // namespace pobratym::store
