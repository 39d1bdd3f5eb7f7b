// SPDX-License-Identifier: Apache-2.0
// Records that have been read and verified, by the SHA-256 of their document. Every view that is
// made again, each minute and after each small change, is made of nearly the same ones; reading,
// hashing and parsing them was most of its time.
#pragma once

#include <list>
#include <map>
#include <memory>

#include "content/base/hash.hpp"
#include "content/model/event.hpp"
#include "content/model/record.hpp"
#include "content/model/visibility.hpp"

namespace pobratym::store {

/// A record and what is asked of each: when it may be shown.
struct ReadRecord : model::Record {
  explicit ReadRecord(model::Record record)
      : model::Record(std::move(record)), shown(model::shown_days(*this)) {}

  std::optional<model::ShownDays> shown;

  [[nodiscard]] bool is_visible(model::Date today) const { return shown && shown->contains(today); }

  /// Of a record that is an event; decoded when it is first asked for. Lists of events are made
  /// again each minute of nearly the same ones.
  [[nodiscard]] const Result<model::Event>& event(const std::string& day_zone) const;

 private:
  struct Decoded {
    std::string day_zone;
    Result<model::Event> event;
  };
  mutable std::unique_ptr<const Decoded> decoded_;
};

using KnownRecord = std::shared_ptr<const ReadRecord>;  // shared: a question may outlive its place

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
