// SPDX-License-Identifier: Apache-2.0
// Which function answers which path. Patterns are steps, a step in braces stands for any:
// "/api/records/{type}/{slug}". Two patterns may not both fit one path.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/desk/http/request.hpp"

namespace pobratym::desk {

struct RoutePattern {
  std::string method;
  std::string path;
};

/// Finds by number, so that the owner of the table keeps whatever belongs to a route.
class Router {
 public:
  explicit Router(const std::vector<RoutePattern>& patterns);

  struct Match {
    std::size_t route = 0;
    TextMap steps;  ///< what stood for the names in braces
  };
  struct NoPath {};
  struct OtherMethods {
    std::string allowed;  ///< "GET, POST"
  };
  using Found = std::variant<Match, NoPath, OtherMethods>;

  [[nodiscard]] Found find(std::string_view method, std::string_view path) const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> steps;
  };
  std::vector<Route> routes_;
};

}  // namespace pobratym::desk
