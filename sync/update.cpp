// SPDX-License-Identifier: Apache-2.0
#include "sync/update.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::sync {
namespace {

using namespace repository;  // this file is about nothing else

Result<Verified<Root>> first_root(MetadataStore& store, const std::optional<Bytes>& installed) {
  if (const auto kept = store.read("root")) {
    if (auto root = verify_first_root(*kept)) return root;
  }
  if (!installed) {
    return fail(ErrorCode::untrusted,
                "there is no root to begin to trust with; give the repository's root.json with "
                "--root");
  }
  auto root = verify_first_root(*installed);
  if (!root) return fail_in("the root given with --root", root.error());
  if (auto kept = store.keep("root", *installed); !kept) return tl::unexpected(kept.error());
  return root;
}

/// After a stolen key an attacker's version may be so high that nothing follows it; new keys start
/// afresh (5.3.11).
Status forget_rotated(MetadataStore& store, const Root& before, const Root& after) {
  if (before.timestamp == after.timestamp && before.snapshot == after.snapshot) return {};
  for (const char* role : {"timestamp", "snapshot"}) {
    if (auto gone = store.forget(role); !gone) return gone;
  }
  return {};
}

/// A hotel's or a public network's login page answers every question with HTML.
Status refuse_web_page(const std::string& path, BytesView bytes) {
  if (!trim(bytes).starts_with('<')) return {};
  return fail(ErrorCode::untrusted, path +
                                        " is a web page instead of signed metadata; does this "
                                        "network ask for a login?");
}

Result<Bytes> fetch_metadata(Transport& transport, const FetchRequest& request) {
  auto bytes = transport.fetch(request.path, request.limits);
  if (!bytes) return bytes;
  if (auto read = refuse_web_page(request.path, *bytes); !read) return tl::unexpected(read.error());
  return bytes;
}

Result<Verified<Root>> follow_roots(Transport& transport, MetadataStore& store,
                                    Verified<Root> root) {
  for (int i = 0; i < kMaxRootRotations; ++i) {
    const auto worth_asking = transport.may_have(root_path(root->version + 1));
    if (!worth_asking) return tl::unexpected(worth_asking.error());
    if (!*worth_asking) return root;
    const auto bytes = fetch_metadata(
        transport, {root_path(root->version + 1), {.most = kMaxRootBytes, .exact = {}}});
    if (!bytes && bytes.error().code == ErrorCode::not_found) return root;
    if (!bytes) return tl::unexpected(bytes.error());
    auto next = verify_next_root(*bytes, root);
    if (!next) return next;
    if (auto forgot = forget_rotated(store, *root, **next); !forgot) {
      return tl::unexpected(forgot.error());
    }
    if (auto kept = store.keep("root", *bytes); !kept) return tl::unexpected(kept.error());
    root = std::move(*next);
  }
  return fail(ErrorCode::untrusted, "the repository has more than " +
                                        std::to_string(kMaxRootRotations) +
                                        " new roots; install a newer one with --root");
}

template <class T>
const Verified<T>* previous_of(const std::optional<Result<Verified<T>>>& kept) {
  return kept && *kept ? &**kept : nullptr;
}

template <class Verify>
auto read_kept(const MetadataStore& store, std::string_view role, const Verify& verify)
    -> std::optional<decltype(verify(Bytes()))> {
  const auto bytes = store.read(role);
  if (!bytes) return std::nullopt;
  return verify(*bytes);
}

Result<FetchRequest> request_of(const Snapshot& snapshot, const std::string& role) {
  const auto meta = snapshot.meta.find(role + ".json");
  if (meta == snapshot.meta.end()) {
    return fail(ErrorCode::untrusted,
                "the snapshot does not name " + role + ".json; publish the repository again");
  }
  return FetchRequest{targets_path(role, meta->second.version),
                      {.most = kMaxTargetsBytes, .exact = meta->second.length}};
}

/// The role from the disk when the kept bytes are still the wanted ones, else from the repository.
template <class Verify>
auto accept(Transport& transport, MetadataStore& store, std::string_view role,
            const FetchRequest& request, const Verify& verify) -> decltype(verify(Bytes())) {
  if (const auto kept = store.read(role)) {
    if (auto same = verify(*kept)) return same;
  }
  const auto bytes = fetch_metadata(transport, request);
  if (!bytes) return tl::unexpected(bytes.error());
  auto verified = verify(*bytes);
  if (!verified) return verified;
  if (auto kept = store.keep(role, *bytes); !kept) return tl::unexpected(kept.error());
  return verified;
}

std::optional<Result<Verified<Targets>>> kept_origin(const MetadataStore& store,
                                                     const std::string& name,
                                                     const Verified<Targets>& targets) {
  return read_kept(store, name,
                   [&](const Bytes& bytes) { return verify_kept_delegated(bytes, name, targets); });
}

Instant later(Instant now, const Json& signed_part) {
  return std::max(now, signed_time(signed_part).value_or(now));
}

/// The roles below the root, each step given the ones above it.
struct Workflow {
  Transport& transport;
  MetadataStore& store;
  Instant now;

