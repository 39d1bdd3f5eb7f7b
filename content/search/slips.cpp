// SPDX-License-Identifier: Apache-2.0
#include "content/search/slips.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::search {

std::vector<std::string> shapes_of(std::string_view word) {
  const std::u32string letters = to_utf32(word);
  if (letters.size() < kShortestForgiven || letters.size() > kLongestForgiven) return {};
  std::vector<std::string> shapes{std::string(word)};
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0 && letters[i] == letters[i - 1]) continue;  // the same word without its neighbour
    std::u32string shape = letters;
    shape.erase(i, 1);
    shapes.push_back(to_utf8(shape));
  }
  return shapes;
}

bool one_slip_apart(std::string_view a, std::string_view b) {
  std::u32string longer = to_utf32(a);
  std::u32string shorter = to_utf32(b);
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  if (longer.size() > shorter.size() + 1 || longer == shorter) return false;
  const auto [in_long, in_short] =
      std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  if (longer.size() > shorter.size()) {
    return std::equal(in_long + 1, longer.end(), in_short, shorter.end());
  }
  if (std::equal(in_long + 1, longer.end(), in_short + 1, shorter.end())) return true;
  return longer.end() - in_long >= 2 && in_long[0] == in_short[1] && in_long[1] == in_short[0] &&
         std::equal(in_long + 2, longer.end(), in_short + 2, shorter.end());
}

}  // namespace pobratym::search
