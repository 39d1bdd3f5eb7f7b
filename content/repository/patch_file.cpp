// SPDX-License-Identifier: Apache-2.0
#include "content/repository/patch_file.hpp"

#include <cassert>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/base/compress.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

constexpr std::string_view kMagic = "PBTPTCH1";

/// Old and new pages of one frame together: what a reader has in memory at once, unless a single
/// page is longer. Part of the format, because both sides cut the list by it.
constexpr std::uint64_t kGroupBytes = 4u << 20u;

/// zstd's levels: the best for the edits of a day; four times faster where a patch is long.
constexpr int kThoroughly = 19;
constexpr int kQuickly = 12;
constexpr std::uint64_t kLong = 1u << 20u;

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::invalid, "the patch is damaged: " + why);
}

std::uint64_t both_lengths(const ListedPage& page, const PageTable& base) {
  return std::uint64_t{page.plain_length} + base.pages[page.bucket].plain_length;
}

/// The pages of each frame, in order. Pages that went take no part.
std::vector<std::vector<ListedPage>> groups_of(const PageList& list, const PageTable& base) {
  std::vector<std::vector<ListedPage>> groups;
  std::uint64_t bytes = 0;
  for (const ListedPage& page : list.pages) {
    if (page.plain_length == 0) continue;
    const std::uint64_t more = both_lengths(page, base);
    if (groups.empty() || bytes + more > kGroupBytes) {
      groups.emplace_back();
      bytes = 0;
    }
    groups.back().push_back(page);
    bytes += more;
  }
  return groups;
}

/// What a frame is packed after: the older forms of its pages, one after the other.
Result<Bytes> prefix_of(std::span<const ListedPage> group, const PageTable& base,
                        const OlderPage& older) {
  Bytes prefix;
  for (const ListedPage& page : group) {
    if (base.pages[page.bucket].empty()) continue;
    const auto bytes = older(page.bucket);
    if (!bytes) return bytes;
    prefix += *bytes;
  }
  return prefix;
}

}  // namespace

Result<Bytes> encode_patch(const PageList& list, const PlainPages& pages, const PageTable& base,
                           const OlderPage& older) {
  assert(list.bits == base.bits);
  Bytes out(kMagic);
  put_page_list(out, list);
  const int level = list.plain_bytes() > kLong ? kQuickly : kThoroughly;
  for (const auto& group : groups_of(list, base)) {
    const auto prefix = prefix_of(group, base, older);
    if (!prefix) return prefix;
    Bytes plain;
    for (const ListedPage& page : group) plain += pages.at(page.bucket);
    out += compress_after(*prefix, plain, level);
  }
  return out;
}

Result<PatchedPages> decode_patch(BytesView bytes, const PageTable& base, const OlderPage& older) {
  if (!bytes.starts_with(kMagic)) {
    return broken("it does not begin with " + std::string(kMagic));
  }
  bytes.remove_prefix(kMagic.size());
  auto list = cut_page_list(bytes, kMaxPatchedBytes);
  if (!list) return fail_in("the patch", list.error());
  if (list->bits != base.bits) return broken("it is for another number of pages");
  PatchedPages patched{std::move(*list), {}};
  for (const auto& group : groups_of(patched.list, base)) {
    const auto prefix = prefix_of(group, base, older);
    if (!prefix) return tl::unexpected(prefix.error());
    std::size_t length = 0;
    for (const ListedPage& page : group) length += page.plain_length;
    const auto plain = decompress_after(*prefix, bytes, length);
    if (!plain) return fail_in("the patch", plain.error());
    std::size_t from = 0;
    for (const ListedPage& page : group) {
      patched.pages.emplace(page.bucket, plain->substr(from, page.plain_length));
      from += page.plain_length;
    }
  }
  if (!bytes.empty()) return broken("there is more in it than it lists");
  return patched;
}

}  // namespace pobratym::repository
