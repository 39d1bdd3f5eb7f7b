// SPDX-License-Identifier: Apache-2.0
// From a verified role down to records and pictures: each step is held against the hash the step
// above it named. Refusals are ErrorCode::untrusted and name the file.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/hash.hpp"
#include "content/base/result.hpp"
#include "content/repository/index.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/page.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

/// Length and SHA-256 of a blob or a target, before it is stored or used. `what` names it.
[[nodiscard]] Status verify_bytes(BytesView bytes, const Digest& digest, std::uint64_t length,
                                  std::string_view what);

/// The target "<origin>/<name>" ("index" or "pack") that the origin's role names; untrusted when
/// the role names none.
[[nodiscard]] Result<TargetFile> origin_target(const Verified<Targets>& role,
                                               std::string_view origin, std::string_view name);

/// The index file as the origin's role names it.
[[nodiscard]] Result<Verified<Index>> verify_index(BytesView bytes, const Verified<Targets>& role,
                                                   std::string_view origin);

/// The bytes of index nodes by their place among index->entries. Entries that are empty have none;
/// an index of one level has none at all.
using NodeBytes = std::map<std::uint32_t, Bytes>;

/// All pages, once every node that index->entries names is at hand.
[[nodiscard]] Result<Verified<PageTable>> verify_page_table(const Verified<Index>& index,
                                                            const NodeBytes& nodes);

/// A page as it travels (zstd) or as it is kept (plain), read and held against its entry.
[[nodiscard]] Result<Verified<Page>> verify_page(BytesView compressed,
                                                 const Verified<PageTable>& table,
                                                 std::uint32_t bucket);
[[nodiscard]] Result<Verified<Page>> verify_plain_page(BytesView plain,
                                                       const Verified<PageTable>& table,
                                                       std::uint32_t bucket);

}  // namespace pobratym::repository
