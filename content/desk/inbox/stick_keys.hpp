// SPDX-License-Identifier: Apache-2.0
// The desk's secret keys for what kiosks sealed onto USB sticks. Their files are looked at anew
// each time, so that a key works once it lies there, and is in memory no longer than it is used.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/base/disk.hpp"
#include "content/outbox/seal.hpp"

namespace pobratym::desk {

class StickKeys {
 public:
  /// The first is the one that kiosks seal for; older ones open what is still on its way.
  explicit StickKeys(std::vector<Path> files) : files_(std::move(files)) {}

  /// not_found when there is none; untrusted when others than the desk could read one; else one is
  /// damaged.
  [[nodiscard]] Result<std::vector<outbox::OpeningKey>> load() const;

 private:
  std::vector<Path> files_;
};

/// With whichever key fits. untrusted when none does; invalid when what is inside is no letter.
[[nodiscard]] Result<outbox::Letter> open_letter(const std::vector<outbox::OpeningKey>& keys,
                                                 BytesView sealed);

}  // namespace pobratym::desk
