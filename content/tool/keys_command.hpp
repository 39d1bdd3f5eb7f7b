// SPDX-License-Identifier: Apache-2.0
// pobratym-pack keys new: the keys of a repository, and in plain words what to do with them. A key
// that is lost cannot be made again, so nothing is ever overwritten.
#pragma once

#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct KeysOptions {
  Path folder;
  std::vector<std::string> origins;
  std::string only;    ///< one role's key and its public half; empty: all of a repository's
  std::string holder;  ///< whose it is, of a role with several
};

[[nodiscard]] int new_keys(const KeysOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
