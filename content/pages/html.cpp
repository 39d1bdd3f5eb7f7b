// SPDX-License-Identifier: Apache-2.0
#include "content/pages/html.hpp"

#include <algorithm>
#include <array>

namespace pobratym::pages {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

bool is_safe_address(std::string_view address) {
  constexpr std::array<std::string_view, 5> kSchemes{"https://", "http://", "webcal://",
                                                     "mailto:", "tel:"};
  if (std::any_of(kSchemes.begin(), kSchemes.end(),
                  [&](std::string_view scheme) { return address.starts_with(scheme); })) {
    return true;
  }
  // A relative one has no colon before its first slash, and does not name another server.
  return !address.starts_with("//") && !address.starts_with("\\") &&
         address.substr(0, address.find_first_of("/?#")).find(':') == std::string_view::npos;
}

void Html::start(std::string_view tag, Attributes attributes, std::string_view language) {
  html_ += '<';
  html_ += tag;
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    const bool address = name == "href" || name == "src" || name == "data-link";
    if (address && !is_safe_address(value)) continue;
    html_ += ' ';
    html_ += name;
    if (value != "=") html_ += "=\"" + escaped(value) + "\"";
  }
  if (!language.empty()) html_ += " lang=\"" + escaped(language) + "\"";
  html_ += '>';
}

Html& Html::open(std::string_view tag, Attributes attributes) {
  start(tag, attributes, {});
  open_.emplace_back(tag);
  return *this;
}

Html& Html::close() {
  html_ += "</" + open_.back() + ">";
  open_.pop_back();
  return *this;
}

Html& Html::empty(std::string_view tag, Attributes attributes) {
  start(tag, attributes, {});
  return *this;
}

Html& Html::text(std::string_view text) {
  html_ += escaped(text);
  return *this;
}

Html& Html::element(std::string_view tag, Attributes attributes, std::string_view text) {
  if (text.empty()) return *this;
  return open(tag, attributes).text(text).close();
}

Html& Html::words(std::string_view tag, Attributes attributes, const model::Localized& text) {
  if (text.empty()) return *this;
  start(tag, attributes, text.language == language_ ? std::string_view() : text.language);
  html_ += escaped(text.text) + "</" + std::string(tag) + ">";
  return *this;
}

Html& Html::raw(std::string_view markup) {
  html_ += markup;
  return *this;
}

std::string Html::take() {
  while (!open_.empty()) close();
  return std::move(html_);
}

}  // namespace pobratym::pages
