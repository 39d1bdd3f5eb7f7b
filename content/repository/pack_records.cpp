// SPDX-License-Identifier: Apache-2.0
#include "content/repository/pack_records.hpp"

#include <map>
#include <utility>

#include "content/repository/verify_pages.hpp"

namespace pobratym::repository {

Result<PackRecords> pack_records(BytesView bytes, const Verified<Targets>& role,
                                 std::string_view origin) {
  std::map<Digest, Bytes> pages;
  const auto pack =
      verify_pack(Bytes(bytes), role, origin, [&](const Digest& digest, BytesView plain) -> Status {
        pages.emplace(digest, plain);
        return {};
      });
  if (!pack) return tl::unexpected(pack.error());
  const auto index = verify_index((*pack)->index, role, origin);
  if (!index) return tl::unexpected(index.error());
  const auto table = verify_page_table(*index, (*pack)->nodes);
  if (!table) return tl::unexpected(table.error());
  PackRecords out{(*index)->bits, {}};
  for (std::uint32_t bucket = 0; bucket < (*table)->pages.size(); ++bucket) {
    const Entry& entry = (*table)->pages[bucket];
    if (entry.empty()) continue;
    const auto page = verify_plain_page(pages.at(entry.digest), *table, bucket);
    if (!page) return tl::unexpected(page.error());
    out.records.insert(out.records.end(), (*page)->records.begin(), (*page)->records.end());
  }
  return out;
}

}  // namespace pobratym::repository
