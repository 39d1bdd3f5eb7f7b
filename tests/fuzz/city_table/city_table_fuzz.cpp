// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a table of cities saved as CSV.
#include <cstdint>

#include "content/import/city_table.hpp"
#include "tests/fuzz/imported_holds.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pobratym;
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(import::is_city_table(bytes));
  import::must_hold(import::read_city_table(bytes, import::fuzz_options()));
  return 0;
}
