// SPDX-License-Identifier: Apache-2.0
#include "content/repository/pack_file.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "content/base/compress.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

constexpr std::string_view kMagic = "PBTPACK2";

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::invalid, "the pack is damaged: " + why);
}

}  // namespace

Bytes encode_pack(const PageList& list, BytesView lines) {
  Bytes out(kMagic);
  put_page_list(out, list);
  out += compress(lines);
  return out;
}

Result<PackParts> decode_pack(BytesView bytes) {
  if (!bytes.starts_with(kMagic)) {
    return broken("it does not begin with " + std::string(kMagic));
  }
  if (bytes.size() > kMaxPackBytes) return broken("it is too long");
  bytes.remove_prefix(kMagic.size());
  auto list = cut_page_list(bytes, kMaxPackBytes);
  if (!list) return fail_in("the pack", list.error());
  if (std::ranges::any_of(list->pages, [](const auto& page) { return page.plain_length == 0; })) {
    return broken("it lists a page without records");
  }
  return PackParts{std::move(*list), bytes};
}

}  // namespace pobratym::repository
