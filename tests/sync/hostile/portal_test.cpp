// SPDX-License-Identifier: Apache-2.0
// Networks that answer in the repository's place until somebody logs in.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::Connection;
using test::HostileSite;

namespace {

const std::string kLogin = "<!DOCTYPE html><html><body>Welcome to Hotel Kharkiv</body></html>";

}  // namespace

TEST_CASE("a network that answers everything with its login page is told by name") {
  HostileSite site;
  site.attack("", [](Connection& to, const std::string&) {
    to.reply(200, kLogin, "Content-Type: text/html\r\nETag: \"login\"\r\n");
  });
  site.must_refuse("is a web page instead of signed metadata; does this network ask for a login?");
  site.must_recover();
}

TEST_CASE("a network that sends everybody to its login page is told by name") {
  HostileSite site;
  for (const int status : {301, 302, 303, 307, 308}) {
    INFO(status);
    site.attack("", [&](Connection& to, const std::string& path) {
      if (path.starts_with("/login")) {
        to.reply(200, kLogin, "Content-Type: text/html\r\n");
      } else {
        to.reply(status, "", "Location: " + site.url() + "/login?from=" + path + "\r\n");
      }
    });
    site.must_refuse("does this network ask for a login?");
  }
  site.must_recover();
}

TEST_CASE("a network that says that a login is needed is told by name") {
  HostileSite site;
  site.attack("", [](Connection& to, const std::string&) {
    to.reply(511, kLogin, "Content-Type: text/html\r\n");
  });
  site.must_refuse("this network asks for a login before it lets anything through (status 511)");
  site.must_recover();
}

TEST_CASE("a login that runs out in the middle of a run spoils nothing") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    site.attack(path, [](Connection& to, const std::string&) { to.reply(200, kLogin); });
    site.must_refuse("");
  }
  site.must_recover();
}
