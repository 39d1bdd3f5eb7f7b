// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/form.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/desk/http/escapes.hpp"

namespace pobratym::desk {
namespace {

/// Line ends as "\n"; a tab that somebody pasted out of a table parts words as a space does.
std::optional<std::string> text_of(std::string_view escaped) {
  auto text = decode_form(std::string(escaped));
  if (!text) return std::nullopt;
  std::erase(*text, '\r');
  std::replace_if(
      text->begin(), text->end(), [](char c) { return c == '\t' || c == '\v' || c == '\f'; }, ' ');
  if (!is_plain_text(*text, "\n")) return std::nullopt;
  return text;
}

}  // namespace

Form parse_form(std::string_view body) {
  Form form;
  for (const std::string& pair : split(body, '&')) {
    const auto equals = std::min(pair.find('='), pair.size());
    const auto name = text_of(std::string_view(pair).substr(0, equals));
    auto value = text_of(std::string_view(pair).substr(std::min(equals + 1, pair.size())));
    form.whole = form.whole && name && value;
    if (name && !name->empty() && value) form.fields[*name] = *std::move(value);
  }
  return form;
}

}  // namespace pobratym::desk
