// SPDX-License-Identifier: Apache-2.0
#include "content/repository/check.hpp"

#include <set>
#include <utility>

#include "content/base/compress.hpp"
#include "content/repository/earlier_versions.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/patch_names.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/roles_on_disk.hpp"
#include "content/repository/verify_content.hpp"
#include "content/repository/verify_pages.hpp"

namespace pobratym::repository {
namespace {

template <class Role>
RoleSummary summary_of(std::string name, const Verified<Role>& role, Instant now) {
  return {std::move(name), role->version, role->expires, now >= role->expires};
}

/// Reads one origin from its role down to the last medium.
class OriginCheck {
 public:
  OriginCheck(const Disk& disk, const Path& folder, const Verified<Targets>& targets,
              const Verified<Targets>& role, std::string origin)
      : disk_(disk), folder_(folder), targets_(targets), role_(role) {
    summary_.name = std::move(origin);
  }

  Result<OriginSummary> run() {
    if (role_->targets.empty()) return summary_;
    Status done = read_index();
    if (done) done = read_pages();
    if (done) done = read_pack();
    if (done) done = read_patches();
    if (!done) return tl::unexpected(done.error());
    return summary_;
  }

 private:
  /// The bytes of the target "<origin>/<name>", not yet verified.
  Result<Bytes> read_target(std::string_view name, std::uint64_t limit) {
    const auto target = origin_target(role_, summary_.name, name);
    if (!target) return tl::unexpected(target.error());
    return disk_.read(folder_ / target_path(summary_.name, name, target->sha256), limit);
  }

