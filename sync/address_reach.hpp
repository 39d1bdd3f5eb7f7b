// SPDX-License-Identifier: Apache-2.0
// How far inside an address lies. Content is signed, so a redirect cannot change it; but it could
// make a kiosk knock at doors that are open only to neighbours: a printer, a router, a database.
#pragma once

struct sockaddr;

namespace pobratym::sync {

/// From the outside to the inside.
enum class Reach {
  everywhere,    ///< an address of the internet
  this_network,  ///< private, shared or link-local (RFC 1918, 3927, 4193, 4291, 6598)
  this_machine,  ///< loopback, "no address", and what is no IP
};

[[nodiscard]] Reach reach_of(const sockaddr& address);

}  // namespace pobratym::sync
