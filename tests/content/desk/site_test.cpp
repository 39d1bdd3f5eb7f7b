// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/site.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::desk {
namespace {

using Hosts = std::vector<std::string>;

TEST_CASE("a site is an address that a browser can be at, and nothing that only looks like one") {
  for (const char* site : {"https://desk.example.org", "https://desk.example.org/",
                           "https://desk.example.org:8443", "http://127.0.0.1:8040"}) {
    INFO(site);
    CHECK(is_site(site));
  }
  for (const char* site :
       {"", "desk.example.org", "//desk.example.org", "ftp://desk.example.org", "https://",
        "https:///", "https://desk.example.org/desk", "https://a@desk.example.org",
        "https://desk.example.org?x", "https://desk example.org"}) {
    INFO(site);
    CHECK_FALSE(is_site(site));
  }
}

TEST_CASE("a request names the site's host or the address that the desk listens at") {
  CHECK(site_at("https://desk.example.org/", "127.0.0.1:8040").hosts ==
        Hosts{"desk.example.org", "127.0.0.1:8040"});
  CHECK(site_at("https://desk.example.org/", "x").url == "https://desk.example.org");
  CHECK(host_and_port("127.0.0.1", 8040) == "127.0.0.1:8040");
  const Site six = site_at("", host_and_port("::1", 8040));
  CHECK(six.url == "http://[::1]:8040");
  CHECK(six.hosts == Hosts{"[::1]:8040", "[::1]:8040"});
}

}  // namespace
}  // namespace pobratym::desk