  Result<Verified<Timestamp>> timestamp(const Verified<Root>& root) {
    const auto kept = read_kept(
        store, "timestamp", [&](const Bytes& bytes) { return verify_kept_timestamp(bytes, root); });
    const Verified<Timestamp>* previous = previous_of(kept);
    if (previous != nullptr) now = later(now, (*previous)->source);
    if (auto valid = check_root_expiry(root, now); !valid) return tl::unexpected(valid.error());
    const auto kept_bytes = previous == nullptr ? std::nullopt : store.read("timestamp");
    const std::string tag = kept_bytes ? store.tag_of(*kept_bytes) : "";
    auto answer = transport.fetch_unless_known(timestamp_path(),
                                               {.most = kMaxTimestampBytes, .exact = {}}, tag);
    if (!answer) return tl::unexpected(answer.error());
    const Bytes bytes = answer->body ? std::move(*answer->body) : kept_bytes.value_or("");
    if (auto read = refuse_web_page(timestamp_path(), bytes); !read) {
      return tl::unexpected(read.error());
    }
    auto verified = verify_timestamp(bytes, root, previous, now);
    if (!verified) return verified;
    now = later(now, (*verified)->source);
    if (auto done = store.keep("timestamp", bytes); !done) return tl::unexpected(done.error());
    if (auto done = store.keep_tag(bytes, answer->tag); !done) return tl::unexpected(done.error());
    return verified;
  }

  Result<Verified<Snapshot>> snapshot(const Verified<Root>& root,
                                      const Verified<Timestamp>& timestamp) {
    const auto kept = read_kept(
        store, "snapshot", [&](const Bytes& bytes) { return verify_kept_snapshot(bytes, root); });
    const FileMeta& named = timestamp->snapshot;
    return accept(
        transport, store, "snapshot",
        {snapshot_path(named.version), {.most = kMaxSnapshotBytes, .exact = named.length}},
        [&](const Bytes& bytes) {
          return verify_snapshot(bytes, root, timestamp, previous_of(kept), now);
        });
  }

  Result<Verified<Targets>> targets(const Verified<Root>& root,
                                    const Verified<Snapshot>& snapshot) {
    const auto request = request_of(*snapshot, "targets");
    if (!request) return tl::unexpected(request.error());
    const auto kept = read_kept(
        store, "targets", [&](const Bytes& bytes) { return verify_kept_targets(bytes, root); });
    return accept(transport, store, "targets", *request, [&](const Bytes& bytes) {
      return verify_targets(bytes, root, snapshot, previous_of(kept), now);
    });
  }

