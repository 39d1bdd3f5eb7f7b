// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

#include <stdexcept>
#include <utility>

#include "content/base/disk.hpp"
#include "content/base/hash.hpp"
#include "content/import/pack.hpp"
#include "content/import/relative_times.hpp"
#include "content/repository/published_records.hpp"
#include "content/store/content_writer.hpp"
#include "sync/status.hpp"

namespace pobratym::test {
namespace {

template <class T>
T got(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

void done(const Status& status) {
  if (!status) throw std::runtime_error(status.error().message);
}

}  // namespace

void StateFolder::store(const std::vector<Json>& documents, const std::string& origin) {
  std::vector<model::Record> records;
  for (const Json& document : documents) records.push_back(got(model::record_from(document)));
  store(std::move(records), origin);
}

void StateFolder::store(std::vector<model::Record> records, const std::string& origin) {
  Bytes all;
  for (const model::Record& record : records) all += dump_json(record.document);
  records_ = records;
  ++version_;
  store::ContentChange change;
  change.sources.push_back({origin, version_, sha256(all), Instant()});
  change.pages.push_back({origin, 0, sha256(all), std::move(records)});
  auto writer = got(store::ContentWriter::open(database()));
  done(writer.apply(change));
}

void StateFolder::store_pack(const std::string& name, Instant now) {
  RealDisk disk;
  auto reading = got(import::read_pack(disk, POBRATYM_SOURCE_DIR "/content/packs/" + name));
  if (!import::resolve_relative_times(reading.pack, now).empty() || !reading.problems.empty()) {
    throw std::runtime_error("the pack " + name + " has problems");
  }
  std::vector<model::Record> records;
  for (auto& record : reading.pack.records) records.push_back(std::move(record.record));
  auto published = got(repository::published_records(records, reading.pack.media));
  for (const auto& [digest, bytes] : published.media) {
    const std::string hex = to_hex(digest);
    done(disk.make_folders(path() / "blobs" / hex.substr(0, 2)));
    done(disk.write(path() / "blobs" / hex.substr(0, 2) / hex, bytes));
  }
  pack_.clear();
  for (const model::Record* record : published.records) pack_.push_back(*record);
  pack_origin_ = reading.pack.info.origin;
  store(pack_, pack_origin_);
}

void StateFolder::store_pack_without(const std::function<bool(const model::Record&)>& left_out) {
  std::vector<model::Record> records;
  for (const model::Record& record : pack_) {
    if (!left_out(record)) records.push_back(record);
  }
  store(std::move(records), pack_origin_);
}

void StateFolder::synced(Instant then) {
  RealDisk disk;
  sync::SyncStatus status;
  status.state = sync::SyncState::up_to_date;
  status.last_success = status.last_attempt = then;
  done(sync::write_status(disk, path(), status));
}

std::set<std::string> StateFolder::slugs(const std::string& type) const {
  std::set<std::string> slugs;
  for (const model::Record& record : records_) {
    if (record.key.type == type) slugs.insert(record.key.slug);
  }
  return slugs;
}

}  // namespace pobratym::test
