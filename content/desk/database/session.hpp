// SPDX-License-Identifier: Apache-2.0
// SOCI, for the .cpp files that hold SQL and for nobody else.
#pragma once

#ifndef POBRATYM_SPEAKS_SOCI
#error \
    "name this source in pobratym_speaks_soci() in its CMakeLists.txt: without it a sanitizer build does not link"
#endif

#include <soci/soci.h>

#include <cstdint>

namespace pobratym::desk {

/// What SOCI binds as 64 bits.
using Number = long long;

[[nodiscard]] inline Number number(std::int64_t value) { return value; }

}  // namespace pobratym::desk
