// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/freed_memory.hpp"

#include <malloc.h>

namespace pobratym::desk {

#ifdef __GLIBC__
void keep_few_pools() {
  mallopt(M_ARENA_MAX, 2);
  // Said once, so that it does not grow with what was freed: long texts go back at once.
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
}

void give_freed_memory_back() { malloc_trim(0); }
#else
void keep_few_pools() {}
void give_freed_memory_back() {}
#endif

}  // namespace pobratym::desk
