// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/router.hpp"

#include <optional>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

bool is_name(std::string_view step) { return step.starts_with('{') && step.ends_with('}'); }

std::optional<TextMap> steps_of(const std::vector<std::string>& pattern,
                                const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return std::nullopt;
  TextMap steps;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (is_name(pattern[i])) {
      if (path[i].empty()) return std::nullopt;
      steps[pattern[i].substr(1, pattern[i].size() - 2)] = path[i];
    } else if (pattern[i] != path[i]) {
      return std::nullopt;
    }
  }
  return steps;
}

}  // namespace

Router::Router(const std::vector<RoutePattern>& patterns) {
  for (const RoutePattern& pattern : patterns) {
    routes_.push_back({pattern.method, split(pattern.path, '/')});
  }
}

Router::Found Router::find(std::string_view method, std::string_view path) const {
  const auto steps = split(path, '/');
  std::string allowed;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    auto found = steps_of(routes_[i].steps, steps);
    if (!found) continue;
    if (routes_[i].method == method) return Match{i, *std::move(found)};
    allowed += (allowed.empty() ? "" : ", ") + routes_[i].method;
  }
  if (!allowed.empty()) return OtherMethods{allowed};
  return NoPath{};
}

}  // namespace pobratym::desk
