// SPDX-License-Identifier: Apache-2.0
#include "sync/update.hpp"

#include "content/repository/record_owner.hpp"
#include "content/repository/verify.hpp"
#include "sync/workflow.hpp"

namespace pobratym::sync {
namespace {

using namespace repository;  // this file is about nothing else

/// A partner's role as it was accepted before, if its keys and paths still allow it.
std::optional<Verified<Targets>> kept_origin(const MetadataStore& store, const std::string& name,
                                             const Verified<Targets>& targets) {
  const auto bytes = store.read(name);
  if (!bytes) return std::nullopt;
  auto role = verify_kept_origin(*bytes, name, targets);
  if (!role) return std::nullopt;
  return std::move(*role);
}

/// Whose screen this is. Without its content a partner's would be taken for it.
Result<const Delegation*> published_host(const Targets& targets, const Snapshot& snapshot) {
  const Delegation* host = host_of(targets);
  if (host == nullptr) {
    return fail(ErrorCode::not_found, "the repository belongs to no city yet; publish into it");
  }
  if (snapshot.meta.contains(host->name + ".json")) return host;
  return fail(ErrorCode::not_found, "the repository's own city, " + host->name +
                                        ", has not published anything yet; publish its content");
}

/// Every origin in the order of targets.json, of which the first is the host's. It must hold; of a
/// partner that does not, the last role that did is taken, so that the host's news go on.
Result<std::vector<TrustedOrigin>> all_origins(Workflow& workflow, const MetadataStore& store,
                                               const TopRoles& top,
                                               std::vector<std::string>& warnings) {
  const auto host = published_host(*top.targets, *top.snapshot);
  if (!host) return tl::unexpected(host.error());
  std::vector<TrustedOrigin> origins;
  for (const Delegation& delegation : top.targets->delegations) {
    const std::string& name = delegation.name;
    if (!top.snapshot->meta.contains(name + ".json")) continue;  // not published yet
    if (const auto other = overshadowed_by(*top.targets, name)) {
      warnings.push_back("the content of " + name + " is left out: its ids would be those of " +
                         *other + " as well; one of the two needs another name");
      continue;
    }
    auto role = workflow.origin(name, top.targets, top);
    const bool is_host = &delegation == *host;
    if (role) {
      origins.push_back({name, std::move(*role)});
      continue;
    }
    if (is_host || !is_of_the_repository(role.error())) return tl::unexpected(role.error());
    auto kept = kept_origin(store, name, top.targets);
    const std::string instead =
        kept ? "stays at version " + std::to_string((*kept)->version) : std::string("is left out");
    warnings.push_back("the content of " + name + " " + instead + ": " + role.error().message);
    if (kept) origins.push_back({name, std::move(*kept)});
  }
  return origins;
}

/// A kiosk that is cut off halfway goes on with the files it was told of; they must still be there.
Status check_consistent(const Root& root) {
  if (root.consistent_snapshot) return {};
  return fail(ErrorCode::untrusted,
              "root.json says that files are replaced in place (consistent_snapshot is false); "
              "kiosks follow repositories made by pobratym-pack, which never does that");
}

}  // namespace

bool is_of_the_repository(const Error& error) {
  return error.code != ErrorCode::failed && error.code != ErrorCode::no_space;
}

Result<TrustedMetadata> update_metadata(Transport& transport, MetadataStore& store,
                                        const std::optional<Bytes>& installed_root, Instant now) {
  Workflow workflow(transport, store, Asking{}, now);
  auto first = workflow.first_root(installed_root);
  if (!first) return tl::unexpected(first.error());
  if (auto consistent = check_consistent(**first); !consistent) {
    return tl::unexpected(consistent.error());
  }
  auto top = workflow.top_roles(std::move(*first));
  if (!top) return tl::unexpected(top.error());
  if (auto consistent = check_consistent(*top->root); !consistent) {
    return tl::unexpected(consistent.error());
  }
  std::vector<std::string> warnings;
  auto origins = all_origins(workflow, store, *top, warnings);
  if (!origins) return tl::unexpected(origins.error());
  return TrustedMetadata{std::move(top->root),     std::move(top->timestamp),
                         std::move(top->snapshot), std::move(top->targets),
                         std::move(*origins),      std::move(warnings)};
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
  const auto host = published_host(**targets, **snapshot);
  if (!host) return tl::unexpected(host.error());
  std::vector<TrustedOrigin> origins;
  for (const Delegation& delegation : (*targets)->delegations) {
    if (!(*snapshot)->meta.contains(delegation.name + ".json")) continue;
    if (overshadowed_by(**targets, delegation.name)) continue;
    auto role = read(delegation.name).and_then([&](const Bytes& bytes) {
      return verify_kept_origin(bytes, delegation.name, *targets);
    });
    const bool is_host = &delegation == *host;
    if (!role && is_host) return tl::unexpected(role.error());
    if (role) origins.push_back({delegation.name, std::move(*role)});
  }
  return TrustedMetadata{std::move(*root),    std::move(*timestamp), std::move(*snapshot),
                         std::move(*targets), std::move(origins),    {}};
}

}  // namespace pobratym::sync
