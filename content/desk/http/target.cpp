// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/target.hpp"

#include <utility>

#include "content/base/percent.hpp"
#include "content/base/text.hpp"
#include "content/desk/http/escapes.hpp"

namespace pobratym::desk {
namespace {

std::optional<std::string> plain(std::optional<std::string> text) {
  return text && is_plain_text(*text) ? std::move(text) : std::nullopt;
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
  auto path = plain(decode_percent(target.substr(0, question)));
  if (!path || !is_plain_path(*path)) return std::nullopt;
  Target result{*std::move(path), {}};
  if (question == std::string_view::npos) return result;
  for (const std::string& pair : split(target.substr(question + 1), '&')) {
    const auto equals = pair.find('=');
    auto name = plain(decode_form(pair.substr(0, equals)));
    auto value =
        plain(decode_form(equals == std::string::npos ? std::string() : pair.substr(equals + 1)));
    if (!name || !value) return std::nullopt;
    if (!name->empty()) result.query[*name] = *std::move(value);
  }
  return result;
}

}  // namespace pobratym::desk
