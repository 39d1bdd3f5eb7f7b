// SPDX-License-Identifier: Apache-2.0
// What the desk does with pictures by itself.
#pragma once

#include "content/desk/api/context.hpp"

namespace pobratym::desk {

/// Removes pictures that no document has named for long. Call it now and then.
void tidy_pictures(Context& context);

}  // namespace pobratym::desk
