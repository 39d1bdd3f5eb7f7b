// SPDX-License-Identifier: Apache-2.0
// A pack that passes the check still passes it after an import: what a merge made is checked like
// everything that staff write, and what does not fit does not come in.
#pragma once

#include "content/import/merge.hpp"
#include "content/model/record_refs.hpp"
#include "content/model/schema.hpp"

namespace pobratym::import {

/// Items whose document has a problem become refused, with a finding for each problem, until what
/// is left fits. `records` is the pack as it is written, without the merge; only the host's
/// document is looked at. `progress` is of documents that were looked at, and begins anew when
/// others have to be looked at again.
void refuse_unfit(const model::Schemas& schemas, const model::RecordRefs& records, Instant now,
                  Merge& merge, const Progress& progress = {});

}  // namespace pobratym::import
