// SPDX-License-Identifier: Apache-2.0
// What there is to be shown, in full and comparable: for every origin its version and a hash over
// all of its records. Two truths are equal or they are different content.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "content/base/hash.hpp"
#include "content/model/record_refs.hpp"

namespace pobratym::power {

struct OriginTruth {
  std::uint64_t version = 0;
  Digest records;
  bool operator==(const OriginTruth&) const = default;
};

using Truth = std::map<std::string, OriginTruth>;

/// For one record after the other, in any order.
class RecordSum {
 public:
  void add(const std::string& key, BytesView document) { documents_[key] = sha256(document); }
  [[nodiscard]] Digest digest() const;

 private:
  std::map<std::string, Digest> documents_;
};

[[nodiscard]] Digest digest_of(const model::RecordRefs& records);

[[nodiscard]] std::string describe(const Truth& truth);

}  // namespace pobratym::power
