// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/reading_order.hpp"

#include <algorithm>

namespace pobratym::i18n {

std::vector<std::string> reading_order(std::string_view visitor,
                                       const std::vector<std::string>& host) {
  constexpr std::string_view kWidest = "en";
  std::vector<std::string> order = {std::string(visitor)};
  const auto add = [&](std::string_view tag) {
    if (std::find(order.begin(), order.end(), tag) == order.end()) order.emplace_back(tag);
  };
  const bool at_home = !host.empty() && host.front() == visitor;
  if (!at_home && std::find(host.begin(), host.end(), kWidest) != host.end()) add(kWidest);
  for (const std::string& tag : host) add(tag);
  return order;
}

}  // namespace pobratym::i18n
