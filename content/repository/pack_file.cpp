// SPDX-License-Identifier: Apache-2.0
#include "content/repository/pack_file.hpp"

#include <string>
#include <string_view>

#include "content/base/compress.hpp"
#include "content/repository/big_endian.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

constexpr std::string_view kMagic = "PBTPACK1";
constexpr std::size_t kHeadBytes = 24;

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::invalid, "the pack is damaged: " + why);
}

}  // namespace

Bytes encode_pack(const PackParts& parts) {
  Bytes out(kMagic);
  put_number(out, static_cast<std::uint32_t>(parts.index.size()));
  put_number(out, std::uint32_t{0});
  put_number(out, std::uint64_t{parts.index.size() + parts.rest.size()});
  out += compress(parts.index + parts.rest);
  return out;
}

Result<PackParts> decode_pack(BytesView bytes) {
  if (bytes.size() < kHeadBytes || !bytes.starts_with(kMagic)) {
    return broken("it does not begin with " + std::string(kMagic));
  }
  const auto index_bytes = get_number<std::uint32_t>(bytes, 8);
  const auto plain_bytes = get_number<std::uint64_t>(bytes, 16);
  if (get_number<std::uint32_t>(bytes, 12) != 0) return broken("its reserved bytes are not zero");
  if (bytes.size() > kMaxPackBytes || plain_bytes > kMaxPackBytes) return broken("it is too long");
  if (index_bytes > kMaxIndexBytes || index_bytes > plain_bytes) {
    return broken("its index is longer than itself");
  }
  auto plain = decompress(bytes.substr(kHeadBytes), plain_bytes);
  if (!plain) return fail_in("the pack", plain.error());
  if (plain->size() != plain_bytes) return broken("fewer bytes come out than it says");
  return PackParts{plain->substr(0, index_bytes), plain->substr(index_bytes)};
}

}  // namespace pobratym::repository
