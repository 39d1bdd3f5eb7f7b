// SPDX-License-Identifier: Apache-2.0
#include "content/store/known_records.hpp"

namespace pobratym::store {
namespace {

/// The longest pages ask for some hundreds; parsed, one takes six kilobytes or so.
constexpr std::size_t kMost = 1536;

}  // namespace

KnownRecord KnownRecords::find(const Digest& digest, const model::RecordKey& key) {
  const auto found = by_digest_.find(digest);
  if (found == by_digest_.end() || found->second->record->key != key) return nullptr;
  by_use_.splice(by_use_.begin(), by_use_, found->second);
  return found->second->record;
}

void KnownRecords::add(const Digest& digest, const KnownRecord& record) {
  if (const auto found = by_digest_.find(digest); found != by_digest_.end()) {
    by_use_.erase(found->second);
    by_digest_.erase(found);
  }
  by_use_.push_front({digest, record});
  by_digest_.emplace(digest, by_use_.begin());
  if (by_use_.size() <= kMost) return;
  by_digest_.erase(by_use_.back().digest);
  by_use_.pop_back();
}

}  // namespace pobratym::store
