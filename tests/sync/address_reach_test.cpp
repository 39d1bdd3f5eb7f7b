// SPDX-License-Identifier: Apache-2.0
#include "sync/address_reach.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace pobratym::sync;

namespace {

Reach reach(const std::string& text) {
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  if (::inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1) {
    return reach_of(reinterpret_cast<const sockaddr&>(v4));
  }
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  REQUIRE(::inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1);
  return reach_of(reinterpret_cast<const sockaddr&>(v6));
}

}  // namespace

TEST_CASE("an address is known to be of the internet, of this network or of this computer") {
  for (const char* outside : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.0.1", "100.128.0.0",
                              "169.253.0.1", "172.15.255.255", "172.32.0.0", "192.167.1.1",
                              "203.0.113.9", "2001:db8::1", "::ffff:8.8.8.8"}) {
    INFO(outside);
    CHECK(reach(outside) == Reach::everywhere);
  }
  for (const char* near :
       {"10.0.0.1", "100.64.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "fe80::1", "fd00::1", "::ffff:192.168.1.1"}) {
    INFO(near);
    CHECK(reach(near) == Reach::this_network);
  }
  for (const char* own : {"127.0.0.1", "127.255.0.9", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1"}) {
    INFO(own);
    CHECK(reach(own) == Reach::this_machine);
  }
  sockaddr_un local{};
  local.sun_family = AF_UNIX;
  CHECK(reach_of(reinterpret_cast<const sockaddr&>(local)) == Reach::this_machine);
}
