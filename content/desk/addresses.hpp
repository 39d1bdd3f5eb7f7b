// SPDX-License-Identifier: Apache-2.0
// Where this installation's pages and desk are found, for a host's record that does not say: given
// at a start, and remembered by those that follow.
#pragma once

#include <string>

#include "content/desk/accounts/account_store.hpp"
#include "content/desk/options.hpp"
#include "content/model/host_addresses.hpp"

namespace pobratym::desk {

struct Addresses {
  model::HostAddresses known;
  bool new_ones = false;  ///< what is on the kiosks has not got them yet
};

/// `site` is the desk's own address, to which questions are sent when they are wanted.
[[nodiscard]] Result<Addresses> addresses_of(const Options& options, const std::string& site,
                                             AccountStore& people);

/// Call it when they are published: until then each start finds that they are new.
[[nodiscard]] Status remember(const model::HostAddresses& addresses, AccountStore& people);

}  // namespace pobratym::desk
