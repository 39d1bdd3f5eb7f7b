// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a pack. Whatever comes out of them is pages of the buckets and lengths
// that the list at its head says, or nothing; and the list is written again as the same bytes.
#include <cstdint>
#include <cstdlib>

#include "content/base/compress.hpp"
#include "content/repository/pack_file.hpp"
#include "content/repository/record_lines.hpp"

namespace {

constexpr std::uint64_t kEnough = 1u << 20u;  // so that a run is fast; the limits have tests

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pobratym;
  using namespace pobratym::repository;
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  const auto parts = decode_pack(bytes);
  if (!parts || parts->list.plain_bytes() > kEnough) return 0;
  Bytes head = "PBTPACK2";
  put_page_list(head, parts->list);
  if (head + Bytes(parts->frame) != bytes) std::abort();

  Unpacking unpacking(parts->frame);
  const auto lines = unpacking.next(static_cast<std::size_t>(parts->list.plain_bytes()));
  if (!lines || !unpacking.finish()) return 0;
  Regrouping regrouping(parts->list);
  for (BytesView rest = *lines; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const BytesView line = rest.substr(0, end == BytesView::npos ? end : end + 1);
    regrouping.add(line);
    rest.remove_prefix(line.size());
  }
  std::size_t place = 0;
  const auto done = regrouping.finish([&](const ListedPage& page, BytesView plain) -> Status {
    if (plain.size() != page.plain_length || page != parts->list.pages[place++]) std::abort();
    return {};
  });
  if (done && place != parts->list.pages.size()) std::abort();
  return 0;
}
