// SPDX-License-Identifier: Apache-2.0
// pobratym-pack publish: checks first, and signs nothing that has a problem.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/lexicon/installed_dictionaries.hpp"
#include "content/repository/collect.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct PublishCommandOptions {
  Path pack;
  Path repository;
  std::vector<Path> keys;  ///< a folder for each holder; new keys go into the first
  bool partner = false;    ///< into a folder to be handed to the host of another repository
  bool only_own = false;   ///< as a partner: leave out what is not its own instead of refusing
  bool pages = true;       ///< write the phones' pages too
  std::string pages_base;  ///< where they will be found; empty: as the host's record says
  Path dictionaries = lexicon::kDictionaryFolder;
  Instant now{};
  std::chrono::seconds grace = repository::kDefaultGrace;  ///< for files that nothing names
};

[[nodiscard]] int publish(const PublishCommandOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
