// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/escapes.hpp"

#include <algorithm>

#include "content/base/percent.hpp"
#include "content/base/text.hpp"

namespace pobratym::desk {

std::optional<std::string> decode_form(std::string text) {
  std::replace(text.begin(), text.end(), '+', ' ');
  return decode_percent(text);
}

bool is_plain_text(std::string_view text, std::string_view allowed) {
  return is_utf8(text) && std::none_of(text.begin(), text.end(), [&](char c) {
           const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
           return control && allowed.find(c) == std::string_view::npos;
         });
}

}  // namespace pobratym::desk
