// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/hostile/hostile_site.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/hash.hpp"
#include "content/repository/layout.hpp"
#include "content/store/content_reader.hpp"

namespace pobratym::test {
namespace {

using sync::Outcome;
using sync::SyncState;

constexpr std::uint64_t kPlenty = 64u << 20u;
constexpr std::size_t kRecords = 40;

std::string tag_of(const Bytes& bytes) { return "\"" + to_hex(sha256(bytes)).substr(0, 16) + "\""; }

std::map<std::string, std::string> shown(const Path& state) {
  auto reader = store::ContentReader::open(state / "content.db");
  REQUIRE(reader);
  const auto terms =
      reader->records("term", model::Date{std::chrono::year(2026) / std::chrono::month(11) / 24});
  REQUIRE(terms);
  std::map<std::string, std::string> labels;
  for (const model::Record& record : *terms) {
    labels[record.key.slug] = record.document["label"]["en"];
  }
  return labels;
}

}  // namespace

Answer serve_well(std::filesystem::path folder) {
  return [folder = std::move(folder)](Connection& to, const std::string& path) {
    const auto bytes = RealDisk().read(folder / path.substr(1), kPlenty);
    const std::string range = to.header("Range");
    if (!bytes) {
      to.reply(404, "not here");
    } else if (!range.empty()) {
      const std::size_t from = std::stoul(range.substr(6));  // "bytes=700-"
      to.reply(206, bytes->substr(from),
               "Content-Range: bytes " + std::to_string(from) + "-" +
                   std::to_string(bytes->size() - 1) + "/" + std::to_string(bytes->size()) +
                   "\r\n");
    } else if (to.header("If-None-Match") == tag_of(*bytes)) {
      to.send("HTTP/1.1 304 Not Modified\r\n\r\n");
    } else {
      to.reply(200, *bytes,
               "ETag: " + tag_of(*bytes) +
                   "\r\nDate: Tue, 24 Nov 2026 08:00:02 GMT\r\n"
                   "Last-Modified: Tue, 24 Nov 2026 08:00:00 GMT\r\n");
    }
  };
}

Answer say(std::string bytes) {
  return [bytes = std::move(bytes)](Connection& to, const std::string&) {
    to.send(bytes);
    to.hang_up();
  };
}

Answer say_and_wait(std::string bytes) {
  return [bytes = std::move(bytes)](Connection& to, const std::string&) {
    to.send(bytes);
    to.wait_until_closed();
  };
}

HostileSite::HostileSite()
    : settings{.connect_timeout = std::chrono::seconds(1),
               .slowest = 2000,
               .patience = std::chrono::seconds(1)},
      repository_(folder_ / "repository", kRecords, 2),
      honest_(serve_well(repository_.folder())),
      server_([this](Connection& to, const std::string& path) { answer(to, path); }) {
  repository_.publish(kToday);
  REQUIRE(run_at(kToday).status.state == SyncState::up_to_date);
  repository_.edit(17, "edited");
  repository_.add_picture(17, picture("new"));
  report_ = repository_.publish(kToday + std::chrono::hours(1));
}

void HostileSite::attack(const std::string& ending, Answer answer) {
  const std::lock_guard lock(mutex_);
  attacks_.assign(1, {ending, std::move(answer)});
}

void HostileSite::be_honest() {
  const std::lock_guard lock(mutex_);
  attacks_.clear();
}

void HostileSite::answer(Connection& to, const std::string& path) {
  Answer chosen = honest_;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [ending, attack] : attacks_) {
      if (path.ends_with(ending)) chosen = attack;
    }
    // Pages are to travel, so that they can be attacked.
    if (!attacks_.empty() && path.starts_with("/patches/")) {
      chosen = [](Connection& c, const std::string&) { c.reply(404, ""); };
    }
  }
  chosen(to, path);
}

Outcome HostileSite::run_from(const std::string& url, Instant now) {
  server_.forget();
  RealDisk disk;
  const auto transport = sync::CurlTransport::open(url, settings);
  REQUIRE(transport);
  const auto outcome = sync::sync_once({**transport, disk, state(), repository_.root(),
                                        [](std::string_view, std::uint64_t, std::uint64_t) {}},
                                       now);
  REQUIRE(outcome);
  return *outcome;
}

void HostileSite::must_refuse(const std::string& words) {
  must_refuse_at(words, kToday + std::chrono::hours(3));
}

void HostileSite::must_refuse_at(const std::string& words, Instant now) {
  must_refuse_from(server_.url(), words, now);
}

void HostileSite::must_refuse_from(const std::string& url, const std::string& words, Instant now) {
  static_cast<void>(run_from("http://127.0.0.1:1", now));  // notes when it last looked at itself
  const Bytes before = content();
  const auto began = std::chrono::steady_clock::now();
  const Outcome outcome = run_from(url, now);
  const auto took = std::chrono::steady_clock::now() - began;
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.status.error.find(words) != std::string::npos);
  CHECK(outcome.status.last_success == kToday);
  CHECK(outcome.status.content_version == 1);
  const bool same_content = content() == before;
  CHECK(same_content);
  CHECK(took < most_time);
  CHECK(outcome.status.bytes < most_bytes);
  const sync::SyncStatus told = sync::read_status(RealDisk(), state());
  CHECK(told.state == SyncState::failed);
  CHECK(told.error == outcome.status.error);
}

void HostileSite::must_recover() { must_recover_from(server_.url()); }

void HostileSite::must_recover_from(const std::string& url) {
  be_honest();
  const Outcome outcome = run_from(url, kToday + std::chrono::hours(4));
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.status.content_version == 2);
  CHECK(shown(state()) == repository_.labels());
}

Bytes HostileSite::content() const {
  const auto bytes = RealDisk().read(state() / "content.db", kPlenty);
  REQUIRE(bytes);
  return *bytes;
}

Bytes HostileSite::bytes_of(const std::string& path) const {
  const auto bytes = RealDisk().read(repository_.folder() / path.substr(1), kPlenty);
  REQUIRE(bytes);
  return *bytes;
}

std::string HostileSite::written(const std::string& ending) const {
  for (const auto& file : report_.written) {
    if (file.path.ends_with(ending)) return "/" + file.path;
  }
  FAIL("nothing that ends in " << ending << " was published");
  return {};
}

std::vector<std::string> HostileSite::kinds() const {
  return {"/metadata/timestamp.json", "/metadata/2.snapshot.json", written(".zst")};
}

}  // namespace pobratym::test
