// SPDX-License-Identifier: Apache-2.0
#include "content/import/json_ld.hpp"

namespace pobratym::import {

bool is_json_ld(BytesView /*bytes*/) { return false; }

Result<Imported> read_json_ld(BytesView /*bytes*/, const ReadOptions& /*options*/) {
  return fail(ErrorCode::invalid, "JSON-LD cannot be read yet");
}

}  // namespace pobratym::import
