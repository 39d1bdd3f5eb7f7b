// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a conference's schedule in JSON.
#include <cstdint>

#include "content/import/schedule.hpp"
#include "tests/fuzz/imported_holds.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pobratym;
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(import::is_schedule_json(bytes));
  import::must_hold(import::read_schedule_json(bytes, import::fuzz_options()));
  return 0;
}
