// SPDX-License-Identifier: Apache-2.0
// Servers that say no, each in its own way, and what whoever looks after the kiosk reads then.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::Connection;
using test::HostileSite;

namespace {

test::Answer refuse(int status, const std::string& headers = "") {
  return [status, headers](Connection& to, const std::string&) {
    to.reply(status, "<html>no</html>", headers);
  };
}

struct Case {
  int status;
  std::string headers, words;
};

}  // namespace

TEST_CASE("a server that refuses is quoted with what can be done about it") {
  HostileSite site;
  for (const auto& [status, headers, words] : std::vector<Case>{
           {400, "", "the server answers with status 400; try again later"},
           {401, "WWW-Authenticate: Basic realm=\"x\"\r\n",
            "it asks for a name and password; put them into the repository's address"},
           {403, "", "is not there (status 403); check the repository's address"},
           {404, "", "is not there (status 404); check the repository's address"},
           {407, "Proxy-Authenticate: Basic realm=\"x\"\r\n", "the proxy answers with status 407"},
           {410, "", "is not there (status 410); check the repository's address"},
           {418, "", "the server answers with status 418; try again later"},
           {429, "", "the server answers with status 429; try again later"},
           {429, "Retry-After: 90\r\n",
            "status 429 and asks to be left alone for 90 s; try again later"},
           {500, "", "the server answers with status 500; try again later"},
           {502, "", "the server answers with status 502; try again later"},
           {503, "Retry-After: 3600\r\n",
            "status 503 and asks to be left alone for about 60 minutes; try again later"},
           {503, "Retry-After: soon\r\n", "the server answers with status 503; try again later"},
           {503, "Retry-After: -5\r\n", "the server answers with status 503; try again later"},
           {503, "Retry-After: 99999999999999999999\r\n", "the server answers with status 503"},
           {599, "", "the server answers with status 599; try again later"},
           {200, "", "is a web page instead of signed metadata"},
           {204, "", "the server answers with status 204; try again later"},
           {300, "", "the server answers with status 300; try again later"}}) {
    INFO(status << " " << headers);
    site.attack("timestamp.json", refuse(status, headers));
    site.must_refuse(words);
  }
  for (const int status : {401, 404, 429, 500, 503}) {
    INFO(status);
    site.attack(site.written(".zst"), refuse(status));
    site.must_refuse("status " + std::to_string(status));
  }
  site.must_recover();
}

TEST_CASE("how long a busy server wants to be left alone is known after the run, up to a day") {
  for (const auto& [header, seconds] :
       {std::pair("Retry-After: 90\r\n", 90), std::pair("Retry-After: 999999999\r\n", 86400),
        std::pair("", 0)}) {
    const test::HttpServer server(refuse(503, header));
    const auto transport = sync::CurlTransport::open(server.url(), {}).value();
    CHECK_FALSE(transport->fetch("file", {.most = 100, .exact = {}}));
    CHECK(transport->wished_pause() == std::chrono::seconds(seconds));
    transport->begin_run();
    CHECK(transport->wished_pause() == std::chrono::seconds(0));
  }
}
