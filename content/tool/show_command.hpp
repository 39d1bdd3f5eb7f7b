// SPDX-License-Identifier: Apache-2.0
// pobratym-pack show: is what is published whole and signed, and how long does it hold?
#pragma once

#include "content/base/disk.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct ShowOptions {
  Path repository;
  Instant now{};
};

[[nodiscard]] int show(const ShowOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
