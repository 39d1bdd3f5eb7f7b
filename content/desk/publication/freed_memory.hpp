// SPDX-License-Identifier: Apache-2.0
// A publication of ten thousand records needs a hundred megabytes for some seconds, and the C
// library keeps them for the next time. The next time is tomorrow, and the computer is a small one.
#pragma once

namespace pobratym::desk {

/// Before threads are there: few pools of memory, so that what one thread gave back serves another.
void keep_few_pools();

/// Gives what is free back to the system. Cheap when there is little; call it after long work.
void give_freed_memory_back();

}  // namespace pobratym::desk
