// SPDX-License-Identifier: Apache-2.0
#include "sync/restore.hpp"

#include <memory>

#include "content/repository/roles_on_disk.hpp"
#include "sync/folder_transport.hpp"
#include "sync/leftovers.hpp"
#include "sync/offline_transport.hpp"
#include "sync/reconcile.hpp"

namespace pobratym::sync {
namespace {

std::unique_ptr<Transport> transport_for(const RestoreParts& parts) {
  if (!parts.installed) return std::make_unique<OfflineTransport>();
  return std::make_unique<FolderTransport>(parts.disk, *parts.installed);
}

/// The host's own origin stands for the content as a whole.
Restored restored_from(const TrustedMetadata& metadata, bool installed) {
  if (metadata.origins.empty()) return {installed, {}, {}};
  const repository::Targets& host = *metadata.origins.front().role;
  return {installed, static_cast<std::int64_t>(host.version), signed_time(host.source)};
}

Result<Restored> make_anew(const RestoreParts& parts, const TrustedMetadata& metadata,
                           bool installed, Instant now) {
  BlobStore blobs(parts.disk, parts.state_folder);
  const auto transport = transport_for(parts);
  // What is older than the kept roles must not sweep away the files that these still name.
  const Sweep sweep = installed ? Sweep::leave : Sweep::unnamed;
  const auto done = reconcile(*transport, parts.disk, blobs, parts.state_folder / "content.db",
                              metadata, parts.progress, now, {{}, parts.picture_width}, sweep);
  if (!done) return tl::unexpected(done.error());
  return restored_from(metadata, installed);
}

}  // namespace

Result<TrustedMetadata> installed_metadata(const Disk& disk, const Path& repository) {
  auto root = repository::read_root(disk, repository);
  if (!root) return tl::unexpected(root.error());
  if (!*root) {
    return fail(ErrorCode::not_found, "there is no repository in " + repository.string());
  }
  auto roles = repository::read_roles(disk, repository, **root);
  if (!roles) return tl::unexpected(roles.error());
  if (!*roles) {
    return fail(ErrorCode::not_found,
                "the repository in " + repository.string() + " has no timestamp.json");
  }
  std::vector<TrustedOrigin> origins;
  for (const repository::Delegation& delegation : (*roles)->targets->delegations) {
    const auto role = (*roles)->origins.find(delegation.name);
    if (role != (*roles)->origins.end()) origins.push_back({delegation.name, role->second});
  }
  return TrustedMetadata{**std::move(root), (*roles)->timestamp, (*roles)->snapshot,
                         (*roles)->targets, std::move(origins),  {}};
}

Result<std::optional<Restored>> restore_content(const RestoreParts& parts, Instant now) {
  clear_blobs(parts.disk, parts.state_folder);  // or nothing could be written there ever again
  if (is_sound(parts.disk, parts.state_folder / "content.db", now)) return std::nullopt;
  const auto kept = kept_metadata(MetadataStore(parts.disk, parts.state_folder));
  auto restored =
      kept ? make_anew(parts, *kept, false, now) : Result<Restored>(tl::unexpected(kept.error()));
  if (!restored && parts.installed) {
    const auto installed = installed_metadata(parts.disk, *parts.installed);
    if (!installed) return fail_in("the content that came with the program", installed.error());
    restored = make_anew(parts, *installed, true, now);
  }
  if (!restored) return tl::unexpected(restored.error());
  return *restored;
}

}  // namespace pobratym::sync
