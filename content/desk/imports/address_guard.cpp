// SPDX-License-Identifier: Apache-2.0
#include "content/desk/imports/address_guard.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace pobratym::desk {
namespace {

constexpr std::size_t kV4At = 12;

NetworkAddress from_v4(const in_addr& address) {
  NetworkAddress result;
  result.is_v4 = true;
  result.bytes[10] = result.bytes[11] = 0xff;
  std::memcpy(result.bytes.data() + kV4At, &address, sizeof address);
  return result;
}

NetworkAddress from_v6(const in6_addr& address) {
  NetworkAddress result;
  std::memcpy(result.bytes.data(), &address, sizeof address);
  return result;
}

/// IANA's registries of special-purpose addresses (RFC 6890 and later), where they are not global.
constexpr std::string_view kSpecialV4[] = {
    "0.0.0.0/8",     "10.0.0.0/8",      "100.64.0.0/10",  "127.0.0.0/8",    "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",   "192.88.99.0/24", "192.168.0.0/16",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",    "240.0.0.0/4",
};

/// Beyond 2000::/3 nothing is public; within it these are not, or lead to an IPv4 address.
constexpr std::string_view kSpecialV6[] = {"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"};
constexpr std::string_view kGlobalV6 = "2000::/3";

bool within(std::string_view network, const NetworkAddress& address) {
  const auto parsed = network_from(network);
  return parsed && contains(*parsed, address);
}

}  // namespace

std::optional<NetworkAddress> address_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return from_v4(v4.sin_addr);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    return from_v6(v6.sin6_addr);
  }
  return std::nullopt;
}

std::optional<NetworkAddress> address_from(const std::string& text) {
  in_addr v4{};
  if (::inet_pton(AF_INET, text.c_str(), &v4) == 1) return from_v4(v4);
  in6_addr v6{};
  if (::inet_pton(AF_INET6, text.c_str(), &v6) == 1) return from_v6(v6);
  return std::nullopt;
}

std::optional<AllowedNetwork> network_from(std::string_view text) {
  const auto slash = text.find('/');
  const auto address = address_from(std::string(text.substr(0, slash)));
  if (!address) return std::nullopt;
  AllowedNetwork network{*address, 128};
  if (slash == std::string_view::npos) return network;
  const std::string_view number = text.substr(slash + 1);
  const char* end = number.data() + number.size();
  const auto read = std::from_chars(number.data(), end, network.bits);
  const unsigned most = address->is_v4 ? 32 : 128;
  if (read.ec != std::errc() || read.ptr != end || network.bits > most) return std::nullopt;
  if (address->is_v4) network.bits += 96;
  return network;
}

bool contains(const AllowedNetwork& network, const NetworkAddress& address) {
  if (network.address.is_v4 != address.is_v4) return false;
  for (unsigned bit = 0; bit < network.bits; ++bit) {
    const std::size_t at = bit / 8;
    const unsigned mask = 0x80u >> bit % 8;
    if ((network.address.bytes[at] & mask) != (address.bytes[at] & mask)) return false;
  }
  return true;
}

bool is_public(const NetworkAddress& address) {
  const auto holds = [&](std::string_view network) { return within(network, address); };
  if (address.is_v4) {
    return std::none_of(std::begin(kSpecialV4), std::end(kSpecialV4), holds);
  }
  return holds(kGlobalV6) && std::none_of(std::begin(kSpecialV6), std::end(kSpecialV6), holds);
}

}  // namespace pobratym::desk
