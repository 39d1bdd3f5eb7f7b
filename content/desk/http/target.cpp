// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/target.hpp"

#include "content/base/text.hpp"
#include "content/desk/http/escapes.hpp"

namespace pobratym::desk {
namespace {

/// `plus`: what "+" stands for.
std::optional<std::string> text_of(std::string_view escaped, char plus) {
  auto text = unescaped(escaped, plus);
  if (text && !is_plain_text(*text)) return std::nullopt;
  return text;
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
  auto path = text_of(target.substr(0, question), '+');
  if (!path || !is_plain_path(*path)) return std::nullopt;
  Target result{*std::move(path), {}};
  if (question == std::string_view::npos) return result;
  for (const std::string& pair : split(target.substr(question + 1), '&')) {
    const auto equals = pair.find('=');
    auto name = text_of(std::string_view(pair).substr(0, equals), ' ');
    auto value = text_of(equals == std::string::npos ? std::string_view()
                                                     : std::string_view(pair).substr(equals + 1),
                         ' ');
    if (!name || !value) return std::nullopt;
    if (!name->empty()) result.query[*name] = *std::move(value);
  }
  return result;
}

}  // namespace pobratym::desk
