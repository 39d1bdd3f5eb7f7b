// SPDX-License-Identifier: Apache-2.0
// From the root that a kiosk trusts to the signed role of every city, by the steps in workflow.hpp.
// Each role is kept on the disk as soon as it is verified, and a role that the disk already holds
// in the wanted version is not fetched again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"
#include "sync/metadata_store.hpp"
#include "sync/transport.hpp"
#include "sync/workflow.hpp"  // signed_time, for whoever uses what an update answers

namespace pobratym::sync {

struct TrustedOrigin {
  std::string name;
  repository::Verified<repository::Targets> role;
};

struct TrustedMetadata {
  repository::Verified<repository::Root> root;
  repository::Verified<repository::Timestamp> timestamp;
  repository::Verified<repository::Snapshot> snapshot;
  repository::Verified<repository::Targets> targets;
  /// As targets.json delegates: the host's own first, which is always there.
  std::vector<TrustedOrigin> origins;
  std::vector<std::string> warnings;  ///< a sentence for each partner that is not as published
};

/// Whether an error may be a partner's. Trouble with this kiosk's disk is nobody's at the
/// repository.
[[nodiscard]] bool is_of_the_repository(const Error& error);

/// Asks the repository. `installed_root` is the root that came with the program: it counts only
/// while the store holds none. `now` is the wall clock, which is not believed below the newest
/// signed time seen: without a clock battery it begins in the past after a power cut. Whatever was
/// verified before a failure stays kept. Of a partner whose role is expired, broken or missing the
/// last verified one is taken, or none, and a warning says so. not_found while the host itself has
/// published nothing: a partner is never taken for it.
[[nodiscard]] Result<TrustedMetadata> update_metadata(Transport& transport, MetadataStore& store,
                                                      const std::optional<Bytes>& installed_root,
                                                      Instant now);

/// What was accepted before, without asking anybody. not_found when a role other than a partner's
/// is missing.
[[nodiscard]] Result<TrustedMetadata> kept_metadata(const MetadataStore& store);

}  // namespace pobratym::sync
