// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "content/base/text.hpp"
#include "content/import/untrusted_text.hpp"
#include "content/model/schema.hpp"

namespace pobratym::import {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(),
                    [](char expected, char c) { return expected == lower(c); });
}

void append_percent(std::string& url, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  url += '%';
  url += kDigits[byte >> 4u];
  url += kDigits[byte & 0xFu];
}

/// Neither invisible nor of a direction: letters a reader can compare with those he knows.
bool is_plain_host(std::string_view host) { return clean_text(host, one_line(255)).text == host; }

bool ends_address(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == '"' || c == 0x7F;
}

}  // namespace

std::optional<std::string> clean_url(std::string_view untrusted) {
  std::string text;
  for (const char c : trim(untrusted)) {
    if (c != '\t' && c != '\n' && c != '\r') text += c;  // as browsers read addresses
  }
  if (!is_utf8(text)) return std::nullopt;
  std::string url;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!starts_with_word(text, scheme)) continue;
    url = scheme;
    text.erase(0, scheme.size());
    break;
  }
  if (url.empty() && starts_with_word(text, "www.")) url = "https://";
  if (url.empty() && text.starts_with("//")) {
    url = "https://";
    text.erase(0, 2);
  }
  if (url.empty()) return std::nullopt;
  const std::size_t path = std::min(text.find_first_of("/?#\\"), text.size());
  const std::string_view host = std::string_view(text).substr(0, path);
  if (host.find('@') != std::string_view::npos || !is_plain_host(host)) return std::nullopt;
  url += host;
  for (const char c : std::string_view(text).substr(path)) {
    const bool bad = static_cast<unsigned char>(c) <= 0x20 ||
                     static_cast<unsigned char>(c) >= 0x7F ||
                     std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos;
    if (bad) {
      append_percent(url, c);
    } else {
      url += c;
    }
  }
  return model::matches_format("url", url) ? std::optional(url) : std::nullopt;
}

std::vector<std::string> urls_in(std::string_view text, std::size_t limit) {
  std::vector<std::string> urls;
  std::size_t at = 0;
  while (urls.size() < limit) {
    at = text.find("http", at);
    if (at == std::string_view::npos) break;
    std::size_t end = at;
    while (end < text.size() && !ends_address(text[end])) ++end;
    std::string_view word = text.substr(at, end - at);
    at = end;
    while (!word.empty()) {
      const bool closes = word.back() == ')' && std::count(word.begin(), word.end(), ')') >
                                                    std::count(word.begin(), word.end(), '(');
      if (!closes && std::string_view(".,;:!?'*]").find(word.back()) == std::string_view::npos) {
        break;
      }
      word.remove_suffix(1);
    }
    const auto url = clean_url(word);
    if (url && std::find(urls.begin(), urls.end(), *url) == urls.end()) urls.push_back(*url);
  }
  return urls;
}

}  // namespace pobratym::import
