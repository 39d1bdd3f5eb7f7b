// SPDX-License-Identifier: Apache-2.0
#include "content/import/slug.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxSlug = 60;

}  // namespace

std::string slug_of(std::string_view text) {
  std::string slug;
  for (const char c : text) {
    if (slug.size() >= kMaxSlug) break;
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace pobratym::import
