// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/answers.hpp"

#include <algorithm>

namespace pobratym::kiosk {

void pick(PollChoice& choice, std::string_view option, bool several) {
  if (choice.given) return;
  std::vector<std::string>& options = choice.options;
  const auto at = std::find(options.begin(), options.end(), option);
  const bool was_chosen = at != options.end();
  if (was_chosen) options.erase(at);
  if (!several) options.clear();
  if (was_chosen) return;
  options.insert(std::upper_bound(options.begin(), options.end(), option), std::string(option));
}

}  // namespace pobratym::kiosk
