// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "content/base/text.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {
namespace {

constexpr std::int64_t kMaxInteger = std::int64_t{1} << 53;
constexpr std::size_t kMaxKeys = 64;
constexpr std::size_t kMaxDelegations = 1024;
constexpr std::array<std::string_view, 4> kTopLevelRoles = {"root", "targets", "snapshot",
                                                            "timestamp"};

/// Reads members one after the other and remembers the first thing that was wrong, so that a role's
/// shape reads as a list of its fields.
class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  void refuse(const std::string& problem) {
    if (problem_.empty()) problem_ = problem;
  }
  [[nodiscard]] bool good() const { return problem_.empty(); }
  [[nodiscard]] tl::unexpected<Error> error() const {
    return fail(ErrorCode::invalid, file_ + ": " + problem_);
  }

  /// An empty object when there is none.
  const Json& object(const Json& in, std::string_view key) {
    const Json* found = member(in, key);
    if (found != nullptr && found->is_object()) return *found;
    refuse("\"" + std::string(key) + "\" is missing or no object");
    return empty_object_;
  }

  const Json& array(const Json& in, std::string_view key, std::size_t most) {
    const Json* found = member(in, key);
    if (found == nullptr || !found->is_array()) {
      refuse("\"" + std::string(key) + "\" is missing or no list");
      return empty_array_;
    }
    if (found->size() > most) {
      refuse("\"" + std::string(key) + "\" has more than " + std::to_string(most) + " elements");
      return empty_array_;
    }
    return *found;
  }

  std::string string(const Json& in, std::string_view key) {
    const auto found = string_member(in, key);
    if (!found) refuse("\"" + std::string(key) + "\" is missing or no text");
    return found.value_or("");
  }

  std::uint64_t number(const Json& in, std::string_view key, std::int64_t least) {
    const auto found = integer_member(in, key);
    if (!found || *found < least || *found > kMaxInteger) {
      refuse("\"" + std::string(key) + "\" must be a whole number of " + std::to_string(least) +
             " or more");
      return static_cast<std::uint64_t>(least);
    }
    return static_cast<std::uint64_t>(*found);
  }

  /// "hashes": {"sha256": …}; other algorithms beside it are passed over.
  Digest sha256_of(const Json& in) {
    const auto hex = string_member(object(in, "hashes"), "sha256");
    const auto digest = hex ? digest_from_hex(*hex) : std::nullopt;
    if (!digest) refuse("\"hashes\" must hold a sha256 of 64 hexadecimal digits");
    return digest.value_or(Digest{});
  }

  /// What every role begins with.
  template <class Role>
  void head(const Json& json, std::string_view type, Role& role) {
    if (!json.is_object()) refuse("the signed part is no object");
    const std::string stated = string(json, "_type");
    if (stated != type) {
      refuse("it says it is a \"" + stated + "\" file, not a \"" + std::string(type) + "\" file");
    }
    if (!string(json, "spec_version").starts_with("1.")) {
      refuse("it follows a version of the specification other than 1");
    }
    role.version = number(json, "version", 1);
    const auto expires = parse_instant(string(json, "expires"));
    if (!expires) refuse("\"expires\" must be a moment such as 2026-11-24T08:30:00Z");
    role.expires = expires.value_or(Instant{});
    role.source = json;
  }

  std::map<KeyId, PublicKey> keys(const Json& in) {
    std::map<KeyId, PublicKey> result;
    const Json& listed = object(in, "keys");
    if (listed.size() > kMaxKeys) refuse("it lists too many keys");
    for (const auto& [id, json] : listed.items()) {
      if (!good()) break;
      auto key = PublicKey::from_json(json);
      if (!key) {
        refuse("the key " + id + " cannot be used: " + key.error().message);
      } else if (key->id() != id) {
        refuse("the key " + id + " is listed under a name that is not its own");
      } else {
        result.emplace(id, std::move(*key));
      }
    }
    return result;
  }

