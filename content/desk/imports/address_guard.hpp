// SPDX-License-Identifier: Apache-2.0
// Which addresses the desk may be sent to. Somebody who types an address must not reach, through
// the desk, what only the city hall's network reaches: only addresses of the public Internet are
// let through, and what the administrator allows.
#pragma once

#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::desk {

/// Sixteen bytes; IPv4 as ::ffff:a.b.c.d (RFC 4291, 2.5.5.2), told apart by `is_v4`.
struct NetworkAddress {
  std::array<std::uint8_t, 16> bytes{};
  bool is_v4 = false;
};

[[nodiscard]] std::optional<NetworkAddress> address_of(const sockaddr& address);
[[nodiscard]] std::optional<NetworkAddress> address_from(const std::string& text);

/// "10.1.0.0/16", "fd00::/8", or one address.
struct AllowedNetwork {
  NetworkAddress address;
  unsigned bits = 128;  ///< of the sixteen bytes
};

[[nodiscard]] std::optional<AllowedNetwork> network_from(std::string_view text);
[[nodiscard]] bool contains(const AllowedNetwork& network, const NetworkAddress& address);

/// Neither private, loopback, link-local, shared (RFC 6598), documentation, multicast nor reserved;
/// an address that carries an IPv4 address inside is refused, however that one looks.
[[nodiscard]] bool is_public(const NetworkAddress& address);

}  // namespace pobratym::desk
