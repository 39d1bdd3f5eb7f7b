// SPDX-License-Identifier: Apache-2.0
// Text that stands in several languages side by side, and the choice among them. The choice says
// which language it found, because a screen must mark a text that is not in the visitor's language.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.hpp"

namespace pobratym::model {

/// Language (BCP 47, as "uk" or "en") to text. Languages without a text are not kept.
struct LocalizedText {
  std::map<std::string, std::string, std::less<>> by_language;

  [[nodiscard]] bool empty() const { return by_language.empty(); }
  bool operator==(const LocalizedText&) const = default;
};

/// One text and the language it is in; both empty when there was nothing to pick from.
struct Localized {
  std::string text;
  std::string language;

  [[nodiscard]] bool empty() const { return text.empty(); }
  bool operator==(const Localized&) const = default;
};

/// Members that are not texts, and empty texts, are left out.
[[nodiscard]] LocalizedText decode_localized(const Json& field);

/// The first language of `order` that has a text, else the first text there is. A range stands for
/// its shorter forms too ("en-GB" finds "en": lookup, RFC 4647 section 3.4).
/// `order` is the visitor's language followed by the host's fallback order.
[[nodiscard]] Localized pick(const LocalizedText& text, const std::vector<std::string>& order);
[[nodiscard]] Localized pick(const Json& field, const std::vector<std::string>& order);

}  // namespace pobratym::model
