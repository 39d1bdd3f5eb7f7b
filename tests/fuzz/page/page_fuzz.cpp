// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a page of records, as a kiosk meets them after the hash is checked and
// from a publisher that may be wrong. The first byte chooses the bucket, so that one input can be a
// page that is right. What was read is written again and must be the same bytes or be refused.
#include <cstdint>
#include <cstdlib>

#include "content/repository/index.hpp"
#include "content/repository/page.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pobratym;
  if (size == 0) return 0;
  const int bits = data[0] & 1;
  const std::uint32_t bucket = (data[0] >> 1u) & 1u;
  const BytesView plain(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto page = repository::decode_page(plain, bucket, bits);
  if (!page) return 0;
  for (const model::Record& record : page->records)
    if (repository::bucket_of(record.key.text(), bits) != bucket) std::abort();
  const auto written = repository::encode_page(*page, bits);
  if (!written) return 0;
  const auto again = repository::decode_page(*written, bucket, bits);
  if (!again || again->records.size() != page->records.size()) std::abort();
  if (repository::encode_page(*again, bits).value() != *written) std::abort();
  return 0;
}
