// SPDX-License-Identifier: Apache-2.0
// The client workflow of The Update Framework 1.0.31 section 5, a step a role: ask, verify, keep.
// Kiosks and the conformance client are built from these same steps and differ only in which
// delegated roles they want.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/base/clock.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"
#include "sync/metadata_store.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

/// The four roles that every repository has.
struct TopRoles {
  repository::Verified<repository::Root> root;
  repository::Verified<repository::Timestamp> timestamp;
  repository::Verified<repository::Snapshot> snapshot;
  repository::Verified<repository::Targets> targets;
};

/// How a repository is asked.
struct Asking {
  std::string folder =
      "metadata/";  ///< where the transport finds metadata; "" when it is right there
  /// Whether there is a next root by a question whose answer has no body, and the timestamp by the
  /// tag it had. Off, each is fetched as any TUF client does.
  bool sparingly = true;
};

class Workflow {
 public:
  using Root = repository::Verified<repository::Root>;
  using Timestamp = repository::Verified<repository::Timestamp>;
  using Snapshot = repository::Verified<repository::Snapshot>;
  using Targets = repository::Verified<repository::Targets>;

  /// `now` is taken once for all expiries (5.1), and never below the newest signed time seen. What
  /// is kept is kept as soon as it is verified, byte for byte, in the workflow's order.
  Workflow(Transport& transport, MetadataStore& store, Asking asking, Instant now)
      : transport_(transport), store_(store), asking_(std::move(asking)), now_(now) {}

  /// The root to begin with: the one the store holds, else `installed`, which is then kept.
  [[nodiscard]] Result<Root> first_root(const std::optional<Bytes>& installed);

  /// Every root that follows, one by one, until there is none (5.3).
  [[nodiscard]] Result<Root> newest_root(Root root);

  [[nodiscard]] Result<Timestamp> timestamp(const Root& root);  ///< 5.4; the root's expiry first
  [[nodiscard]] Result<Snapshot> snapshot(const Root& root, const Timestamp& timestamp);  ///< 5.5
  [[nodiscard]] Result<Targets> targets(const Root& root, const Snapshot& snapshot);      ///< 5.6

  /// 5.3 to 5.6 after the first root.
  [[nodiscard]] Result<TopRoles> top_roles(Root first);

  /// A role that `delegating` delegates to, by the keys it gives (5.6.7). untrusted without asking
  /// anybody when the snapshot does not name it.
  [[nodiscard]] Result<Targets> delegated(const std::string& name, const Targets& delegating,
                                          const TopRoles& top);

  /// The same of a repository of ours, which is stricter (verify_origin).
  [[nodiscard]] Result<Targets> origin(const std::string& name, const Targets& targets,
                                       const TopRoles& top);

 private:
  [[nodiscard]] Result<Bytes> fetch(const std::string& role,
                                    std::optional<repository::Version> version,
                                    const FetchLimits& limits);
  [[nodiscard]] Result<Answer> fetch_timestamp(const std::optional<Bytes>& kept);
  [[nodiscard]] Status forget_rotated(const repository::Root& before,
                                      const repository::Root& after);
  template <class Verify>
  [[nodiscard]] auto accept(const std::string& role, const repository::Root& root,
                            const repository::FileMeta& named, std::uint64_t most,
                            const Verify& verify) -> decltype(verify(Bytes()));
  template <class Verify>
  [[nodiscard]] Result<Targets> accept_targets(const std::string& role,
                                               const repository::Root& root,
                                               const repository::Snapshot& snapshot,
                                               const Verify& verify);
  void not_before(const Json& signed_part);

  Transport& transport_;
  MetadataStore& store_;
  Asking asking_;
  Instant now_;
};

/// When a role was signed; empty when its signer does not say.
[[nodiscard]] std::optional<Instant> signed_time(const Json& signed_part);

}  // namespace pobratym::sync
