// SPDX-License-Identifier: Apache-2.0
// Which of two records stands higher. Cities come before events, what is called by the words before
// what only mentions them, what is still to come before what is over.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "content/search/extract.hpp"

namespace pobratym::search {

/// How well a record's names fit a query, best first.
enum class Fit : std::uint8_t {
  whole_title,   ///< one of its names is the query
  title_begins,  ///< one of its names begins with the query
  in_title,      ///< all words are in its names
  in_text,       ///< they are in the rest
};

/// One word of a query and everything it may stand for.
struct Alternatives {
  Wanted wanted;
};

/// `titles` are folded, one a line.
[[nodiscard]] Fit fit_of(std::string_view titles, const std::vector<Alternatives>& words);

/// Cities 0, events 1, then what somebody can take part in or call, then what is for reading.
[[nodiscard]] std::uint8_t order_of_type(std::string_view type);
inline constexpr std::uint8_t kEventOrder = 1;

/// Less is better; among equals the order of types decides. A city or an event that has the word in
/// its name stands beside a project that begins with it; a name that means the same (a synonym)
/// stands above a text that has the very word; a mere term never hides what is filed under it.
[[nodiscard]] std::int64_t rank_of(Fit fit, std::uint8_t type_order, bool by_synonym);

}  // namespace pobratym::search