  Result<Verified<Targets>> origin(const std::string& name, const Verified<Targets>& targets,
                                   const Verified<Snapshot>& snapshot) {
    const auto request = request_of(*snapshot, name);
    if (!request) return tl::unexpected(request.error());
    const auto kept = kept_origin(store, name, targets);
    return accept(transport, store, name, *request, [&](const Bytes& bytes) {
      return verify_delegated(bytes, name, targets, snapshot, previous_of(kept), now);
    });
  }
};

/// Trouble with this kiosk's disk is nobody's at the repository.
bool is_of_the_repository(const Error& error) {
  return error.code != ErrorCode::failed && error.code != ErrorCode::no_space;
}

/// Every origin in the order of targets.json, of which the first is the host's. It must hold; of a
/// partner that does not, the last role that did is taken, so that the host's news go on.
Result<std::vector<TrustedOrigin>> all_origins(Workflow& workflow, const Verified<Targets>& targets,
                                               const Verified<Snapshot>& snapshot,
                                               std::vector<std::string>& warnings) {
  std::vector<TrustedOrigin> origins;
  for (const Delegation& delegation : targets->delegations) {
    const std::string& name = delegation.name;
    if (!snapshot->meta.contains(name + ".json")) continue;  // not published yet
    auto role = workflow.origin(name, targets, snapshot);
    const bool is_host = &delegation == &targets->delegations.front();
    if (role) {
      origins.push_back({name, std::move(*role)});
      continue;
    }
    if (is_host || !is_of_the_repository(role.error())) return tl::unexpected(role.error());
    auto kept = kept_origin(workflow.store, name, targets);
    const std::string instead = kept && *kept
                                    ? "stays at version " + std::to_string((**kept)->version)
                                    : std::string("is left out");
    warnings.push_back("the content of " + name + " " + instead + ": " + role.error().message);
    if (kept && *kept) origins.push_back({name, std::move(**kept)});
  }
  return origins;
}

}  // namespace

Result<TrustedMetadata> update_metadata(Transport& transport, MetadataStore& store,
                                        const std::optional<Bytes>& installed_root, Instant now) {
  auto first = first_root(store, installed_root);
  if (!first) return tl::unexpected(first.error());
  auto root = follow_roots(transport, store, std::move(*first));
  if (!root) return tl::unexpected(root.error());
  Workflow workflow{transport, store, later(now, (*root)->source)};
  auto timestamp = workflow.timestamp(*root);
  if (!timestamp) return tl::unexpected(timestamp.error());
  auto snapshot = workflow.snapshot(*root, *timestamp);
  if (!snapshot) return tl::unexpected(snapshot.error());
  auto targets = workflow.targets(*root, *snapshot);
  if (!targets) return tl::unexpected(targets.error());
  std::vector<std::string> warnings;
  auto origins = all_origins(workflow, *targets, *snapshot, warnings);
  if (!origins) return tl::unexpected(origins.error());
  return TrustedMetadata{std::move(*root),    std::move(*timestamp), std::move(*snapshot),
                         std::move(*targets), std::move(*origins),   std::move(warnings)};
}

Result<TrustedMetadata> kept_metadata(const MetadataStore& store) {
  const auto read = [&](std::string_view role) -> Result<Bytes> {
    if (auto bytes = store.read(role)) return std::move(*bytes);
    return fail(ErrorCode::not_found, "no " + std::string(role) + " is kept; sync once");
  };
  auto root = read("root").and_then([](const Bytes& bytes) { return verify_first_root(bytes); });
  if (!root) return tl::unexpected(root.error());
  auto timestamp = read("timestamp").and_then([&](const Bytes& bytes) {
    return verify_kept_timestamp(bytes, *root);
  });
  if (!timestamp) return tl::unexpected(timestamp.error());
  auto snapshot = read("snapshot").and_then([&](const Bytes& bytes) {
    return verify_kept_snapshot(bytes, *root);
  });
  if (!snapshot) return tl::unexpected(snapshot.error());
  auto targets = read("targets").and_then(
      [&](const Bytes& bytes) { return verify_kept_targets(bytes, *root); });
  if (!targets) return tl::unexpected(targets.error());
  std::vector<TrustedOrigin> origins;
  for (const Delegation& delegation : (*targets)->delegations) {
    if (!(*snapshot)->meta.contains(delegation.name + ".json")) continue;
    auto role = read(delegation.name).and_then([&](const Bytes& bytes) {
      return verify_kept_delegated(bytes, delegation.name, *targets);
    });
    const bool is_host = &delegation == &(*targets)->delegations.front();
    if (!role && is_host) return tl::unexpected(role.error());
    if (role) origins.push_back({delegation.name, std::move(*role)});
  }
  return TrustedMetadata{std::move(*root),    std::move(*timestamp), std::move(*snapshot),
                         std::move(*targets), std::move(origins),    {}};
}

std::optional<Instant> signed_time(const Json& signed_part) {
  const auto text = string_member(signed_part, kSignedAt);
  return text ? parse_instant(*text) : std::nullopt;
}

}  // namespace pobratym::sync
