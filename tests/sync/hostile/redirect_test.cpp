// SPDX-License-Identifier: Apache-2.0
// "It is elsewhere": a few times, over HTTP, and never further into our own network.
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netinet/in.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cstring>

#include "sync/address_reach.hpp"
#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::Answer;
using test::Connection;
using test::HostileSite;
using test::HttpServer;

namespace {

Answer go_to(std::string place, int status = 302) {
  return [place = std::move(place), status](Connection& to, const std::string&) {
    to.reply(status, "<html>moved</html>", "Location: " + place + "\r\n");
  };
}

/// An address of this computer that others in its network can reach; empty when it has none.
std::string address_in_the_network() {
  ifaddrs* all = nullptr;
  if (::getifaddrs(&all) != 0) return "";
  std::string found;
  for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
    if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
    if (sync::reach_of(*one->ifa_addr) == sync::Reach::this_machine) continue;
    sockaddr_in address{};
    std::memcpy(&address, one->ifa_addr, sizeof address);
    char text[INET_ADDRSTRLEN];
    found = ::inet_ntop(AF_INET, &address.sin_addr, text, sizeof text);
  }
  ::freeifaddrs(all);
  return found;
}

}  // namespace

TEST_CASE("redirects in a circle, and a chain of a hundred, end after three") {
  HostileSite site;
  std::atomic<int> step = 0;
  for (const std::string& path : site.kinds()) {
    site.attack("", [&](Connection& to, const std::string& asked) {
      if (asked == path || asked.starts_with("/step/")) {
        to.reply(302, "", "Location: /step/" + std::to_string(++step % 100) + "\r\n");
      } else {
        site.honest()(to, asked);
      }
    });
    step = 0;
    site.must_refuse("the server redirects more than 3 times; check the repository's address");
    CHECK(step == 4);
    site.attack(path, go_to(path));
    site.must_refuse("the server redirects more than 3 times; check the repository's address");
  }
  site.must_recover();
}

TEST_CASE("a redirect to a file of this computer or to anything but HTTP is not followed") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    for (const char* place :
         {"file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x", "dict://127.0.0.1/x",
          "smb://127.0.0.1/x", "scp://127.0.0.1/x", "ldap://127.0.0.1/x", "javascript:alert(1)"}) {
      INFO(path << " to " << place);
      site.attack(path, go_to(place));
      site.must_refuse("redirects to something that is not HTTP");
    }
  }
  site.must_recover();
}

TEST_CASE("a redirect to nowhere is refused") {
  HostileSite site;
  for (const char* place :
       {"http://", "http://127.0.0.1:99999/", "http://[::1", "//", "http://a b/"}) {
    INFO(place);
    site.attack("timestamp.json", go_to(place));
    site.must_refuse("timestamp.json");
  }
  site.must_recover();
}

TEST_CASE(
    "a redirect to another server that has the files is followed, and no trust goes with it") {
  HostileSite site;
  const HttpServer other(test::serve_well(site.repository().folder()));
  site.attack("", [&](Connection& to, const std::string& path) {
    go_to(other.url() + path, 307)(to, path);
  });
  CHECK(site.run().status.state == sync::SyncState::up_to_date);

  HostileSite lied;
  const HttpServer liar([](Connection& to, const std::string&) { to.reply(200, "{}"); });
  lied.attack("timestamp.json", go_to(liar.url() + "/", 301));
  lied.must_refuse("timestamp.json");
  lied.must_recover();
}

TEST_CASE("a server out there cannot send the kiosk to a door inside") {
  const std::string address = address_in_the_network();
  if (address.empty()) SKIP("needs a network; this computer has only itself");
  HostileSite site;
  const HttpServer inside([](Connection& to, const std::string&) { to.reply(200, "{}"); });
  const HttpServer outside(
      [&](Connection& to, const std::string& path) {
        path.ends_with("timestamp.json") ? go_to(inside.url() + "/reboot")(to, path)
                                         : site.honest()(to, path);
      },
      {}, address);
  for (int i = 0; i < 2; ++i) {
    site.must_refuse_from(outside.url(),
                          "the server redirects to an address inside this network or this computer",
                          test::kToday + std::chrono::hours(3));
  }
  CHECK(inside.connections() == 0);
  site.must_recover();
}

TEST_CASE("a name and password for the repository are not told to another server") {
  HostileSite site;
  HttpServer other(test::serve_well(site.repository().folder()));
  site.attack(
      "", [&](Connection& to, const std::string& path) { go_to(other.url() + path)(to, path); });
  const std::string url = "http://clerk:secret@" + site.url().substr(7);
  CHECK(site.run_from(url, test::kToday + std::chrono::hours(3)).status.state ==
        sync::SyncState::up_to_date);
  CHECK(site.server().last_request().find("\r\nAuthorization: Basic ") != std::string::npos);
  CHECK(other.last_request().find("uthorization") == std::string::npos);
}
