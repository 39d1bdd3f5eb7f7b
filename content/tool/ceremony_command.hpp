// SPDX-License-Identifier: Apache-2.0
// pobratym-pack create, delegate, revoke, rotate and accept: who may publish in a repository, and
// with which keys. README.md walks through them as two city halls would.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct CeremonyOptions {
  std::string name;  ///< of a city, or of the role to rotate
  Path repository;
  std::vector<Path> keys;         ///< a folder for each holder that takes part
  std::vector<Path> public_keys;  ///< files that others sent
  std::uint32_t threshold = 0;    ///< 0: not said
  std::uint32_t root_threshold = 1;
  std::uint32_t targets_threshold = 1;
  bool overlap = false;
  Path from;  ///< what a partner handed over
  Instant now{};
};

[[nodiscard]] int create(const CeremonyOptions& options, const Surroundings& surroundings);
[[nodiscard]] int delegate(const CeremonyOptions& options, const Surroundings& surroundings);
[[nodiscard]] int revoke(const CeremonyOptions& options, const Surroundings& surroundings);
[[nodiscard]] int rotate(const CeremonyOptions& options, const Surroundings& surroundings);
[[nodiscard]] int accept(const CeremonyOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
