// SPDX-License-Identifier: Apache-2.0
// Every role against every route, and the table against the document that describes it.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/desk/api/routes.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return text;
}

std::string filled(std::string path) {
  const std::pair<std::string, std::string> names[] = {
      {"{type}", "term"}, {"{slug}", "nobody"},   {"{token}", "x"},       {"{user}", "999"},
      {"{job}", "x"},     {"{version}", "1"},     {"{kiosk}", "nowhere"}, {"{picture}", "x"},
      {"{import}", "x"},  {"{subscription}", "7"}};
  for (const auto& [name, value] : names) {
    const auto at = path.find(name);
    if (at != std::string::npos) path.replace(at, name.size(), value);
  }
  return path;
}

std::string type_of(desk::Carries what) {
  switch (what) {
    case desk::Carries::picture:
      return "image/png";
    case desk::Carries::file:
      return "application/octet-stream";
    case desk::Carries::json:
      break;
  }
  return "application/json";
}

/// "GET /api/users" → the roles that openapi.json lets ask it.
std::map<std::string, std::set<std::string>> described() {
  std::map<std::string, std::set<std::string>> routes;
  const Json document = Json::parse(desk::openapi_text());
  for (const auto& [path, methods] : document.at("paths").items()) {
    for (const auto& [method, operation] : methods.items()) {
      routes[method + " " + path] = operation.at("x-roles").get<std::set<std::string>>();
    }
  }
  return routes;
}

TEST_CASE("every role reaches exactly the routes that the description gives it") {
  DeskAtHand desk;
  const auto description = described();
  std::map<std::string, std::string> tokens = {{"nobody", ""}};
  for (const Role role : {Role::translator, Role::editor, Role::approver, Role::administrator}) {
    const std::string name(text_of(role));
    tokens[name] = desk.join(name + "@example.org", {role}).token;
  }
  for (const desk::Route& route : desk::routes()) {
    if (route.path == "/api/session" && route.method == "DELETE") continue;  // ends the session
    const auto found =
        description.find(lower(std::string(route.method)) + " " + std::string(route.path));
    INFO(route.method << " " << route.path);
    REQUIRE(found != description.end());
    for (const auto& [role, token] : tokens) {
      INFO(role);
      const int status = desk.ask(std::string(route.method), filled(std::string(route.path)), {},
                                  token, {{"content-type", type_of(route.carries)}})
                             .status;
      if (found->second == std::set<std::string>{"kiosk"}) {
        CHECK(status == 400);  // nobody's session helps: it is asked for what a kiosk delivers
        continue;
      }
      const bool open = found->second.contains("anybody");
      if (!open && role == "nobody") CHECK(status == 401);
      if (!open && role != "nobody") CHECK((status == 403) == !found->second.contains(role));
      if (open) CHECK(status != 403);
    }
  }
  CHECK(description.size() == desk::routes().size());
}

TEST_CASE("what changes something comes from the site itself, as JSON") {
  DeskAtHand desk;
  const std::string token = desk.join("olena@example.org", {Role::administrator}).token;
  for (const desk::Route& route : desk::routes()) {
    if (route.method == "GET" || route.who == desk::Who::kiosks) continue;
    const std::string method(route.method);
    const std::string path = filled(std::string(route.path));
    INFO(method << " " << path);
    CHECK(desk.ask(method, path, {}, token, {{"origin", "https://evil.example"}}).status == 403);
    CHECK(desk.ask(method, path, {}, token, {{"origin", ""}}).status == 403);
    CHECK(desk.ask(method, path, {}, token, {{"content-type", "text/plain"}}).status == 415);
  }
  CHECK(desk.ask("GET", "/api/session", {}, token).status == 200);
}

TEST_CASE("a host that is not the desk's is not answered") {
  DeskAtHand desk;
  CHECK(desk.ask("GET", "/api/session", {}, "", {{"host", "evil.example"}}).status == 400);
}

TEST_CASE("refusals speak the clerk's language") {
  DeskAtHand desk;
  const Json english = desk.json(desk.ask("GET", "/api/users"));
  const Json ukrainian =
      desk.json(desk.ask("GET", "/api/users", {}, "", {{"accept-language", "uk-UA,uk;q=0.9"}}));
  CHECK(english.at("title") == "You are not signed in");
  CHECK(ukrainian.at("title") == "Ви не увійшли");
  CHECK(english.at("code") == ukrainian.at("code"));
}

}  // namespace
}  // namespace pobratym::test
