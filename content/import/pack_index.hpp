// SPDX-License-Identifier: Apache-2.0
// Which record of a pack an imported item is: by the feed and key it came with, else by what makes
// it the same thing.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "content/import/imported.hpp"
#include "content/model/record_refs.hpp"

namespace pobratym::import {

class PackIndex {
 public:
  explicit PackIndex(const model::RecordRefs& records);

  /// Imported from this feed under this key.
  [[nodiscard]] const model::Record* imported(const std::string& feed,
                                              const ImportedItem& item) const;

  /// Written by hand or come from another feed, and the same thing: an event with its uid, title
  /// and start; a city of its country with one of its names, or whose id its key is.
  [[nodiscard]] const model::Record* same(const ImportedItem& item) const;

  /// Written by hand, with the event's uid.
  [[nodiscard]] const model::Record* by_hand(const ImportedItem& item) const;

  /// An id that no record has; `salt` makes it unique in a way that is the same again.
  [[nodiscard]] model::RecordKey free_key(const ImportedItem& item, const std::string& salt) const;

  /// The item's uid, or one made of it where another record has it.
  [[nodiscard]] std::string free_uid(const std::string& uid, const std::string& salt) const;

  [[nodiscard]] bool knows(const model::RecordKey& key) const { return keys_.contains(key); }

  /// What was made of an item counts for the next ones.
  void take(const model::RecordKey& key, const Json& document);

  /// Records that came from the feed.
  [[nodiscard]] std::vector<const model::Record*> of_feed(const std::string& feed) const;

 private:
  using Record = const model::Record*;

  std::map<std::pair<std::string, std::string>, Record> imported_;  ///< feed, "type key"
  std::multimap<std::string, Record> uids_;
  std::set<std::string> taken_uids_;
  std::map<std::string, Record> names_;  ///< cities: "CZ brno"
  std::set<model::RecordKey> keys_;
  std::map<model::RecordKey, Record> records_;
};

/// What the record says about the feed it came from; both empty when it came from none.
struct Origin {
  std::string feed;
  std::string key;
};
[[nodiscard]] Origin origin_of(const Json& document);

}  // namespace pobratym::import
