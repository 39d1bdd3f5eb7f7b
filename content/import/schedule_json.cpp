// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule.hpp"

namespace pobratym::import {

bool is_schedule_json(BytesView /*bytes*/) { return false; }

Result<Imported> read_schedule_json(BytesView /*bytes*/, const ReadOptions& /*options*/) {
  return fail(ErrorCode::invalid, "schedules in JSON cannot be read yet");
}

}  // namespace pobratym::import
