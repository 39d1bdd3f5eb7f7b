// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule.hpp"

namespace pobratym::import {

bool is_schedule_xml(BytesView /*bytes*/) { return false; }

Result<Imported> read_schedule_xml(BytesView /*bytes*/, const ReadOptions& /*options*/) {
  return fail(ErrorCode::invalid, "schedules in XML cannot be read yet");
}

}  // namespace pobratym::import
