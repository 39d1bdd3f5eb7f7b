// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_blocks.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxTag = 2'000;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

/// The beginning of a line of JavaScript or of XML that only hides the block from old programs.
std::string_view without_wrapping(std::string_view block) {
  constexpr std::array<std::string_view, 5> kOpen{"//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[",
                                                  "<!--", "//"};
  constexpr std::array<std::string_view, 5> kClose{"//]]>", "/*]]>*/", "]]>", "-->", "//"};
  for (std::size_t i = 0; i < kOpen.size(); ++i) {
    block = trim(block);
    if (block.starts_with(kOpen[i])) block.remove_prefix(kOpen[i].size());
    block = trim(block);
    if (block.ends_with(kClose[i])) block.remove_suffix(kClose[i].size());
  }
  return trim(block);
}

}  // namespace

std::vector<std::string> ld_blocks(std::string_view html) {
  std::vector<std::string> blocks;
  const auto small = lower(html);
  std::size_t at = 0;
  while (blocks.size() < kMaxBlocks && (at = small.find("<script", at)) != std::string::npos) {
    const auto end_of_tag = small.find('>', at);
    if (end_of_tag == std::string::npos) break;
    const auto tag = std::string_view(small).substr(at, std::min(end_of_tag - at, kMaxTag));
    const auto end = std::min(small.find("</script", end_of_tag), small.size());
    if (tag.find("ld+json") != std::string_view::npos) {
      const auto block = without_wrapping(html.substr(end_of_tag + 1, end - end_of_tag - 1));
      if (!block.empty()) blocks.emplace_back(block);
    }
    at = end;
  }
  return blocks;
}

std::string page_language(std::string_view html) {
  const auto head = lower(html.substr(0, 16'384));
  const auto at = head.find("<html");
  if (at == std::string::npos) return "";
  const auto tag = std::string_view(head).substr(at, std::min(head.find('>', at) - at, kMaxTag));
  for (const std::string_view name : {" lang=", "\nlang=", "\tlang="}) {
    const auto found = tag.find(name);
    if (found == std::string_view::npos) continue;
    auto value = tag.substr(found + name.size());
    while (!value.empty() && (value.front() == '"' || value.front() == '\''))
      value.remove_prefix(1);
    return std::string(value.substr(0, value.find_first_of("\"' >")));
  }
  return "";
}

}  // namespace pobratym::import
