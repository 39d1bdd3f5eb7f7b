// SPDX-License-Identifier: Apache-2.0
#include "content/repository/key_folder.hpp"

#include <utility>

#include "content/base/folder_lock.hpp"
#include "content/base/json.hpp"

namespace pobratym::repository {
namespace {

constexpr std::uint64_t kMaxKeyBytes = 16u << 10u;
constexpr std::string_view kEnding = ".json";

Result<SecretKey> load_key(const Disk& disk, const Path& path) {
  const auto bytes = disk.read(path, kMaxKeyBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto json = parse_json(*bytes);
  if (!json) return fail_in(path.string(), json.error());
  const Json* value = member(*json, "keyval");
  const auto seed = value == nullptr ? std::nullopt : string_member(*value, "private");
  const auto open = value == nullptr ? std::nullopt : string_member(*value, "public");
  if (!seed || !open) {
    return fail(ErrorCode::invalid, path.string() +
                                        " is no key file: it has no keyval with a private and a "
                                        "public part; make key files with pobratym-pack keys new");
  }
  auto key = SecretKey::from_seed_hex(*seed);
  if (!key) return fail_in(path.string(), key.error());
  if (key->public_key().hex() != *open) {
    return fail(ErrorCode::invalid,
                path.string() + " is damaged: its public part does not belong to its private part");
  }
  return key;
}

}  // namespace

Path key_path(const Path& folder, std::string_view role) {
  return folder / (std::string(role) + std::string(kEnding));
}

Result<KeySet> load_keys(const Disk& disk, const Path& folder) {
  const auto names = disk.list(folder);
  if (!names) return tl::unexpected(names.error());
  KeySet keys;
  for (const std::string& name : *names) {
    if (!name.ends_with(kEnding)) continue;
    auto key = load_key(disk, folder / name);
    if (!key) return tl::unexpected(key.error());
    keys.emplace(name.substr(0, name.size() - kEnding.size()), std::move(*key));
  }
  if (keys.empty()) {
    return fail(ErrorCode::not_found, "there are no keys in " + folder.string() +
                                          "; make some with: pobratym-pack keys new " +
                                          folder.string());
  }
  return keys;
}

Status save_key(Disk& disk, const Path& folder, std::string_view role, const SecretKey& key) {
  const auto lock = FolderLock::take(folder, "another program that makes keys");
  if (!lock) return tl::unexpected(lock.error());
  const Path path = key_path(folder, role);
  if (disk.exists(path)) {
    return fail(ErrorCode::failed, path.string() + " is there already and is not overwritten: a " +
                                       "lost key cannot be made again");
  }
  Json json = key.public_key().json();
  json["keyval"]["private"] = key.seed_hex();
  json["keyid"] = key.id();
  return disk.write(path, dump_json_pretty(json));
}

}  // namespace pobratym::repository
