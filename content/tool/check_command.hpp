// SPDX-License-Identifier: Apache-2.0
// pobratym-pack check: every problem of a pack at once, with file, record and field.
#pragma once

#include "content/base/disk.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct CheckOptions {
  Path pack;
  Instant now{};  ///< relative times of samples are resolved against it
};

[[nodiscard]] int check(const CheckOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
