// SPDX-License-Identifier: Apache-2.0
// Publications as jobs, whoever or whatever asked for them.
#pragma once

#include "content/desk/api/context.hpp"

namespace pobratym::desk {

/// Answers {"job":…}.
[[nodiscard]] Response start_publishing(Context& context, PublicationOrder order, Urgency urgency);

/// What the clock asks for: appointments kept and last days over are published. Call it now and
/// then.
void keep_appointments(Context& context);

}  // namespace pobratym::desk
