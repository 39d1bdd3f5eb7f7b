// SPDX-License-Identifier: Apache-2.0
// HTML as people read it: the words in lines. Feeds put HTML into fields that say nothing of it, so
// the first question is whether a text is HTML at all. Work is bounded, because a hostile feed can
// nest deep and repeat much.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

struct HtmlAnchor {
  std::string address;  ///< of the <a href>, as it was written
  std::string text;
};

struct HtmlText {
  std::string text;  ///< lines and paragraphs; spaces are not yet tidy at their ends
  std::vector<HtmlAnchor> anchors;
  bool was_cut = false;  ///< there was more than kMaxHtmlBytes or kMaxHtmlTags
};

inline constexpr std::size_t kMaxHtmlBytes = 128u << 10u;
inline constexpr std::size_t kMaxHtmlTags = 1000;

/// Whether there is a tag that HTML knows, a comment, or a character reference such as &amp;.
[[nodiscard]] bool has_html(std::string_view text);

/// What is no tag that HTML knows stays as text.
[[nodiscard]] HtmlText html_to_text(std::string_view html);

}  // namespace pobratym::import
