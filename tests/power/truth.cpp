// SPDX-License-Identifier: Apache-2.0
#include "tests/power/truth.hpp"

namespace pobratym::power {

Digest RecordSum::digest() const {
  Bytes all;
  for (const auto& [key, document] : documents_) all += key + " " + to_hex(document) + "\n";
  return sha256(all);
}

Digest digest_of(const model::RecordRefs& records) {
  RecordSum sum;
  for (const model::Record* record : records) {
    sum.add(record->key.text(), dump_json(record->document));
  }
  return sum.digest();
}

std::string describe(const Truth& truth) {
  std::string words;
  for (const auto& [origin, of_origin] : truth) {
    words += (words.empty() ? "" : ", ") + origin + " at version " +
             std::to_string(of_origin.version) + " (" + to_hex(of_origin.records).substr(0, 8) +
             ")";
  }
  return words.empty() ? "nothing" : words;
}

}  // namespace pobratym::power
