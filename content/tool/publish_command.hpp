// SPDX-License-Identifier: Apache-2.0
// pobratym-pack publish: checks first, and signs nothing that has a problem.
#pragma once

#include <chrono>

#include "content/base/disk.hpp"
#include "content/repository/collect.hpp"
#include "content/tool/dictionaries.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct PublishCommandOptions {
  Path pack;
  Path repository;
  Path keys;
  Path dictionaries = kDictionaryFolder;
  Instant now{};
  std::chrono::seconds grace = repository::kDefaultGrace;  ///< for files that nothing names
};

[[nodiscard]] int publish(const PublishCommandOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
