// SPDX-License-Identifier: Apache-2.0
// Publications as jobs, whoever or whatever asked for them.
#pragma once

#include <string>

#include "content/desk/api/context.hpp"

namespace pobratym::desk {

/// Answers the name of its job.
std::string start_publishing(Context& context, PublicationOrder order, Urgency urgency);

/// What the clock asks for: appointments kept and last days over are published. Call it now and
/// then.
void keep_appointments(Context& context);

/// What the phones' pages say is true until a link opens, an event ends or a day begins; then they
/// are written again. Call it now and then.
void keep_pages(Context& context);

}  // namespace pobratym::desk
