// SPDX-License-Identifier: Apache-2.0
// Addresses that an installation knows and its host's record need not name: where the phones' pages
// open, and the desk that visitors' questions go to. A pack that anybody may try out names none,
// because any that it named would be invented.
#pragma once

#include <string>

#include "content/base/json.hpp"

namespace pobratym::model {

struct HostAddresses {
  std::string pages;      ///< of the folder pages/; empty: whatever the record says
  std::string questions;  ///< the desk's; empty: whatever the record says

  bool operator==(const HostAddresses&) const = default;
};

/// The host's document with each address that it does not name itself. Questions are asked for
/// where the record does not say whether they are wanted.
[[nodiscard]] Json with_addresses(Json host, const HostAddresses& addresses);

}  // namespace pobratym::model
