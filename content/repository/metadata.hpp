// SPDX-License-Identifier: Apache-2.0
// The four roles of The Update Framework 1.0.31 (section 4) as plain values. Each keeps the JSON it
// was read from, so that a field this version does not know is still there when it is written
// again. Reading here checks shape and limits only; verify.hpp decides whom to believe.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/hash.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"
#include "content/repository/keys.hpp"

namespace pobratym::repository {

inline constexpr std::string_view kSpecVersion = "1.0.31";

/// Member of the signed part beside TUF's own: when it was signed, RFC 3339. Kiosks say how old
/// their content is by it, and believe no clock that is behind it. Short: it travels with every
/// question.
inline constexpr const char* kSignedAt = "at";

using Version = std::uint64_t;  ///< 1 and up; at most 2^53, so that every JSON reader agrees

/// Who may sign a role, and how many different ones must. An id may be listed nowhere, and then
/// nobody signs with it.
struct RoleKeys {
  std::vector<KeyId> keyids;
  std::uint32_t threshold = 1;
  bool operator==(const RoleKeys&) const = default;
};

/// What timestamp says of snapshot.json, and snapshot of every targets file. Of hashes at least one
/// is given, or none.
struct FileMeta {
  Version version = 1;
  std::optional<std::uint64_t> length;
  std::optional<Digest> sha256;
  std::optional<LongDigest> sha512 = {};
};

/// What targets says of one file.
struct TargetFile {
  std::uint64_t length = 0;
  Digest sha256;  ///< all zero, which no file's is, when the role gives another hash only
  std::optional<LongDigest> sha512 = {};
  [[nodiscard]] bool has_sha256() const { return sha256 != Digest{}; }
  bool operator==(const TargetFile&) const = default;
};

/// A role that may sign the targets matching `paths` or those whose names' SHA-256 begins with one
/// of `hash_prefixes`, and no others. One of the two is empty.
struct Delegation {
  std::string name;  ///< anything that can be a file's name once quoted; no top-level role's
  RoleKeys keys;
  std::vector<std::string> paths;  ///< patterns; `*` and `?` do not cross a `/`
  bool terminating = true;
  std::vector<std::string> hash_prefixes = {};  ///< hexadecimal digits
};

/// 2^bit_length roles with the same keys, each for the targets whose names' hashes fall into its
/// bin.
struct SuccinctRoles {
  RoleKeys keys;
  unsigned bit_length = 1;  ///< 1 to 32
  std::string name_prefix;
};

struct Root {
  Version version = 1;
  Instant expires;
  bool consistent_snapshot = true;  ///< files are named by version or hash and never replaced
  std::map<KeyId, PublicKey> keys;  ///< under the names the root gives them
  RoleKeys root, targets, snapshot, timestamp;
  Json source = Json::object();
};

struct Timestamp {
  Version version = 1;
  Instant expires;
  FileMeta snapshot;
  Json source = Json::object();
};

struct Snapshot {
  Version version = 1;
  Instant expires;
  std::map<std::string, FileMeta, std::less<>> meta;  ///< by "targets.json", "<role>.json"
  Json source = Json::object();
};

struct Targets {
  Version version = 1;
  Instant expires;
  std::map<std::string, TargetFile, std::less<>> targets;  ///< by "<origin>/index"
  std::map<KeyId, PublicKey> delegated_keys;
  std::vector<Delegation> delegations;
  std::optional<SuccinctRoles> succinct;  ///< then there are no others
  Json source = Json::object();

  /// nullptr when there is no delegation of that name.
  [[nodiscard]] const Delegation* delegation(std::string_view name) const;
};

struct Signature {
  KeyId keyid;
  std::string sig;  ///< hexadecimal
};

/// A metadata file: what is signed, and the signatures over its canonical JSON.
struct Envelope {
  Json signed_part;
  std::vector<Signature> signatures;
};

/// `file` names the file in messages ("kharkiv.json"). All answer invalid on a broken shape.
[[nodiscard]] Result<Envelope> parse_envelope(BytesView bytes, std::string_view file);
[[nodiscard]] Result<Root> parse_root(const Json& signed_part, std::string_view file);
[[nodiscard]] Result<Timestamp> parse_timestamp(const Json& signed_part, std::string_view file);
[[nodiscard]] Result<Snapshot> parse_snapshot(const Json& signed_part, std::string_view file);
[[nodiscard]] Result<Targets> parse_targets(const Json& signed_part, std::string_view file);

/// The part to sign: `source` with every known field put in its place.
[[nodiscard]] Json to_json(const Root& root);
[[nodiscard]] Json to_json(const Timestamp& timestamp);
[[nodiscard]] Json to_json(const Snapshot& snapshot);
[[nodiscard]] Json to_json(const Targets& targets);

/// The file: signed by every key given, in their order; compact and the same every time.
[[nodiscard]] Bytes sign_metadata(const Json& signed_part,
                                  const std::vector<const SecretKey*>& keys);

}  // namespace pobratym::repository
