// SPDX-License-Identifier: Apache-2.0
// Records that have been read and verified, by the SHA-256 of their document. Every view that is
// made again, each minute and after each small change, is made of nearly the same ones; reading,
// hashing and parsing them was most of its time.
#pragma once

#include <list>
#include <map>

#include "content/base/hash.hpp"
#include "content/store/read_record.hpp"

namespace pobratym::store {

class KnownRecords {
 public:
  /// The record of this key whose document has this digest; null when it is not known.
  [[nodiscard]] KnownRecord find(const Digest& digest, const model::RecordKey& key);
  void add(const Digest& digest, const KnownRecord& record);

 private:
  struct Known {
    Digest digest;
    KnownRecord record;
  };
  std::list<Known> by_use_;  ///< the one used last first
  std::map<Digest, std::list<Known>::iterator> by_digest_;
};

}  // namespace pobratym::store
