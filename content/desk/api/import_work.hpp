// SPDX-License-Identifier: Apache-2.0
// What the desk does with feeds by itself.
#pragma once

#include "content/desk/api/context.hpp"

namespace pobratym::desk {

/// Asks the feeds that are followed and were not asked for an hour. Call it now and then.
void refresh_subscriptions(Context& context);

}  // namespace pobratym::desk
