// SPDX-License-Identifier: Apache-2.0
// The desk as an HTTP service: finds the route, lets nobody past who may not, and only then asks
// it.
#pragma once

#include "content/desk/api/context.hpp"
#include "content/desk/http/router.hpp"
#include "content/desk/http/server.hpp"
#include "content/desk/http/static_files.hpp"

namespace pobratym::desk {

struct Route;

class Api {
 public:
  Api(Context& context, const StaticFiles& files);

  /// For several threads at once.
  [[nodiscard]] Response answer(const Request& request);

  /// What the server refuses without asking, in the words of every other refusal.
  [[nodiscard]] static Response refuse_unheard(const Request& heard, ServerRefusal why, int status);

 private:
  [[nodiscard]] Response route(const Request& request);
  [[nodiscard]] Response answer_route(Ask& ask, std::size_t number);
  /// From anybody, and not as JSON: nobody is signed in by it.
  [[nodiscard]] Response answer_form(const Ask& ask, const Route& route);

  Context& context_;
  const StaticFiles& files_;
  Router router_;
};

/// The document that describes the interface.
[[nodiscard]] std::string_view openapi_text();

}  // namespace pobratym::desk
