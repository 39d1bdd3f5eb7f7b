// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/api.hpp"

#include <algorithm>

#include "content/desk/api/routes.hpp"
#include "embedded/desk_openapi.hpp"

namespace pobratym::desk {
namespace {

constexpr JsonLimits kBodyLimits{2u << 20u, 32, 100'000};

constexpr std::string_view kOutboxPath = "/outbox";

std::vector<RoutePattern> patterns() {
  std::vector<RoutePattern> patterns;
  for (const Route& route : routes()) {
    patterns.push_back({std::string(route.method), std::string(route.path)});
  }
  return patterns;
}

/// Neither is a type that a form can send.
bool carries(Carries what, std::string_view media_type) {
  switch (what) {
    case Carries::json:
      return media_type == "application/json";
    case Carries::picture:
      return media_type.starts_with("image/");
    case Carries::file:
      return media_type == "application/octet-stream";
  }
  return false;
}

RefusalCode code_of(ServerRefusal why) {
  switch (why) {
    case ServerRefusal::not_understood:
      break;
    case ServerRefusal::too_long:
      return "too_long";
    case ServerRefusal::busy:
      return "busy";
    case ServerRefusal::broke_off:
      return "failed";
  }
  return "bad_request";
}

bool changes_something(std::string_view method) { return method != "GET" && method != "HEAD"; }

}  // namespace

std::string_view openapi_text() { return embedded::desk_openapi(); }

Api::Api(Context& context, const StaticFiles& files)
    : context_(context), files_(files), router_(patterns()) {}

Response Api::answer(const Request& request) {
  Response response = route(request);
  if (request.path.starts_with("/api/") || request.path == kOutboxPath)
    response.with("Cache-Control", "no-store");
  add_security_headers(response);
  return response;
}

Response Api::refuse_unheard(const Request& heard, ServerRefusal why, int status) {
  Response response = refusal_in(heard.language(), code_of(why), status);
  add_security_headers(response);
  return response;
}

Response Api::route(const Request& request) {
  Ask ask{request, {}};
  ask.now = context_.clock.now();
  ask.language = request.language();
  const auto& hosts = context_.site.hosts;
  if (std::find(hosts.begin(), hosts.end(), request.header("host")) == hosts.end()) {
    return refuse(ask, "bad_request");
  }
  if (!request.path.starts_with("/api/") && request.path != kOutboxPath) {
    Response page = files_.answer(request);
    return page.status == 404 ? refuse(ask, "not_found") : page;
  }
  const auto found = router_.find(request.method == "HEAD" ? "GET" : request.method, request.path);
  if (const auto* others = std::get_if<Router::OtherMethods>(&found)) {
    return refuse(ask, "method").with("Allow", others->allowed);
  }
  const auto* match = std::get_if<Router::Match>(&found);
  if (match == nullptr) return refuse(ask, "not_found");
  ask.steps = match->steps;
  return answer_route(ask, match->route);
}

Response Api::answer_form(const Ask& ask, const Route& route) {
  // The pages may lie at another host than the desk: theirs is the one origin beside our own.
  const std::string origin = ask.request.header("origin");
  if (origin.empty() || (origin != context_.site.url && origin != pages_origin(context_))) {
    return refuse(ask, "origin");
  }
  if (ask.request.media_type() != "application/x-www-form-urlencoded") {
    return refuse(ask, "media_type");
  }
  return route.answer(context_, ask);
}

Response Api::answer_route(Ask& ask, std::size_t number) {
  const Request& request = ask.request;
  const Route& route = routes()[number];
  if (route.who == Who::visitors) return answer_form(ask, route);
  // No cookie, no Origin: what a browser could be made to send is nobody's word here.
  if (route.who == Who::kiosks) return route.answer(context_, ask);
  if (changes_something(request.method)) {
    // A form of another site can send neither this type nor our Origin.
    if (request.header("origin") != context_.site.url) return refuse(ask, "origin");
    if (!carries(route.carries, request.media_type())) return refuse(ask, "media_type");
  }
  ask.token = request.cookie(context_.site.cookie_name()).value_or("");
  if (!ask.token.empty()) {
    auto person = context_.accounts.who(ask.token, ask.now);
    if (!person) return failed(ask, person.error());
    ask.person = *std::move(person);
  }
  if (route.who != Who::anybody) {
    if (!ask.person) return refuse(ask, "signed_out");
    if (!is_among(route.who, ask.person->roles)) return refuse(ask, "role");
  }
  const bool has_json = route.carries == Carries::json && !request.body.empty();
  if (changes_something(request.method) && has_json) {
    auto body = parse_json(request.body, kBodyLimits);
    if (!body || !body->is_object()) return refuse(ask, "bad_request");
    ask.body = *std::move(body);
  }
  return route.answer(context_, ask);
}

}  // namespace pobratym::desk
