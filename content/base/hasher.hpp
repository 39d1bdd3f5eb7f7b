// SPDX-License-Identifier: Apache-2.0
// Both hashes of bytes that come piece by piece, for files that are longer than memory.
#pragma once

#include <cstdint>
#include <memory>

#include "content/base/bytes.hpp"
#include "content/base/hash.hpp"

namespace pobratym {

class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;

  void add(BytesView piece);

  /// How many bytes were added.
  [[nodiscard]] std::uint64_t length() const;
  /// Of what was added so far; more may follow.
  [[nodiscard]] Digest sha256() const;
  [[nodiscard]] LongDigest sha512() const;

 private:
  struct States;
  std::unique_ptr<States> states_;
};

}  // namespace pobratym
