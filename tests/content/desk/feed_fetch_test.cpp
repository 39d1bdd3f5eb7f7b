// SPDX-License-Identifier: Apache-2.0
// Addresses that people type, and servers that answer them, over real sockets.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "content/desk/imports/feed_fetch.hpp"
#include "tests/content/desk/feed_server.hpp"

namespace pobratym::test {
namespace {

using desk::FetchProblem;
using namespace std::chrono_literals;

desk::Response plain(const std::string& body) {
  return {200, {{"Content-Type", "text/plain"}}, body};
}

desk::FetchLimits allowing(const std::vector<std::string>& networks) {
  desk::FetchLimits limits;
  for (const std::string& one : networks) limits.allowed.push_back(desk::network_from(one).value());
  limits.time = 5s;
  limits.connect_time = 2s;
  return limits;
}

std::string problem(const desk::FetchAnswer& answer) {
  const auto* found = std::get_if<FetchProblem>(&answer);
  return found == nullptr ? "none" : std::string(desk::text_of(*found));
}

TEST_CASE("only addresses of the public Internet are public") {
  for (const char* text : {"127.0.0.1",
                           "127.8.8.8",
                           "10.0.0.1",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.1.1",
                           "169.254.169.254",
                           "100.64.0.1",
                           "100.127.255.255",
                           "0.0.0.0",
                           "192.0.0.8",
                           "192.0.2.1",
                           "198.18.0.1",
                           "198.51.100.7",
                           "203.0.113.7",
                           "224.0.0.1",
                           "240.0.0.1",
                           "255.255.255.255",
                           "::",
                           "::1",
                           "::ffff:127.0.0.1",
                           "::ffff:8.8.8.8",
                           "::127.0.0.1",
                           "64:ff9b::7f00:1",
                           "64:ff9b:1::1",
                           "100::1",
                           "fc00::1",
                           "fdff::1",
                           "fe80::1",
                           "fec0::1",
                           "ff02::1",
                           "2001:db8::1",
                           "2001::1",
                           "2002:7f00:1::1",
                           "3fff::1",
                           "4000::1"}) {
    INFO(text);
    CHECK_FALSE(desk::is_public(desk::address_from(text).value()));
  }
  for (const char* text : {"8.8.8.8", "9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1",
                           "100.63.255.255", "100.128.0.1", "192.169.0.1", "223.255.255.255",
                           "2a00:1450::1", "2606:4700::1111", "2001:4860::8888"}) {
    INFO(text);
    CHECK(desk::is_public(desk::address_from(text).value()));
  }
}

TEST_CASE("what the administrator allows is what is written, and nothing beside it") {
  const auto network = desk::network_from("10.1.0.0/16").value();
  CHECK(desk::contains(network, desk::address_from("10.1.255.3").value()));
  CHECK_FALSE(desk::contains(network, desk::address_from("10.2.0.1").value()));
  CHECK_FALSE(desk::contains(network, desk::address_from("::ffff:10.1.0.1").value()));
  CHECK(desk::contains(desk::network_from("fd00::/8").value(),
                       desk::address_from("fd12::1").value()));
  for (const char* wrong : {"", "10.1.0.0/33", "10.1.0.0/x", "host", "fd00::/129", "10.1/16"}) {
    INFO(wrong);
    CHECK_FALSE(desk::network_from(wrong));
  }
}

TEST_CASE("no way of writing it leads the desk into its own network") {
  const FeedServer server([](const desk::Request&) { return plain("secret"); });
  for (const char* host : {"127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1",
                           "localhost", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "[::]"}) {
    INFO(host);
    const std::string found = problem(desk::fetch_feed(server.at(host), "", allowing({})));
    CHECK((found == "not_allowed" || found == "unreachable"));
  }
  CHECK(problem(desk::fetch_feed(server.at("127.0.0.1"), "", allowing({}))) == "not_allowed");
  CHECK(server.asked() == 0);
}

TEST_CASE("an address that is allowed is fetched") {
  const FeedServer server([](const desk::Request&) {
    return desk::Response(plain("BEGIN:VCALENDAR")).with("ETag", "\"7\"");
  });
  const auto answer = desk::fetch_feed(server.at("127.0.0.1"), "", allowing({"127.0.0.1"}));
  REQUIRE(std::holds_alternative<desk::Fetched>(answer));
  CHECK(std::get<desk::Fetched>(answer).bytes == "BEGIN:VCALENDAR");
  CHECK(std::get<desk::Fetched>(answer).etag == "\"7\"");
}

TEST_CASE("each redirect is judged anew, and they come to an end") {
  const FeedServer inner([](const desk::Request&) { return plain("secret"); });
  const FeedServer outer([&](const desk::Request& request) {
    desk::Response away{302, {}, "elsewhere"};
    if (request.path == "/inner") return away.with("Location", inner.at("127.0.0.2"));
    if (request.path == "/file") return away.with("Location", "file:///etc/passwd");
    if (request.path == "/ftp") return away.with("Location", "ftp://127.0.0.1/");
    if (request.path == "/loop") return away.with("Location", "/loop");
    if (request.path == "/good") return away.with("Location", "/there");
    return plain("here");
  });
  const auto limits = allowing({"127.0.0.1"});
  const auto at = [&](const std::string& path) {
    return desk::fetch_feed(outer.at("127.0.0.1", path), "", limits);
  };
  CHECK(problem(at("/inner")) == "not_allowed");
  CHECK(inner.asked() == 0);
  CHECK(problem(at("/file")) == "redirects");
  CHECK(problem(at("/ftp")) == "redirects");
  CHECK(problem(at("/loop")) == "redirects");
  const auto good = at("/good");
  REQUIRE(std::holds_alternative<desk::Fetched>(good));
  CHECK(std::get<desk::Fetched>(good).bytes == "here");
}

TEST_CASE("other kinds of addresses are refused before anything is asked") {
  for (const char* address : {"file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1/",
                              "/etc/passwd", "", "javascript:alert(1)"}) {
    INFO(address);
    CHECK(problem(desk::fetch_feed(address, "", allowing({"127.0.0.1"}))) == "address");
  }
}

TEST_CASE("a file without end, a slow one and an error are refused") {
  const FeedServer server([](const desk::Request& request) {
    if (request.path == "/long") return plain(std::string(200'000, 'x'));
    if (request.path == "/slow") std::this_thread::sleep_for(1500ms);  // a slow server, not a wait
    if (request.path == "/none") return desk::Response{404};
    return plain("late");
  });
  auto limits = allowing({"127.0.0.1"});
  limits.bytes = 100'000;
  limits.time = 500ms;
  const auto at = [&](const std::string& path) {
    return problem(desk::fetch_feed(server.at("127.0.0.1", path), "", limits));
  };
  CHECK(at("/long") == "too_long");
  CHECK(at("/slow") == "too_slow");
  CHECK(at("/none") == "refused");
  CHECK(problem(desk::fetch_feed("http://127.0.0.1:1/", "", limits)) == "unreachable");
}

TEST_CASE("what did not change since the last time is not sent again") {
  const FeedServer server([](const desk::Request& request) {
    if (request.header("if-none-match") == "\"7\"") return desk::Response{304};
    return plain("new");
  });
  const auto limits = allowing({"127.0.0.1"});
  const auto same = desk::fetch_feed(server.at("127.0.0.1"), "\"7\"", limits);
  CHECK(std::holds_alternative<desk::NotModified>(same));
  CHECK(
      std::holds_alternative<desk::Fetched>(desk::fetch_feed(server.at("127.0.0.1"), "", limits)));
}

TEST_CASE("a proxy of the surroundings is not used") {
  const FeedServer proxy([](const desk::Request&) { return plain("by the proxy"); });
  const FeedServer server([](const desk::Request&) { return plain("directly"); });
  ::setenv("http_proxy", proxy.at("127.0.0.1", "").c_str(), 1);
  ::setenv("ALL_PROXY", proxy.at("127.0.0.1", "").c_str(), 1);
  const auto answer = desk::fetch_feed(server.at("127.0.0.1"), "", allowing({"127.0.0.1"}));
  ::unsetenv("http_proxy");
  ::unsetenv("ALL_PROXY");
  REQUIRE(std::holds_alternative<desk::Fetched>(answer));
  CHECK(std::get<desk::Fetched>(answer).bytes == "directly");
  CHECK(proxy.asked() == 0);
}

TEST_CASE("every problem of fetching has words in both languages") {
  for (int i = 0; i <= static_cast<int>(FetchProblem::redirects); ++i) {
    const auto one = static_cast<FetchProblem>(i);
    CHECK_FALSE(desk::fetch_words(one, "uk").empty());
    CHECK(desk::fetch_words(one, "uk") != desk::fetch_words(one, "en"));
    CHECK(desk::fetch_problem_from(desk::text_of(one)) == one);
  }
}

}  // namespace
}  // namespace pobratym::test
