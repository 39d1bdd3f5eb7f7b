// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/response.hpp"

namespace pobratym::desk {

Response json_response(int status, const Json& json) {
  return {status, {{"Content-Type", "application/json"}}, dump_json(json)};
}

Response empty_response(int status) { return {status}; }

Response problem_response(int status, std::string_view code, std::string_view title,
                          std::string_view detail, const Json& more) {
  Json body = more;
  body["status"] = status;
  body["code"] = code;
  body["title"] = title;
  body["detail"] = detail;
  return {status, {{"Content-Type", "application/problem+json"}}, dump_json(body)};
}

}  // namespace pobratym::desk
