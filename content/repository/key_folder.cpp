// SPDX-License-Identifier: Apache-2.0
#include "content/repository/key_folder.hpp"

#include <utility>

#include "content/base/folder_lock.hpp"
#include "content/base/json.hpp"

namespace pobratym::repository {
namespace {

constexpr std::uint64_t kMaxKeyBytes = 16u << 10u;
constexpr std::string_view kEnding = ".json";
constexpr std::string_view kPublicEnding = ".public.json";
constexpr std::string_view kRetired = ".retired-";

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

std::string next_name(std::string_view role) { return std::string(role) + ".next"; }

}  // namespace

Path key_path(const Path& folder, std::string_view role) {
  return folder / (std::string(role) + std::string(kEnding));
}

std::string_view role_of_key(std::string_view name) { return name.substr(0, name.find('.')); }

Result<KeySet> load_keys(const Disk& disk, const Path& folder) {
  const auto names = disk.list(folder);
  if (!names) return tl::unexpected(names.error());
  KeySet keys;
  for (const std::string& name : *names) {
    if (!name.ends_with(kEnding) || name.ends_with(kPublicEnding) ||
        name.find(kRetired) != std::string::npos) {
      continue;
    }
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

Result<KeySet> load_keys(const Disk& disk, const std::vector<Path>& folders) {
  KeySet all;
  for (const Path& folder : folders) {
    auto keys = load_keys(disk, folder);
    if (!keys) return keys;
    for (auto& [name, key] : *keys) {
      std::string free = name;
      for (int i = 2; all.contains(free); ++i) free = name + "." + std::to_string(i);
      all.emplace(free, std::move(key));
    }
  }
  return all;
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

Path public_key_path(const Path& folder, std::string_view role) {
  return folder / (std::string(role) + std::string(kPublicEnding));
}

Status save_public_key(Disk& disk, const Path& folder, std::string_view role,
                       const PublicKey& key) {
  return disk.write(public_key_path(folder, role), dump_json_pretty(key.json()));
}

Result<PublicKey> load_public_key(const Disk& disk, const Path& file) {
  const auto bytes = disk.read(file, kMaxKeyBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto json = parse_json(*bytes);
  if (!json) return fail_in(file.string(), json.error());
  const Json* value = member(*json, "keyval");
  if (value != nullptr && value->is_object() && value->contains("private")) {
    return fail(ErrorCode::invalid,
                file.string() +
                    " holds the secret half of a key. Only its owner may have it: if it came from "
                    "somebody else, they must make a new key and send the .public.json file");
  }
  auto key = PublicKey::from_json(*json);
  if (!key) return fail_in(file.string(), key.error());
  if (!key->usable()) {
    return fail(ErrorCode::invalid, file.string() + " is no key of a kind this program can use");
  }
  return key;
}

bool has_next_key(const Disk& disk, const Path& folder, std::string_view role) {
  return disk.exists(key_path(folder, next_name(role)));
}

Result<SecretKey> next_key(Disk& disk, const Path& folder, std::string_view role) {
  const std::string name = next_name(role);
  if (has_next_key(disk, folder, role)) return load_key(disk, key_path(folder, name));
  auto key = SecretKey::generate();
  if (auto saved = save_key(disk, folder, name, key); !saved) return tl::unexpected(saved.error());
  return key;
}

Status forget_next_key(Disk& disk, const Path& folder, std::string_view role) {
  return disk.remove(key_path(folder, next_name(role)));
}

Status retire_for_next(Disk& disk, const Path& folder, std::string_view role) {
  const Path path = key_path(folder, role);
  if (disk.exists(path)) {
    const auto key = load_key(disk, path);
    if (!key) return tl::unexpected(key.error());
    const std::string retired = std::string(role) + std::string(kRetired) + key->id().substr(0, 8);
    if (auto moved = disk.replace(key_path(folder, retired), path); !moved) return moved;
  }
  return disk.replace(path, key_path(folder, next_name(role)));
}

}  // namespace pobratym::repository
