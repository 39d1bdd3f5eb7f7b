// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "content/base/text.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::repository {
namespace {

/// One part between slashes. On a mismatch the last `*` takes one character more.
bool part_matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t after_star = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      after_star = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++after_star;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace

bool path_matches(std::string_view pattern, std::string_view target) {
  return std::ranges::equal(split(pattern, '/'), split(target, '/'), part_matches);
}

}  // namespace pobratym::repository
