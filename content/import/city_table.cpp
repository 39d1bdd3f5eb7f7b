// SPDX-License-Identifier: Apache-2.0
#include "content/import/city_table.hpp"

namespace pobratym::import {

bool is_city_table(BytesView /*bytes*/) { return false; }

Result<Imported> read_city_table(BytesView /*bytes*/, const ReadOptions& /*options*/) {
  return fail(ErrorCode::invalid, "tables of cities cannot be read yet");
}

}  // namespace pobratym::import
