// SPDX-License-Identifier: Apache-2.0
// Text that strangers wrote, made fit for a city hall's screen: HTML becomes plain text, characters
// that hide or reorder what is read are gone, lengths are bounded. Everything that was done is
// said, so that a reader of a format can report it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/import/imported.hpp"

namespace pobratym::import {

/// An address that stood behind words of an HTML text.
struct TextLink {
  std::string url;   ///< http or https, as clean_url answers
  std::string text;  ///< the words; may be empty

  bool operator==(const TextLink&) const = default;
};

enum class Lines { keep, join };  ///< join: a title, a name; line ends become spaces

struct TextRules {
  std::size_t limit = kMaxText;  ///< code points, "…" included
  Lines lines = Lines::keep;
};

struct CleanText {
  std::string text;             ///< UTF-8, NFC, no control characters but '\n'
  std::vector<TextLink> links;  ///< what its <a href> led to, each address once
  bool had_html = false;        ///< tags or entities were turned into text
  bool had_bad_links = false;   ///< an <a href> led to something that is neither http nor https
  bool was_cut = false;         ///< it was longer than the limit

  [[nodiscard]] bool empty() const { return text.empty(); }
};

/// Paragraphs, list items and breaks become lines, scripts and styles nothing, entities characters.
/// Text that merely has a '<' ("I <3 Brno", "a < b", "<me@example.org>") stays as it is. Where
/// there are tags but none that breaks lines, the line ends of the text are kept.
[[nodiscard]] CleanText clean_text(std::string_view untrusted, const TextRules& rules = {});

/// Rules for a title or a name.
[[nodiscard]] constexpr TextRules one_line(std::size_t limit = kMaxTitle) {
  return {limit, Lines::join};
}

/// An http or https address without user name and password, spaces around it gone, a host in its
/// own letters left as it is, characters an address may not have percent-encoded. Empty for
/// anything else. "www.example.org/…" becomes https.
[[nodiscard]] std::optional<std::string> clean_url(std::string_view untrusted);

/// Addresses that plain text mentions, in order, each once, at most `limit`.
[[nodiscard]] std::vector<std::string> urls_in(std::string_view text, std::size_t limit = 8);

}  // namespace pobratym::import
