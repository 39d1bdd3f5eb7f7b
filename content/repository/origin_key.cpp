// SPDX-License-Identifier: Apache-2.0
#include "content/repository/origin_key.hpp"

#include <utility>

#include "content/repository/roles_on_disk.hpp"

namespace pobratym::repository {

Result<KeysWithOrigin> keys_with_origin(const Path& repository,
                                        const std::vector<Path>& key_folders,
                                        const std::string& origin) {
  RealDisk secret_disk(FileMode::secret);
  auto keys = load_keys(secret_disk, key_folders);
  if (!keys) return tl::unexpected(keys.error());
  if (keys->contains(origin)) return KeysWithOrigin{*std::move(keys), {}};
  const auto published = highest_version(secret_disk, repository, origin);
  if (!published) return tl::unexpected(published.error());
  if (*published > 0) {
    return fail(ErrorCode::not_found, repository.string() + " holds content of " + origin +
                                          ", and its key " +
                                          key_path(key_folders.front(), origin).string() +
                                          " is missing; put the key there that signed it before");
  }
  auto key = SecretKey::generate();
  if (auto done = save_key(secret_disk, key_folders.front(), origin, key); !done) {
    return tl::unexpected(done.error());
  }
  keys->emplace(origin, std::move(key));
  return KeysWithOrigin{*std::move(keys), key_path(key_folders.front(), origin)};
}

}  // namespace pobratym::repository
