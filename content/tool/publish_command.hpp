// SPDX-License-Identifier: Apache-2.0
// pobratym-pack publish: checks first, and signs nothing that has a problem.
#pragma once

#include "content/base/disk.hpp"
#include "content/tool/dictionaries.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct PublishCommandOptions {
  Path pack;
  Path repository;
  Path keys;
  Path dictionaries = kDictionaryFolder;
  Instant now{};
};

[[nodiscard]] int publish(const PublishCommandOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
