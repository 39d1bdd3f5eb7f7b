// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be an index file or one of its nodes, as a kiosk meets them after their hash
// has held: their signer may be wrong. There is one way to write an index, so what was read is
// written again as the same bytes.
#include <cstdint>
#include <cstdlib>

#include "content/repository/index.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pobratym;
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  if (const auto index = repository::decode_index(bytes)) {
    if (repository::encode_index(*index) != bytes) std::abort();
  }
  if (const auto node = repository::decode_node(bytes)) {
    if (repository::encode_node(*node) != bytes) std::abort();
  }
  return 0;
}
