// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/kiosk_site.hpp"

#include <stdexcept>

#include "content/store/content_reader.hpp"
#include "sync/blob_store.hpp"
#include "sync/curl_transport.hpp"
#include "sync/folder_transport.hpp"

namespace pobratym::test {
namespace {

using sync::Outcome;

constexpr std::uint64_t kPlenty = 64u << 20u;

void ignore_progress(std::string_view, std::uint64_t, std::uint64_t) {}

/// As web servers name a version of a file.
std::string tag_of(const Bytes& bytes) { return "\"" + to_hex(sha256(bytes)).substr(0, 16) + "\""; }

store::ContentReader open_content(const Path& state) {
  auto reader = store::ContentReader::open(state / "content.db");
  if (!reader) throw std::runtime_error(reader.error().message);
  return std::move(*reader);
}

}  // namespace

KioskSite::KioskSite(std::size_t records, std::size_t pictures)
    : repository_(folder_ / "repository", records, pictures),
      server_([this](Connection& to, const std::string& path) { answer(to, path); }) {}

Outcome KioskSite::sync(Instant now) {
  RealDisk disk;
  return sync_with(disk, now);
}

Outcome KioskSite::sync_with(Disk& disk, Instant now) {
  server_.forget();
  const auto transport = sync::CurlTransport::open(server_.url(), {}).value();
  sync::SyncParts parts{*transport, disk, state(), repository_.root(), ignore_progress};
  parts.picture_width = picture_width_;
  auto outcome = sync::sync_once(parts, now);
  if (outcome) return std::move(*outcome);
  Outcome failed;
  failed.status.state = sync::SyncState::failed;
  failed.status.error = outcome.error().message;
  return failed;
}

Outcome KioskSite::sync_from_folder(Instant now) {
  RealDisk disk;
  sync::FolderTransport transport(disk, repository_.folder());
  return sync::sync_once({transport, disk, state(), repository_.root(), ignore_progress}, now)
      .value();
}

void KioskSite::tamper(const std::string& ending, std::function<Bytes(Bytes)> change) {
  const std::lock_guard lock(mutex_);
  lies_.emplace_back(ending, std::move(change));
}

void KioskSite::be_honest() {
  const std::lock_guard lock(mutex_);
  lies_.clear();
  break_.reset();
}

void KioskSite::break_off_once(const std::string& ending, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  break_ = Break{ending, bytes, false, false};
}

void KioskSite::break_off_and_die(const std::string& ending, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  break_ = Break{ending, bytes, true, false};
}

bool KioskSite::breaks_off(Connection& to, const std::string& path,
                           const std::optional<Bytes>& bytes) {
  const std::lock_guard lock(mutex_);
  if (!break_) return false;
  if (break_->happened && break_->dies) {
    to.hang_up();
    return true;
  }
  if (break_->happened || !bytes || !path.ends_with(break_->ending)) return false;
  break_->happened = true;
  to.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(bytes->size()) + "\r\n\r\n" +
          bytes->substr(0, break_->bytes));
  to.hang_up();
  return true;
}

void KioskSite::answer(Connection& to, const std::string& path) {
  std::optional<std::function<Bytes(Bytes)>> lie;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [ending, change] : lies_) {
      if (path.ends_with(ending)) lie = change;
    }
  }
  auto bytes = RealDisk().read(repository_.folder() / path.substr(1), kPlenty);
  const bool hidden = without_patches_ && path.starts_with("/patches/");
  if (breaks_off(to, path, bytes ? std::optional(*bytes) : std::nullopt)) return;
  const std::string range = to.header("Range");
  if (bytes && !lie && !hidden && !range.empty()) {
    const std::size_t from = std::stoul(range.substr(6));  // "bytes=700-"
    to.reply(206, bytes->substr(from),
             "Content-Range: bytes " + std::to_string(from) + "-" +
                 std::to_string(bytes->size() - 1) + "/" + std::to_string(bytes->size()) + "\r\n");
  } else if (bytes && !lie && !hidden && to.header("If-None-Match") == tag_of(*bytes)) {
    to.reply(304, "");
  } else if (lie && *lie) {
    to.reply(200, (*lie)(bytes ? std::move(*bytes) : Bytes()));
  } else if (bytes && !lie && !hidden) {
    to.reply(200, *bytes,
             "ETag: " + tag_of(*bytes) +
                 "\r\nDate: Tue, 24 Nov 2026 08:00:02 GMT\r\n"
                 "Last-Modified: Tue, 24 Nov 2026 08:00:00 GMT\r\n");
  } else {
    to.reply(404, "not here");
  }
}

std::set<std::string> KioskSite::asked_for() const {
  std::set<std::string> paths;
  for (const std::string& path : server_.paths()) paths.insert(path.substr(1));
  return paths;
}

std::map<std::string, std::string> KioskSite::shown() const {
  auto reader = open_content(state());
  const model::Date today{std::chrono::year(2026) / 11 / 24};
  std::map<std::string, std::string> labels;
  const auto terms = reader.records("term", today);
  if (!terms) throw std::runtime_error(terms.error().message);
  for (const model::Record& record : *terms) {
    labels[record.key.slug] = record.document["label"]["en"];
  }
  return labels;
}

std::map<std::string, std::string> KioskSite::titles(const std::string& type) const {
  auto reader = open_content(state());
  std::map<std::string, std::string> titles;
  const auto records = reader.records(type, model::Date{std::chrono::year(2026) / 11 / 24});
  if (!records) throw std::runtime_error(records.error().message);
  for (const model::Record& record : *records) {
    titles[record.key.slug] = record.document.value(Json::json_pointer("/title/en"), "");
  }
  return titles;
}

std::set<Bytes> KioskSite::pictures() const {
  auto reader = open_content(state());
  RealDisk disk;
  const sync::BlobStore blobs(disk, state());
  std::set<Bytes> pictures;
  const auto images = reader.media();
  if (!images) throw std::runtime_error(images.error().message);
  for (const model::Image& image : *images) {
    if (!image.sha256) continue;
    if (auto bytes = blobs.blob(*image.sha256, image.length)) pictures.insert(std::move(*bytes));
  }
  return pictures;
}

}  // namespace pobratym::test
