// SPDX-License-Identifier: Apache-2.0
// The key of a city that publishes into its own repository: made the first time, and never again.
#pragma once

#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/repository/key_folder.hpp"

namespace pobratym::repository {

struct KeysWithOrigin {
  KeySet keys;
  Path made;  ///< the file of the key that was made; empty when it was there
};

/// The keys at hand. A city that never published gets its key here, written down in the first
/// folder before it is used. The caller holds the repository's lock, so that no other publication
/// makes another one. not_found when the city published before and its key is missing.
[[nodiscard]] Result<KeysWithOrigin> keys_with_origin(const Path& repository,
                                                      const std::vector<Path>& key_folders,
                                                      const std::string& origin);

}  // namespace pobratym::repository
