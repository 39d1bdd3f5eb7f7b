// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/target.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// `plus`: what "+" stands for.
std::optional<std::string> unescaped(std::string_view text, char plus) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i] == '+' ? plus : text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[i + 1]);
    const int low = hex_digit(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  const bool controls = std::any_of(result.begin(), result.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
  });
  if (controls || !is_utf8(result)) return std::nullopt;
  return result;
}

bool is_plain_path(std::string_view path) {
  if (path.empty() || path.front() != '/' || path.find('\\') != std::string_view::npos) {
    return false;
  }
  const auto steps = split(path.substr(1), '/');
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i] == "." || steps[i] == "..") return false;
    if (steps[i].empty() && i + 1 < steps.size()) return false;
  }
  return true;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
  const auto question = target.find('?');
  auto path = unescaped(target.substr(0, question), '+');
  if (!path || !is_plain_path(*path)) return std::nullopt;
  Target result{*std::move(path), {}};
  if (question == std::string_view::npos) return result;
  for (const std::string& pair : split(target.substr(question + 1), '&')) {
    const auto equals = pair.find('=');
    auto name = unescaped(std::string_view(pair).substr(0, equals), ' ');
    auto value = unescaped(equals == std::string::npos ? std::string_view()
                                                       : std::string_view(pair).substr(equals + 1),
                           ' ');
    if (!name || !value) return std::nullopt;
    if (!name->empty()) result.query[*name] = *std::move(value);
  }
  return result;
}

}  // namespace pobratym::desk
