// SPDX-License-Identifier: Apache-2.0
#include <cassert>

#include "content/repository/canonical_json.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {
namespace {

template <class Role>
Json head(const Role& role, std::string_view type) {
  Json json = role.source.is_object() ? role.source : Json::object();
  json["_type"] = type;
  json["spec_version"] = kSpecVersion;
  json["version"] = role.version;
  json["expires"] = format_instant(role.expires);
  return json;
}

/// Known fields over what `json` holds already.
void put(Json& json, const RoleKeys& keys) {
  json["keyids"] = keys.keyids;
  json["threshold"] = keys.threshold;
}

void put(Json& json, const FileMeta& meta) {
  json["version"] = meta.version;
  json.erase("length");
  json.erase("hashes");
  if (meta.length) json["length"] = *meta.length;
  if (meta.sha256) json["hashes"]["sha256"] = to_hex(*meta.sha256);
  if (meta.sha512) json["hashes"]["sha512"] = to_hex(*meta.sha512);
}

/// A hash of a kind we do not know goes when the file may be another one by now.
void put(Json& json, const TargetFile& file) {
  json["length"] = file.length;
  if (file.has_sha256() || file.sha512) json.erase("hashes");
  if (file.has_sha256()) json["hashes"]["sha256"] = to_hex(file.sha256);
  if (file.sha512) json["hashes"]["sha512"] = to_hex(*file.sha512);
}

void put(Json& json, const SuccinctRoles& roles) {
  put(json, roles.keys);
  json["bit_length"] = roles.bit_length;
  json["name_prefix"] = roles.name_prefix;
}

Json key_object(const std::map<KeyId, PublicKey>& keys) {
  Json json = Json::object();
  for (const auto& [id, key] : keys) json[id] = key.json();
  return json;
}

/// The object `key` of `json` with members of those names only; what they hold besides stays.
template <class Map, class Put>
void put_map(Json& json, const char* key, const Map& map, Put put_value) {
  const Json before = json.contains(key) ? json[key] : Json::object();
  Json& after = json[key] = Json::object();
  for (const auto& [name, value] : map) {
    after[name] = before.contains(name) ? before[name] : Json::object();
    put_value(after[name], value);
  }
}

}  // namespace

Json to_json(const Root& root) {
  Json json = head(root, "root");
  json["consistent_snapshot"] = root.consistent_snapshot;
  json["keys"] = key_object(root.keys);
  put(json["roles"]["root"], root.root);
  put(json["roles"]["targets"], root.targets);
  put(json["roles"]["snapshot"], root.snapshot);
  put(json["roles"]["timestamp"], root.timestamp);
  return json;
}

Json to_json(const Timestamp& timestamp) {
  Json json = head(timestamp, "timestamp");
  put(json["meta"]["snapshot.json"], timestamp.snapshot);
  return json;
}

Json to_json(const Snapshot& snapshot) {
  Json json = head(snapshot, "snapshot");
  put_map(json, "meta", snapshot.meta, [](Json& at, const FileMeta& meta) { put(at, meta); });
  return json;
}

Json to_json(const Targets& targets) {
  Json json = head(targets, "targets");
  put_map(json, "targets", targets.targets,
          [](Json& at, const TargetFile& file) { put(at, file); });
  if (targets.delegations.empty() && !targets.succinct && !json.contains("delegations")) {
    return json;
  }
  const Json before = json.contains("delegations") ? json["delegations"] : Json::object();
  Json& after = json["delegations"] = before;
  after["keys"] = key_object(targets.delegated_keys);
  if (targets.succinct) {
    put(after["succinct_roles"], *targets.succinct);
    return json;
  }
  after["roles"] = Json::array();
  for (const Delegation& delegation : targets.delegations) {
    Json role = Json::object();
    if (before.contains("roles")) {
      for (const Json& old : before["roles"]) {
        if (string_member(old, "name") == delegation.name) role = old;
      }
    }
    role["name"] = delegation.name;
    role["terminating"] = delegation.terminating;
    const bool by_hash = !delegation.hash_prefixes.empty();
    role.erase(by_hash ? "paths" : "path_hash_prefixes");
    role[by_hash ? "path_hash_prefixes" : "paths"] =
        by_hash ? delegation.hash_prefixes : delegation.paths;
    put(role, delegation.keys);
    after["roles"].push_back(std::move(role));
  }
  return json;
}

Bytes sign_metadata(const Json& signed_part, const std::vector<const SecretKey*>& keys) {
  const auto canonical = canonical_json(signed_part);
  assert(canonical && "roles hold whole numbers only");
  Json file = {{"signatures", Json::array()}, {"signed", signed_part}};
  for (const SecretKey* key : keys) {
    file["signatures"].push_back({{"keyid", key->id()}, {"sig", key->sign(*canonical)}});
  }
  return dump_json(file);
}

}  // namespace pobratym::repository
