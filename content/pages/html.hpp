// SPDX-License-Identifier: Apache-2.0
// The one writer of HTML: whatever it is given as text or as an attribute's value is escaped, and
// an address that is neither relative nor http, https, webcal, mailto or tel is left out. What
// opened is closed.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/model/localized.hpp"

namespace pobratym::pages {

/// Name and value; an attribute whose value is empty is left out, one of "=" is written bare.
using Attribute = std::pair<std::string_view, std::string>;
using Attributes = std::initializer_list<Attribute>;

class Html {
 public:
  explicit Html(std::string language) : language_(std::move(language)) {}

  Html& open(std::string_view tag, Attributes attributes = {});
  Html& close();
  /// An element without content, such as meta.
  Html& empty(std::string_view tag, Attributes attributes);
  Html& text(std::string_view text);
  /// An element around a text; nothing when the text is empty.
  Html& element(std::string_view tag, Attributes attributes, std::string_view text);
  /// The same, marked with its language where that is not the page's.
  Html& words(std::string_view tag, Attributes attributes, const model::Localized& text);
  /// Bytes of ours that are markup already: a drawing, or JSON made safe for a script element.
  Html& raw(std::string_view markup);

  [[nodiscard]] std::string take();

 private:
  void start(std::string_view tag, Attributes attributes, std::string_view language);

  std::string language_;
  std::string html_;
  std::vector<std::string> open_;
};

[[nodiscard]] std::string escaped(std::string_view text);

/// Relative, or of a scheme that a page may offer.
[[nodiscard]] bool is_safe_address(std::string_view address);

}  // namespace pobratym::pages
