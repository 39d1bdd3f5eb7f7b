// SPDX-License-Identifier: Apache-2.0
#include "content/repository/publish_patches.hpp"

#include <optional>

#include "content/base/compress.hpp"
#include "content/repository/build.hpp"
#include "content/repository/earlier_versions.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

/// Reads an older publication's pages out of the folder, each held against its hash.
OlderPage pages_in(const RepositoryWriter& writer, const PageTable& table) {
  return [&writer, &table](std::uint32_t bucket) -> Result<Bytes> {
    const Entry& entry = table.pages[bucket];
    const std::string path = page_path(entry.digest);
    const auto packed = writer.read(path, kMaxPageBytes);
    if (!packed) return tl::unexpected(packed.error());
    auto plain = decompress(*packed, entry.plain_length);
    if (!plain) return plain;
    if (auto whole = verify_bytes(*plain, entry.digest, entry.plain_length, path); !whole) {
      return tl::unexpected(whole.error());
    }
    return plain;
  };
}

/// Empty when a patch from there is impossible or would not be worth its bytes.
std::optional<Bytes> patch_since(const PageTable& base, const NewPages& fresh,
                                 const RepositoryWriter& writer) {
  if (base.bits != fresh.table.bits) return std::nullopt;
  const PageList list = changed_pages(base, fresh.table, fresh.records);
  if (list.plain_bytes() > kMaxPatchedBytes) return std::nullopt;
  auto patch = encode_patch(list, fresh.pages, base, pages_in(writer, base));
  if (!patch || patch->size() > kMaxPatchBytes || patch->size() > fresh.pack_bytes / 2) {
    return std::nullopt;
  }
  return std::move(*patch);
}

}  // namespace

Result<PatchNames> publish_patches(const NewPages& fresh, const std::string& origin,
                                   const std::vector<Verified<Targets>>& earlier,
                                   RepositoryWriter& writer) {
  PatchNames names;
  for (const Verified<Targets>& role : earlier) {
    const auto older = origin_target(role, origin, "index");
    const auto index = read_index(writer.disk(), writer.folder(), origin, role);
    if (!older || !index || older->sha256 == fresh.index) continue;
    const auto patch = patch_since(*index->table, fresh, writer);
    if (!patch) continue;
    const auto written = writer.put(patch_path(origin, fresh.index, older->sha256), *patch);
    if (!written) return tl::unexpected(written.error());
    names.emplace(short_name(older->sha256), patch->size());
  }
  return names;
}

}  // namespace pobratym::repository
