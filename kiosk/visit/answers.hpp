// SPDX-License-Identifier: Apache-2.0
// What a visitor answers to polls. It stays changeable as long as they are there and is told when
// they leave: what has left the kiosk never changes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::kiosk {

struct PollChoice {
  std::vector<std::string> options;  ///< their ids, sorted
  bool given = false;                ///< "this is my answer"; until then it is only tried out
  bool operator==(const PollChoice&) const = default;
};

/// By the poll's slug.
using Answers = std::map<std::string, PollChoice, std::less<>>;

/// A touch of an option: chosen, and taken back if it was. Where one answer is asked for, another
/// touch changes it.
void pick(PollChoice& choice, std::string_view option, bool several);

}  // namespace pobratym::kiosk
