// SPDX-License-Identifier: Apache-2.0
#include "content/import/pack_index.hpp"

#include <algorithm>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/import/record_id.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxUid = 255;

std::string short_hash(std::string_view text, std::size_t length) {
  return to_hex(sha256(text)).substr(0, length);
}

/// How a city may be called, each with its country before it.
std::vector<std::string> names_of(const Json& city) {
  std::vector<std::string> names;
  const auto country = string_member(city, "country").value_or("") + " ";
  if (const Json* texts = member(city, "name"); texts != nullptr && texts->is_object()) {
    for (const auto& text : *texts) {
      if (text.is_string()) names.push_back(country + folded(text.get<std::string>()));
    }
  }
  if (const Json* local = member(city, "local_names"); local != nullptr && local->is_array()) {
    for (const auto& name : *local) {
      if (const auto text = string_member(name, "text")) names.push_back(country + folded(*text));
    }
  }
  return names;
}

bool same_member(const Json& a, const Json& b, std::string_view name) {
  const Json* left = member(a, name);
  const Json* right = member(b, name);
  return left != nullptr && right != nullptr && *left == *right;
}

/// Any language in which both have the same title.
bool same_title(const Json& a, const Json& b) {
  const Json* left = member(a, "title");
  const Json* right = member(b, "title");
  if (left == nullptr || right == nullptr || !left->is_object()) return false;
  for (const auto& [language, text] : left->items()) {
    if (const Json* other = member(*right, language); other != nullptr && *other == text) {
      return true;
    }
  }
  return false;
}

}  // namespace

Origin origin_of(const Json& document) {
  const Json* imported = member(document, "imported");
  if (imported == nullptr) return {};
  return {string_member(*imported, "feed").value_or(""),
          string_member(*imported, "key").value_or("")};
}

PackIndex::PackIndex(const model::RecordRefs& records) {
  for (const auto* one : records) {
    const model::Record& record = *one;
    keys_.insert(record.key);
    records_.emplace(record.key, &record);
    const auto origin = origin_of(record.document);
    if (!origin.key.empty()) {
      imported_.emplace(std::pair(origin.feed, record.key.type + " " + origin.key), &record);
    }
    if (record.key.type == "city") {
      for (auto& name : names_of(record.document)) names_.emplace(std::move(name), &record);
    }
    if (record.key.type != "event") continue;
    if (const auto uid = string_member(record.document, "uid")) {
      uids_.emplace(*uid, &record);
      taken_uids_.insert(*uid);
    }
  }
}

const model::Record* PackIndex::imported(const std::string& feed, const ImportedItem& item) const {
  const auto found = imported_.find(std::pair(feed, item.type + " " + item.key));
  return found == imported_.end() ? nullptr : found->second;
}

const model::Record* PackIndex::same(const ImportedItem& item) const {
  if (item.type == "city") {
    if (is_slug(item.key)) {
      const auto found = records_.find({"city", item.key});
      if (found != records_.end()) return found->second;
    }
    for (const auto& name : names_of(item.document)) {
      if (const auto found = names_.find(name); found != names_.end()) return found->second;
    }
    return nullptr;
  }
  const auto uid = string_member(item.document, "uid").value_or("");
  const auto [first, last] = uids_.equal_range(uid);
  for (auto at = first; at != last; ++at) {
    const auto& document = at->second->document;
    if (same_member(document, item.document, "start") && same_title(document, item.document)) {
      return at->second;
    }
  }
  return nullptr;
}

const model::Record* PackIndex::by_hand(const ImportedItem& item) const {
  const auto [first, last] = uids_.equal_range(string_member(item.document, "uid").value_or(""));
  const auto found = std::find_if(
      first, last, [](const auto& entry) { return origin_of(entry.second->document).key.empty(); });
  return found == last ? nullptr : found->second;
}

model::RecordKey PackIndex::free_key(const ImportedItem& item, const std::string& salt) const {
  const auto id = readable_id(item.type, item.document);
  model::RecordKey key{item.type, id};
  for (std::size_t length = 6; keys_.contains(key) && length <= 64; length += 2) {
    key.slug = id.substr(0, 79 - std::min<std::size_t>(length, 40));
    while (key.slug.ends_with('-')) key.slug.pop_back();
    key.slug += "-" + short_hash(salt + " " + item.key + std::to_string(length),
                                 std::min<std::size_t>(length, 40));
  }
  return key;
}

std::string PackIndex::free_uid(const std::string& uid, const std::string& salt) const {
  std::string free = uid;
  for (int i = 0; taken_uids_.contains(free); ++i) {
    const auto suffix = "/" + short_hash(salt + std::to_string(i), 8);
    free = uid.size() + suffix.size() <= kMaxUid ? uid + suffix : to_hex(sha256(uid + suffix));
  }
  return free;
}

void PackIndex::take(const model::RecordKey& key, const Json& document) {
  keys_.insert(key);
  if (key.type != "event") return;
  if (const auto uid = string_member(document, "uid")) taken_uids_.insert(*uid);
}

std::vector<const model::Record*> PackIndex::of_feed(const std::string& feed) const {
  std::vector<const model::Record*> records;
  for (auto at = imported_.lower_bound(std::pair(feed, std::string()));
       at != imported_.end() && at->first.first == feed; ++at) {
    records.push_back(at->second);
  }
  return records;
}

}  // namespace pobratym::import
