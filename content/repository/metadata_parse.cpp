// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "content/repository/layout.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {
namespace {

constexpr std::int64_t kMaxInteger = std::int64_t{1} << 53;
constexpr std::size_t kMaxKeys = 64;  // of one role, and signatures of one file
constexpr std::size_t kMaxListedKeys = 4096;
constexpr std::size_t kMaxDelegations = 1024;
constexpr std::size_t kMaxFiles = 40'000;  // one for each of 32,768 bins, and some
constexpr std::int64_t kMaxBits = 32;
constexpr std::size_t kMaxQuotedName = 230;  // file systems allow 255 with endings and all
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

  /// One of "hashes"; other algorithms beside those we know are passed over.
  template <class Read>
  auto hash_of(const Json& in, const char* algorithm, const Read& read)
      -> decltype(read(std::string_view())) {
    const Json& hashes = object(in, "hashes");
    if (!hashes.contains(algorithm)) return std::nullopt;
    const auto hex = string_member(hashes, algorithm);
    auto digest = hex ? read(*hex) : std::nullopt;
    if (!digest) {
      refuse(std::string("the ") + algorithm +
             " in \"hashes\" must be hexadecimal digits in lower case, and all of them");
    }
    return digest;
  }
  std::optional<Digest> sha256_of(const Json& in) { return hash_of(in, "sha256", digest_from_hex); }
  std::optional<LongDigest> sha512_of(const Json& in) {
    return hash_of(in, "sha512", long_digest_from_hex);
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
    if (listed.size() > kMaxListedKeys) refuse("it lists too many keys");
    for (const auto& [id, json] : listed.items()) {
      if (!good()) break;
      auto key = PublicKey::from_json(json);
      if (!key) {
        refuse("the key " + id + " cannot be used: " + key.error().message);
      } else {
        result.emplace(id, std::move(*key));
      }
    }
    return result;
  }

  /// Checks that no keyid stands twice.
  RoleKeys role_keys(const Json& in) {
    RoleKeys result;
    std::set<KeyId> seen;
    for (const Json& element : array(in, "keyids", kMaxKeys)) {
      if (!element.is_string()) refuse("\"keyids\" holds something that is no text");
      const KeyId id = element.is_string() ? element.get<std::string>() : "";
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
    if (in.contains("hashes")) {
      meta.sha256 = sha256_of(in);
      meta.sha512 = sha512_of(in);
      if (!meta.sha256 && !meta.sha512) refuse("\"hashes\" must hold a sha256 or a sha512");
    }
    return meta;
  }

  TargetFile target_file(const Json& in) {
    TargetFile file;
    file.length = number(in, "length", 0);
    file.sha256 = sha256_of(in).value_or(Digest{});
    file.sha512 = sha512_of(in);
    return file;
  }

  /// What becomes part of a file's name and of an address.
  std::string role_name(const Json& in, std::string_view key) {
    std::string name = string(in, key);
    if (name.empty() || quote_for_url(name).size() > kMaxQuotedName ||
        std::ranges::find(kTopLevelRoles, name) != kTopLevelRoles.end()) {
      refuse("\"" + name + "\" is no name for a delegated role");
    }
    return name;
  }

  std::vector<std::string> texts(const Json& in, std::string_view key) {
    std::vector<std::string> result;
    for (const Json& element : array(in, key, kMaxDelegations)) {
      if (element.is_string()) {
        result.push_back(element.get<std::string>());
      } else {
        refuse("\"" + std::string(key) + "\" holds something that is no text");
      }
    }
    return result;
  }

  Delegation delegation(const Json& in) {
    Delegation result;
    result.name = role_name(in, "name");
    result.keys = role_keys(in);
    result.terminating = bool_member(in, "terminating");
    const bool by_hash = in.contains("path_hash_prefixes");
    if (by_hash && in.contains("paths")) refuse("it gives both \"paths\" and their hashes");
    (by_hash ? result.hash_prefixes : result.paths) =
        texts(in, by_hash ? "path_hash_prefixes" : "paths");
    return result;
  }

  SuccinctRoles succinct(const Json& in) {
    SuccinctRoles result;
    result.keys = role_keys(in);
    const std::uint64_t bits = number(in, "bit_length", 1);
    if (bits > kMaxBits) refuse("\"bit_length\" must be 32 or less");
    result.bit_length = static_cast<unsigned>(std::min<std::uint64_t>(bits, kMaxBits));
    result.name_prefix = role_name(in, "name_prefix");
    return result;
  }

  void delegations(const Json& in, Targets& targets) {
    targets.delegated_keys = keys(in);
    if (in.contains("succinct_roles")) {
      if (in.contains("roles")) refuse("it delegates both by \"roles\" and \"succinct_roles\"");
      targets.succinct = succinct(object(in, "succinct_roles"));
      return;
    }
    std::set<std::string> names;
    for (const Json& json : array(in, "roles", kMaxDelegations)) {
      if (!good()) break;
      targets.delegations.push_back(delegation(json));
      const std::string& name = targets.delegations.back().name;
      if (!names.insert(name).second) refuse("it delegates to " + name + " twice");
    }
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
  std::set<KeyId> signers;
  for (const Json& element : reader.array(*json, "signatures", kMaxKeys)) {
    envelope.signatures.push_back({reader.string(element, "keyid"), reader.string(element, "sig")});
    const KeyId& signer = envelope.signatures.back().keyid;
    if (!signers.insert(signer).second) reader.refuse("the key " + signer + " signed it twice");
  }
  if (!reader.good()) return reader.error();
  return envelope;
}

Result<Root> parse_root(const Json& signed_part, std::string_view file) {
  Reader reader(file);
  Root root;
  reader.head(signed_part, "root", root);
  root.consistent_snapshot = bool_member(signed_part, "consistent_snapshot");
  root.keys = reader.keys(signed_part);
  const Json& roles = reader.object(signed_part, "roles");
  const auto read = [&](std::string_view name) {
    return reader.role_keys(reader.object(roles, name));
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
  if (meta.size() > kMaxFiles) reader.refuse("\"meta\" names too many files");
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
    targets.targets.emplace(name, reader.target_file(json));
  }
  if (signed_part.contains("delegations")) {
    reader.delegations(reader.object(signed_part, "delegations"), targets);
  }
  if (!reader.good()) return reader.error();
  return targets;
}

}  // namespace pobratym::repository
