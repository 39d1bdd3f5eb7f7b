// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a patch. A kiosk unpacks them before anything is proven, so whoever stands
// between may send what he likes, of the signed length. What comes out keeps to the list at its
// head, and packed again it becomes the same pages.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/repository/patch_file.hpp"

namespace {

constexpr std::uint32_t kEnough = 1u << 20u;  // so that a run is fast; the limits have tests

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pobratym;
  using namespace pobratym::repository;
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  const PlainPages old = {{0, "{\"id\":\"brno\",\"type\":\"city\"}\n"},
                          {2, "{\"id\":\"lille\",\"name\":\"Lille\",\"type\":\"city\"}\n"}};
  PageTable base{2, std::vector<Entry>(4)};
  for (const auto& [bucket, page] : old) {
    base.pages[bucket] = {sha256(page), 40, static_cast<std::uint32_t>(page.size())};
  }
  const auto older = [&](std::uint32_t bucket) -> Result<Bytes> { return old.at(bucket); };
  if (!bytes.starts_with("PBTPTCH1")) return 0;
  BytesView rest = bytes.substr(8);
  if (const auto list = cut_page_list(rest, kEnough); !list) return 0;
  const auto patched = decode_patch(bytes, base, older);
  if (!patched) return 0;
  for (const ListedPage& page : patched->list.pages) {
    const auto found = patched->pages.find(page.bucket);
    const std::size_t length = found == patched->pages.end() ? 0 : found->second.size();
    if (length != page.plain_length) std::abort();
  }
  const auto again = encode_patch(patched->list, patched->pages, base, older);
  if (!again) std::abort();
  const auto read = decode_patch(*again, base, older);
  if (!read || read->pages != patched->pages || read->list.pages != patched->list.pages)
    std::abort();
  return 0;
}