  Status read_index() {
    const auto bytes = read_target("index", kMaxIndexBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto index = verify_index(*bytes, role_, summary_.name);
    if (!index) return tl::unexpected(index.error());
    summary_.records = (*index)->records;
    summary_.buckets = (*index)->pages();
    summary_.index_bytes = bytes->size();
    NodeBytes nodes;
    for (std::uint32_t number = 0; number < (*index)->entries.size(); ++number) {
      const Entry& entry = (*index)->entries[number];
      if ((*index)->node_bits == 0 || entry.empty()) continue;
      auto node = disk_.read(folder_ / blob_path(entry.digest), kMaxNodeBytes);
      if (!node) return tl::unexpected(node.error());
      summary_.index_bytes += node->size();
      nodes.emplace(number, std::move(*node));
    }
    auto table = verify_page_table(*index, nodes);
    if (!table) return tl::unexpected(table.error());
    table_ = std::move(*table);
    return {};
  }

  Status read_pages() {
    std::size_t records = 0;
    const auto& pages = (*table_)->pages;
    for (std::uint32_t bucket = 0; bucket < pages.size(); ++bucket) {
      if (pages[bucket].empty()) continue;
      const auto bytes = disk_.read(folder_ / page_path(pages[bucket].digest), kMaxPageBytes);
      if (!bytes) return tl::unexpected(bytes.error());
      const auto page = verify_page(*bytes, *table_, bucket);
      if (!page) return tl::unexpected(page.error());
      ++summary_.pages;
      summary_.page_bytes += bytes->size();
      records += (*page)->records.size();
      for (const model::Record& record : (*page)->records) {
        const auto picture = picture_of(record.document);
        if (!picture) return fail_in(record.key.text(), picture.error());
        for (const Medium& medium : *picture) {
          if (auto done = read_medium(record, medium); !done) return done;
        }
      }
    }
    if (records == summary_.records) return {};
    return fail(ErrorCode::untrusted, summary_.name + "/index: it says " +
                                          std::to_string(summary_.records) +
                                          " records and its pages hold " + std::to_string(records));
  }

  Status read_medium(const model::Record& record, const Medium& medium) {
    if (!seen_.insert(medium.digest).second) return {};
    const std::string path = blob_path(medium.digest);
    const auto bytes = disk_.read(folder_ / path, kMaxMediumBytes);
    if (!bytes) return fail_in("the picture of " + record.key.text(), bytes.error());
    ++summary_.media;
    summary_.media_bytes += bytes->size();
    return verify_bytes(*bytes, medium.digest, medium.length,
                        path + " (the picture of " + record.key.text() + ")");
  }

  Status read_pack() {
    auto bytes = read_target("pack", kMaxPackBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    summary_.pack_bytes = bytes->size();
    const auto pack = verify_pack(std::move(*bytes), role_, summary_.name,
                                  [](const Digest&, BytesView) -> Status { return {}; });
    if (!pack) return tl::unexpected(pack.error());
    return {};
  }

  /// A patch without its older publication could still be made up for by every kiosk, so only its
  /// length is looked at.
  Status read_patches() {
    const PatchNames patches = patches_of(*role_, summary_.name);
    const auto earlier =
        earlier_versions(disk_, folder_, summary_.name, targets_, role_, kPatchedVersions);
    const auto index = origin_target(role_, summary_.name, "index");
    if (!earlier) return tl::unexpected(earlier.error());
    if (!index) return tl::unexpected(index.error());
    for (const auto& [name, length] : patches) {
      const std::string path = patch_path(summary_.name, index->sha256, name);
      const auto bytes = disk_.read(folder_ / path, kMaxPatchBytes);
      if (!bytes) return tl::unexpected(bytes.error());
      if (bytes->size() != length) {
        return fail(ErrorCode::untrusted, path + ": it has " + std::to_string(bytes->size()) +
                                              " bytes and must have " + std::to_string(length));
      }
      for (const Verified<Targets>& role : *earlier) {
        const auto older = origin_target(role, summary_.name, "index");
        if (!older || short_name(older->sha256) != name) continue;
        if (auto done = apply_patch(*bytes, role); !done) return fail_in(path, done.error());
      }
    }
    summary_.patches = static_cast<std::uint32_t>(patches.size());
    return {};
  }

  Status apply_patch(const Bytes& patch, const Verified<Targets>& from) {
    const auto base = repository::read_index(disk_, folder_, summary_.name, from);
    if (!base) return tl::unexpected(base.error());
    const auto older = [&](std::uint32_t bucket) -> Result<Bytes> {
      const Entry& entry = (*base->table).pages[bucket];
      const auto packed = disk_.read(folder_ / page_path(entry.digest), kMaxPageBytes);
      if (!packed) return tl::unexpected(packed.error());
      return decompress(*packed, entry.plain_length);
    };
    const auto done = verify_patch(patch, *base->table, older, role_, summary_.name);
    return done ? Status{} : tl::unexpected(done.error());
  }

  const Disk& disk_;
  const Path& folder_;
  const Verified<Targets>& targets_;
  const Verified<Targets>& role_;
  OriginSummary summary_;
  std::optional<Verified<PageTable>> table_;
  std::set<Digest> seen_;
};

}  // namespace

Result<OriginSummary> check_origin(const Disk& disk, const Path& folder,
                                   const Verified<Targets>& delegating,
                                   const Verified<Targets>& role, const std::string& origin) {
  return OriginCheck(disk, folder, delegating, role, origin).run();
}

Result<RepositorySummary> check_repository(const Disk& disk, const Path& folder, Instant now) {
  const auto root = read_root(disk, folder);
  if (!root) return tl::unexpected(root.error());
  if (!*root) {
    return fail(ErrorCode::not_found,
                "there is no repository in " + folder.string() +
                    " (no metadata/1.root.json); make one with pobratym-pack publish");
  }
  const auto roles = read_roles(disk, folder, **root);
  if (!roles) return tl::unexpected(roles.error());
  if (!*roles) {
    return fail(ErrorCode::not_found, "the repository in " + folder.string() +
                                          " has no timestamp.json: its first publication broke "
                                          "off; publish again");
  }
  RepositorySummary summary;
  summary.roles = {summary_of("root", **root, now),
                   summary_of("timestamp", (*roles)->timestamp, now),
                   summary_of("snapshot", (*roles)->snapshot, now),
                   summary_of("targets", (*roles)->targets, now)};
  for (const auto& [name, role] : (*roles)->origins) {
    summary.roles.push_back(summary_of(name, role, now));
    auto origin = check_origin(disk, folder, (*roles)->targets, role, name);
    if (!origin) return tl::unexpected(origin.error());
    summary.origins.push_back(std::move(*origin));
  }
  const Targets& targets = *(*roles)->targets;
  if (const Delegation* host = host_of(targets)) summary.host = host->name;
  for (const Delegation& delegation : targets.delegations) {
    if ((*roles)->snapshot->meta.contains(delegation.name + ".json")) continue;
    summary.silent.push_back(delegation.name);
  }
  for (const auto& [name, why] : (*roles)->cut_off) {
    summary.cut_off.push_back("the content of " + name + " is not believed: " + why);
  }
  for (const NestedRole& nested : (*roles)->nested) {
    summary.nested.push_back({summary_of(nested.name, nested.role, now), nested.delegator});
  }
  return summary;
}

}  // namespace pobratym::repository
