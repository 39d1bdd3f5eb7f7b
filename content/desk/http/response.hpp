// SPDX-License-Identifier: Apache-2.0
// What is answered. Problems follow RFC 9457: a code for the editor, words for the person.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/base/json.hpp"

namespace pobratym::desk {

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers = {};
  Bytes body = {};

  Response& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

[[nodiscard]] Response json_response(int status, const Json& json);
[[nodiscard]] Response empty_response(int status);

/// {"status","title","detail","code"} and whatever members `more` has.
[[nodiscard]] Response problem_response(int status, std::string_view code, std::string_view title,
                                        std::string_view detail, const Json& more = Json::object());

}  // namespace pobratym::desk
