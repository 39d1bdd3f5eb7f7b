// SPDX-License-Identifier: Apache-2.0
#include "sync/address_reach.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <cstring>

namespace pobratym::sync {
namespace {

struct Block {
  std::uint32_t first;
  unsigned bits;
  Reach reach;
};

constexpr Block kInner[] = {
    {0x00000000, 8, Reach::this_machine},   // 0.0.0.0/8
    {0x7f000000, 8, Reach::this_machine},   // 127.0.0.0/8
    {0x0a000000, 8, Reach::this_network},   // 10.0.0.0/8
    {0x64400000, 10, Reach::this_network},  // 100.64.0.0/10
    {0xa9fe0000, 16, Reach::this_network},  // 169.254.0.0/16
    {0xac100000, 12, Reach::this_network},  // 172.16.0.0/12
    {0xc0a80000, 16, Reach::this_network},  // 192.168.0.0/16
};

Reach reach_of_v4(std::uint32_t address) {
  for (const Block& block : kInner) {
    if (address >> (32 - block.bits) == block.first >> (32 - block.bits)) return block.reach;
  }
  return Reach::everywhere;
}

Reach reach_of_v6(const in6_addr& address) {
  if (IN6_IS_ADDR_LOOPBACK(&address) || IN6_IS_ADDR_UNSPECIFIED(&address)) {
    return Reach::this_machine;
  }
  if (IN6_IS_ADDR_V4MAPPED(&address)) {
    std::uint32_t inner = 0;
    std::memcpy(&inner, &address.s6_addr[12], sizeof inner);
    return reach_of_v4(ntohl(inner));
  }
  const bool link_local = address.s6_addr[0] == 0xfe && (address.s6_addr[1] & 0xc0) == 0x80;
  const bool unique_local = (address.s6_addr[0] & 0xfe) == 0xfc;
  return link_local || unique_local ? Reach::this_network : Reach::everywhere;
}

}  // namespace

Reach reach_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return reach_of_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    return reach_of_v6(v6.sin6_addr);
  }
  return Reach::this_machine;
}

}  // namespace pobratym::sync
