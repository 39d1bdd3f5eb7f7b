// SPDX-License-Identifier: Apache-2.0
// What the staff of a few cities have written, and how it changes: records and pictures by origin,
// and the keys that sign them. All of it follows from a seed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/model/record.hpp"
#include "content/repository/key_folder.hpp"
#include "tests/support/dice.hpp"

namespace pobratym::power {

/// The host's own origin.
inline const std::string kHost = "kharkiv";

class City {
 public:
  explicit City(test::Dice& dice);

  [[nodiscard]] const repository::KeySet& keys() const { return keys_; }
  [[nodiscard]] const std::vector<std::string>& origins() const { return origins_; }
  [[nodiscard]] std::vector<model::Record> records(const std::string& origin) const;
  [[nodiscard]] const std::map<std::string, Bytes>& media() const { return media_; }

  /// Edits, adds and removes a few records of an origin; some get pictures.
  void work_on(const std::string& origin, test::Dice& dice);

 private:
  void write(const std::string& origin, std::size_t number, test::Dice& dice);

  repository::KeySet keys_;
  std::vector<std::string> origins_;
  std::map<std::string, std::map<std::string, model::Record>> records_;
  std::map<std::string, Bytes> media_;
  std::map<std::string, std::size_t> next_;
};

}  // namespace pobratym::power
