// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be JSON-LD, or a page with some in it.
#include <cstdint>

#include "content/import/json_ld.hpp"
#include "tests/fuzz/imported_holds.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pobratym;
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(import::is_json_ld(bytes));
  import::must_hold(import::read_json_ld(bytes, import::fuzz_options()));
  return 0;
}
