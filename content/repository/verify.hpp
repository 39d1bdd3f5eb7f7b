// SPDX-License-Identifier: Apache-2.0
// Whom to believe: the client workflow of TUF 1.0.31 section 5 as pure functions, bytes in, proof
// or refusal out. Every refusal is ErrorCode::untrusted with a sentence naming the file and the
// fault.
//
// The order is root (each next one), timestamp, snapshot, targets, then the role of each origin.
// `previous` is what was accepted before (nullptr at first); nothing may be older than it.
// `now` has its floor applied already: the wall clock of a kiosk may lie, versions decide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/clock.hpp"
#include "content/base/hasher.hpp"
#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

/// The root that came with the program: believed because it was installed, but it must carry the
/// signatures it asks for itself. Its expiry does not count (section 5.3: an old root still leads
/// on).
[[nodiscard]] Result<Verified<Root>> verify_first_root(BytesView bytes);

/// Root N+1: exactly one version up, signed by a threshold of root N and by its own (5.3.4, 5.3.5).
[[nodiscard]] Result<Verified<Root>> verify_next_root(BytesView bytes,
                                                      const Verified<Root>& trusted);

/// Once no newer root appears, the last one must not be expired (5.3.10).
[[nodiscard]] Status check_root_expiry(const Verified<Root>& root, Instant now);

/// Signature, never an older version nor an older snapshot, expiry (5.4). The same version again is
/// how a day without news looks: then the answer is `previous`, whatever the bytes say besides, and
/// they are not worth keeping (5.4.3).
[[nodiscard]] Result<Verified<Timestamp>> verify_timestamp(BytesView bytes,
                                                           const Verified<Root>& root,
                                                           const Verified<Timestamp>* previous,
                                                           Instant now);

/// Length, hash and version as the timestamp names them, signature, no targets file missing or
/// older than in `previous`, expiry (5.5).
[[nodiscard]] Result<Verified<Snapshot>> verify_snapshot(BytesView bytes,
                                                         const Verified<Root>& root,
                                                         const Verified<Timestamp>& timestamp,
                                                         const Verified<Snapshot>* previous,
                                                         Instant now);

/// The top-level targets.json: as the snapshot names it, signature, expiry (5.6). That its version
/// does not go back was settled with the snapshot, which alone may let it begin anew.
[[nodiscard]] Result<Verified<Targets>> verify_targets(BytesView bytes, const Verified<Root>& root,
                                                       const Verified<Snapshot>& snapshot,
                                                       Instant now);

/// The role `name` by the keys that `delegating` gives it, however often it was verified by other
/// ones before: the same role may be delegated to twice, with different keys (5.6.7).
[[nodiscard]] Result<Verified<Targets>> verify_delegated(BytesView bytes, std::string_view name,
                                                         const Verified<Targets>& delegating,
                                                         const Verified<Snapshot>& snapshot,
                                                         Instant now);

/// A delegated role as our own repositories have them, which is stricter: a city's role is named
/// like the city, and names nothing outside its paths and nothing without a SHA-256.
[[nodiscard]] Result<Verified<Targets>> verify_origin(BytesView bytes, std::string_view name,
                                                      const Verified<Targets>& delegating,
                                                      const Verified<Snapshot>& snapshot,
                                                      Instant now);

// Files that were verified in full when they came, kept in the client's state, and are read again:
// signatures and shape only, since age and order were settled then. They serve as `previous` and to
// show what is there. After a rotation of keys a kept file may no longer verify: then there is no
// `previous`, which is how a repository recovers from a stolen key (5.3.11).
[[nodiscard]] Result<Verified<Timestamp>> verify_kept_timestamp(BytesView bytes,
                                                                const Verified<Root>& root);
[[nodiscard]] Result<Verified<Snapshot>> verify_kept_snapshot(BytesView bytes,
                                                              const Verified<Root>& root);
[[nodiscard]] Result<Verified<Targets>> verify_kept_targets(BytesView bytes,
                                                            const Verified<Root>& root);
[[nodiscard]] Result<Verified<Targets>> verify_kept_origin(BytesView bytes, std::string_view name,
                                                           const Verified<Targets>& delegating);

/// What a city's keys say of themselves: that any of them may sign "<origin>/*". For the folder in
/// which a partner publishes, where there is no host to delegate to it; nobody else's word.
[[nodiscard]] Verified<Targets> own_delegation(const std::string& origin,
                                               const std::vector<PublicKey>& keys);

/// A file, all of which went through `hasher`, against what a role says of it: its length, and
/// every hash of a kind we know, of which there must be one (5.7).
[[nodiscard]] Status verify_target(const Hasher& hasher, std::string_view name,
                                   const TargetFile& file);

}  // namespace pobratym::repository