  /// Checks that every keyid is listed and none stands twice.
  RoleKeys role_keys(const Json& in, const std::map<KeyId, PublicKey>& listed) {
    RoleKeys result;
    std::set<KeyId> seen;
    for (const Json& element : array(in, "keyids", kMaxKeys)) {
      const KeyId id = element.is_string() ? element.get<std::string>() : "";
      if (!listed.contains(id)) refuse("it names the key " + id + " and does not list it");
      if (!seen.insert(id).second) refuse("it names the key " + id + " twice for one role");
      result.keyids.push_back(id);
    }
    result.threshold = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(number(in, "threshold", 1), kMaxKeys + 1));
    return result;
  }

  FileMeta file_meta(const Json& in) {
    FileMeta meta;
    meta.version = number(in, "version", 1);
    if (in.contains("length")) meta.length = number(in, "length", 1);
    if (in.contains("hashes")) meta.sha256 = sha256_of(in);
    return meta;
  }

  Delegation delegation(const Json& in, const std::map<KeyId, PublicKey>& listed) {
    Delegation result;
    result.name = string(in, "name");
    if (!is_slug(result.name) ||
        std::ranges::find(kTopLevelRoles, result.name) != kTopLevelRoles.end()) {
      refuse("\"" + result.name + "\" is no name for a delegated role");
    }
    result.keys = role_keys(in, listed);
    result.terminating = bool_member(in, "terminating");
    for (const Json& path : array(in, "paths", kMaxDelegations)) {
      if (!path.is_string())
        refuse("\"paths\" holds something that is no text");
      else
        result.paths.push_back(path.get<std::string>());
    }
    return result;
  }

 private:
  std::string file_;
  std::string problem_;
  Json empty_object_ = Json::object();
  Json empty_array_ = Json::array();
};

}  // namespace

const Delegation* Targets::delegation(std::string_view name) const {
  const auto found = std::ranges::find(delegations, name, &Delegation::name);
  return found == delegations.end() ? nullptr : &*found;
}

Result<Envelope> parse_envelope(BytesView bytes, std::string_view file) {
  auto json = parse_json(bytes);
  if (!json) return fail_in(file, json.error());
  Reader reader(file);
  Envelope envelope;
  envelope.signed_part = reader.object(*json, "signed");
  for (const Json& element : reader.array(*json, "signatures", kMaxKeys)) {
    envelope.signatures.push_back({reader.string(element, "keyid"), reader.string(element, "sig")});
  }
  if (!reader.good()) return reader.error();
  return envelope;
}

Result<Root> parse_root(const Json& signed_part, std::string_view file) {
  Reader reader(file);
  Root root;
  reader.head(signed_part, "root", root);
  root.consistent_snapshot = bool_member(signed_part, "consistent_snapshot");
  if (!root.consistent_snapshot) reader.refuse("\"consistent_snapshot\" must be true");
  root.keys = reader.keys(signed_part);
  const Json& roles = reader.object(signed_part, "roles");
  const auto read = [&](std::string_view name) {
    return reader.role_keys(reader.object(roles, name), root.keys);
  };
  root.root = read("root");
  root.targets = read("targets");
  root.snapshot = read("snapshot");
  root.timestamp = read("timestamp");
  if (!reader.good()) return reader.error();
  return root;
}

Result<Timestamp> parse_timestamp(const Json& signed_part, std::string_view file) {
  Reader reader(file);
  Timestamp timestamp;
  reader.head(signed_part, "timestamp", timestamp);
  timestamp.snapshot =
      reader.file_meta(reader.object(reader.object(signed_part, "meta"), "snapshot.json"));
  if (!reader.good()) return reader.error();
  return timestamp;
}

Result<Snapshot> parse_snapshot(const Json& signed_part, std::string_view file) {
  Reader reader(file);
  Snapshot snapshot;
  reader.head(signed_part, "snapshot", snapshot);
  const Json& meta = reader.object(signed_part, "meta");
  if (meta.size() > kMaxDelegations + 1) reader.refuse("\"meta\" names too many files");
  for (const auto& [name, json] : meta.items()) {
    if (!reader.good()) break;
    snapshot.meta.emplace(name, reader.file_meta(json));
  }
  if (!snapshot.meta.contains("targets.json")) reader.refuse("\"meta\" does not name targets.json");
  if (!reader.good()) return reader.error();
  return snapshot;
}

Result<Targets> parse_targets(const Json& signed_part, std::string_view file) {
  Reader reader(file);
  Targets targets;
  reader.head(signed_part, "targets", targets);
  for (const auto& [name, json] : reader.object(signed_part, "targets").items()) {
    if (!reader.good()) break;
    targets.targets.emplace(name,
                            TargetFile{reader.number(json, "length", 0), reader.sha256_of(json)});
  }
  if (signed_part.contains("delegations")) {
    const Json& delegations = reader.object(signed_part, "delegations");
    targets.delegated_keys = reader.keys(delegations);
    std::set<std::string> names;
    for (const Json& json : reader.array(delegations, "roles", kMaxDelegations)) {
      if (!reader.good()) break;
      targets.delegations.push_back(reader.delegation(json, targets.delegated_keys));
      const std::string& name = targets.delegations.back().name;
      if (!names.insert(name).second) reader.refuse("it delegates to " + name + " twice");
    }
  }
  if (!reader.good()) return reader.error();
  return targets;
}

}  // namespace pobratym::repository
