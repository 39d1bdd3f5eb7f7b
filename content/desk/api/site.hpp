// SPDX-License-Identifier: Apache-2.0
// The address at which browsers find the desk, and by which it knows that they mean it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::desk {

struct Site {
  std::string url;                 ///< as browsers know it: "https://desk.example.org"
  std::vector<std::string> hosts;  ///< that a request may name in Host
  bool insecure_cookies = false;   ///< for trying it out on loopback without TLS
  std::string city;                ///< slug of the host's record

  [[nodiscard]] std::string cookie_name() const {
    return insecure_cookies ? "desk" : "__Host-desk";
  }
};

/// "https://desk.example.org" or with a port or a slash behind it: what a browser's Origin can be.
[[nodiscard]] bool is_site(std::string_view url);

/// "127.0.0.1:8040", "[::1]:8040": as an address and the header Host have it.
[[nodiscard]] std::string host_and_port(const std::string& address, std::uint16_t port);

/// Of a desk that listens at `here`; `url` is that when empty, else is_site().
[[nodiscard]] Site site_at(std::string url, const std::string& here);

}  // namespace pobratym::desk
