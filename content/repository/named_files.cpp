// SPDX-License-Identifier: Apache-2.0
#include "content/repository/named_files.hpp"

#include <optional>
#include <utility>

#include "content/base/text.hpp"
#include "content/repository/earlier_versions.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/patch_names.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::repository {
namespace {

/// Follows one origin's roles into the set.
class OriginNames {
 public:
  OriginNames(const Disk& disk, const Path& folder, const std::string& origin,
              std::set<std::string>& paths)
      : disk_(disk), folder_(folder), origin_(origin), paths_(paths) {}

  Status current(const Verified<Targets>& role) {
    const auto index = origin_target(role, origin_, "index");
    if (!index) return {};  // delegated to, and nothing published
    for (const std::string_view name : {"index", "pack"}) {
      const auto target = origin_target(role, origin_, name);
      if (target) add(target_path(origin_, name, target->sha256));
    }
    for (const auto& [older, _] : patches_of(*role, origin_)) {
      add(patch_path(origin_, index->sha256, older));
    }
    const auto published = add_pages(role);
    if (!published) return tl::unexpected(published.error());
    return add_media(published->table);
  }

  /// A publication before: what a patch from it is made of. One that is gone is no loss.
  void earlier(const Verified<Targets>& role) {
    add(targets_path(origin_, role->version));
    const auto index = origin_target(role, origin_, "index");
    if (index) add(target_path(origin_, "index", index->sha256));
    (void)add_pages(role);
  }

 private:
  void add(std::string path) { paths_.insert(std::move(path)); }

  Result<PublishedIndex> add_pages(const Verified<Targets>& role) {
    auto published = read_index(disk_, folder_, origin_, role);
    if (!published) return published;
    if (published->index->node_bits > 0) {
      for (const Entry& node : published->index->entries) {
        if (!node.empty()) add(blob_path(node.digest));
      }
    }
    for (const Entry& page : published->table->pages) {
      if (!page.empty()) add(page_path(page.digest));
    }
    return published;
  }

  Status add_media(const Verified<PageTable>& table) {
    for (std::uint32_t bucket = 0; bucket < table->pages.size(); ++bucket) {
      if (table->pages[bucket].empty()) continue;
      const auto bytes =
          disk_.read(folder_ / page_path(table->pages[bucket].digest), kMaxPageBytes);
      if (!bytes) return tl::unexpected(bytes.error());
      const auto page = verify_page(*bytes, table, bucket);
      if (!page) return tl::unexpected(page.error());
      for (const model::Record& record : (*page)->records) {
        const auto picture = picture_of(record.document);
        if (!picture) continue;
        for (const Medium& medium : *picture) add(blob_path(medium.digest));
      }
    }
    return {};
  }

  const Disk& disk_;
  const Path& folder_;
  const std::string& origin_;
  std::set<std::string>& paths_;
};

std::string without_ending(const std::string& name) { return name.substr(0, name.find(".json")); }

/// "brno" of "brno/index".
std::optional<std::string> origin_of_index(const std::string& target) {
  constexpr std::string_view kIndex = "/index";
  if (!target.ends_with(kIndex)) return std::nullopt;
  std::string origin = target.substr(0, target.size() - kIndex.size());
  return is_slug(origin) ? std::optional(std::move(origin)) : std::nullopt;
}

/// Of a role that another role delegates to: whatever it names, laid out as TUF does; and where
/// that is an origin's index, all that the index leads to.
Status add_nested(const Disk& disk, const Path& folder, const Verified<Targets>& role,
                  NamedFiles& named) {
  for (const auto& [target, file] : role->targets) {
    named.paths.insert("targets/" + tuf_target_path(target, file, true));
    const auto origin = origin_of_index(target);
    if (!origin || !file.has_sha256()) continue;
    const auto files = files_of_origin(disk, folder, *origin, role);
    if (!files) return tl::unexpected(files.error());
    named.paths.insert(files->begin(), files->end());
  }
  return {};
}

}  // namespace

Result<std::set<std::string>> files_of_origin(const Disk& disk, const Path& folder,
                                              const std::string& origin,
                                              const Verified<Targets>& role) {
  std::set<std::string> paths;
  if (auto done = OriginNames(disk, folder, origin, paths).current(role); !done) {
    return tl::unexpected(done.error());
  }
  return paths;
}

Result<NamedFiles> named_files(const Disk& disk, const Path& folder, const RolesOnDisk& roles) {
  NamedFiles named;
  named.current["snapshot"] = roles.snapshot->version;
  named.paths = {timestamp_path(), snapshot_path(roles.snapshot->version)};
  // A snapshot names roles for ever, also those that nothing leads to any more: of them the role's
  // file stays, because kiosks' snapshots may not lose it, and nothing below.
  for (const auto& [file, meta] : roles.snapshot->meta) {
    const std::string role = without_ending(file);
    named.current[role] = meta.version;
    named.paths.insert(targets_path(role, meta.version));
  }
  for (const auto& [origin, role] : roles.origins) {
    OriginNames names(disk, folder, origin, named.paths);
    if (auto done = names.current(role); !done) return tl::unexpected(done.error());
    const auto earlier =
        earlier_versions(disk, folder, origin, roles.targets, role, kPatchedVersions);
    if (!earlier) return tl::unexpected(earlier.error());
    for (const Verified<Targets>& before : *earlier) names.earlier(before);
  }
  for (const NestedRole& nested : roles.nested) {
    if (auto done = add_nested(disk, folder, nested.role, named); !done) {
      return tl::unexpected(done.error());
    }
  }
  return named;
}

}  // namespace pobratym::repository
