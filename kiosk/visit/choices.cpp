// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/choices.hpp"

#include <algorithm>

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kLongestCode = 64;

std::string_view page_of(std::string_view facet) { return facet.substr(0, facet.find('.')); }

}  // namespace

bool is_facet(std::string_view text) {
  return std::find(std::begin(kFacets), std::end(kFacets), text) != std::end(kFacets);
}

bool is_choice_code(std::string_view text) {
  return !text.empty() && text.size() <= kLongestCode &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-';
         });
}

bool is_filtered_page(std::string_view text) {
  return std::any_of(std::begin(kFacets), std::end(kFacets),
                     [&](std::string_view facet) { return page_of(facet) == text; });
}

std::string chosen(const Choices& choices, std::string_view facet) {
  const auto found = choices.find(facet);
  return found == choices.end() ? std::string() : found->second;
}

void choose(Choices& choices, std::string_view facet, std::string_view code) {
  choices.erase(std::string(page_of(facet)) + ".open");
  choices.erase(std::string(facet));
  // A day lies in its month, and another month has no such day.
  if (facet == "events.day" && code.empty()) choices.erase("events.month");
  if (facet == "events.month") choices.erase("events.day");
  if (!code.empty()) choices.emplace(facet, code);
}

void choose_none(Choices& choices, std::string_view page) {
  std::erase_if(choices, [&](const auto& entry) { return page_of(entry.first) == page; });
}

}  // namespace pobratym::kiosk
