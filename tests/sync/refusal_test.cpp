// SPDX-License-Identifier: Apache-2.0
// What a repository, or whoever stands between, may try; the screen keeps the last good content.
#include <catch2/catch_test_macros.hpp>

#include "content/repository/layout.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::KioskSite;
using test::kToday;

namespace {

Bytes flip_middle(Bytes bytes) {
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  return bytes;
}

/// A kiosk at version 1 and a repository at version 2, both honest so far.
struct Behind : KioskSite {
  explicit Behind(std::size_t records = 200) : KioskSite(records, 3) {
    repository().publish(kToday);
    REQUIRE(sync().status.state == SyncState::up_to_date);
    old = shown();
    repository().edit(42, "edited");
    repository().add_picture(42, test::picture("new"));
    report = repository().publish(kToday + std::chrono::hours(1));
    hide_patches();  // so that index and pages travel
  }

  /// The path of the first file of the publication whose name ends so.
  [[nodiscard]] std::string written(const std::string& ending) const {
    for (const auto& file : report.written) {
      if (file.path.ends_with(ending)) return file.path;
    }
    FAIL("nothing ending in " << ending << " was published");
    return {};
  }

  void must_refuse(const std::string& words) {
    const Outcome outcome = sync(kToday + std::chrono::hours(2));
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::failed);
    CHECK(outcome.status.error.find(words) != std::string::npos);
    CHECK(shown() == old);
    CHECK(outcome.status.last_success == kToday);
    CHECK(outcome.status.content_version == 1);
    CHECK(describe(outcome).find("The content stays at version 1.") != std::string::npos);
  }

  void must_recover() {
    be_honest();
    const Outcome outcome = sync(kToday + std::chrono::hours(3));
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::up_to_date);
    CHECK(shown() == repository().labels());
  }

  std::map<std::string, std::string> old;
  repository::PublishReport report;
};

}  // namespace

TEST_CASE("metadata, index or page that was changed on the way is refused and named") {
  const std::map<std::string, std::string> named{{"timestamp.json", "timestamp.json"},
                                                 {"2.snapshot.json", "snapshot.json"},
                                                 {"2.kharkiv.json", "kharkiv.json"},
                                                 {".index", "index"},
                                                 {".zst", ".zst"}};
  for (const auto& [ending, name] : named) {
    INFO(ending);
    Behind kiosk;
    kiosk.tamper(kiosk.written(ending), flip_middle);
    kiosk.must_refuse(name);
    kiosk.must_recover();
  }
}

TEST_CASE("a file cut short or made longer is refused") {
  for (const std::string ending : {"2.kharkiv.json", ".index", ".zst"}) {
    for (const bool longer : {false, true}) {
      INFO(ending << longer);
      Behind kiosk;
      kiosk.tamper(kiosk.written(ending), [longer](const Bytes& bytes) {
        return longer ? bytes + "x" : bytes.substr(0, bytes.size() - 1);
      });
      kiosk.must_refuse("signed");
      kiosk.must_recover();
    }
  }
}

TEST_CASE("a snapshot cut short or with more behind it is refused by its signature") {
  // The timestamp names its version only.
  for (const bool longer : {false, true}) {
    Behind kiosk;
    kiosk.tamper(kiosk.written("2.snapshot.json"), [longer](const Bytes& bytes) {
      return longer ? bytes + "x" : bytes.substr(0, bytes.size() - 1);
    });
    kiosk.must_refuse("snapshot");
    kiosk.must_recover();
  }
}

TEST_CASE("an index node that was changed is refused") {
  Behind kiosk(3000);
  const std::string picture = repository::blob_path(sha256(test::picture("new")));
  std::string node;
  for (const auto& file : kiosk.report.written) {
    const bool blob = file.path.starts_with("blobs/") && !file.path.ends_with(".zst");
    if (blob && file.path != picture) node = file.path;
  }
  REQUIRE_FALSE(node.empty());
  kiosk.tamper(node, flip_middle);
  kiosk.must_refuse(node);
  kiosk.must_recover();
}

TEST_CASE("a pack that was changed is refused, and a first sync shows nothing of it") {
  KioskSite kiosk;
  kiosk.repository().publish(kToday);
  kiosk.tamper(".pack", flip_middle);
  const Outcome outcome = kiosk.sync();
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.status.error.find("pack") != std::string::npos);
  CHECK_FALSE(outcome.status.content_version);
  CHECK_FALSE(RealDisk().exists(kiosk.state() / "content.db"));
  CHECK(describe(outcome).find("There is no content yet.") != std::string::npos);
  kiosk.be_honest();
  CHECK(kiosk.sync().status.state == SyncState::up_to_date);
}

TEST_CASE("a picture that was changed is refused while the text and the other pictures arrive") {
  Behind kiosk;
  const std::string path = repository::blob_path(sha256(test::picture("new")));
  kiosk.tamper(path, flip_middle);
  const Outcome outcome = kiosk.sync(kToday + std::chrono::hours(2));
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.status.error.find(path) != std::string::npos);
  CHECK(kiosk.shown() == kiosk.repository().labels());
  CHECK(kiosk.pictures().size() == 3);
  kiosk.must_recover();
  CHECK(kiosk.pictures().size() == 4);
}

TEST_CASE("yesterday's repository is not taken for today's") {
  test::TemporaryFolder copies;
  KioskSite kiosk;
  kiosk.repository().publish(kToday);
  REQUIRE(kiosk.sync().status.state == SyncState::up_to_date);
  RealDisk disk;
  const Path timestamp = kiosk.repository().folder() / "metadata/timestamp.json";
  const Bytes old_timestamp = disk.read(timestamp, 1u << 20u).value();
  kiosk.repository().edit(1, "newer");
  kiosk.repository().publish(kToday + std::chrono::hours(1));
  REQUIRE(kiosk.sync(kToday + std::chrono::hours(1)).status.state == SyncState::up_to_date);
  REQUIRE(disk.write(timestamp, old_timestamp));
  const Outcome replayed = kiosk.sync(kToday + std::chrono::hours(2));
  INFO(replayed.status.error);
  CHECK(replayed.status.state == SyncState::failed);
  CHECK(replayed.status.error.find("timestamp.json") != std::string::npos);
  CHECK(kiosk.shown().at("t-1") == "newer");
}

TEST_CASE("another publisher's repository is refused") {
  Behind kiosk;
  test::TemporaryFolder folder;
  test::PublishedRepository stranger(folder / "repository", 200, 0);
  stranger.publish(kToday);
  stranger.publish(kToday);
  kiosk.tamper("timestamp.json", [&](const Bytes&) {
    return RealDisk().read(stranger.folder() / "metadata/timestamp.json", 1u << 20u).value();
  });
  kiosk.must_refuse("timestamp.json");
  kiosk.must_recover();
}

TEST_CASE("a page of a hotel's login is no content") {
  Behind kiosk;
  kiosk.tamper("", [](const Bytes&) { return Bytes("<html><body>Please log in</body></html>"); });
  kiosk.must_refuse("2.root.json is a web page instead of signed metadata");
  kiosk.must_recover();
}

TEST_CASE("content whose signature has expired is not taken, and what is shown stays") {
  Behind kiosk;
  const Outcome late = kiosk.sync(kToday + std::chrono::days(30));
  INFO(late.status.error);
  CHECK(late.status.state == SyncState::failed);
  CHECK(late.status.error.find("expired") != std::string::npos);
  CHECK(kiosk.shown() == kiosk.old);
  kiosk.must_recover();
}

TEST_CASE("a clock that fell back to 1970 neither stops new content nor revives what expired") {
  Behind kiosk;
  const Outcome outcome = kiosk.sync(Instant{});
  INFO(outcome.status.error);
  REQUIRE(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.status.last_success == kToday + std::chrono::hours(1));
  CHECK(kiosk.shown() == kiosk.repository().labels());
}

TEST_CASE("a clock that is years behind does not make an expired timestamp young again") {
  KioskSite kiosk;
  kiosk.repository().publish(kToday);
  REQUIRE(kiosk.sync().status.state == SyncState::up_to_date);
  kiosk.repository().edit(1, "newer");
  kiosk.repository().publish(kToday + std::chrono::days(40));
  REQUIRE(kiosk.sync(kToday + std::chrono::days(40)).status.state == SyncState::up_to_date);
  // Signed by a stolen key with a higher version, but a month ago: expired by any honest clock.
  kiosk.repository().edit(1, "forged");
  repository::PublishOptions brief;
  brief.lifetimes.timestamp = std::chrono::days(1);
  brief.clock_slack = std::chrono::days(365);  // a thief does not mind
  kiosk.repository().publish(kToday + std::chrono::days(10), brief);
  const Outcome outcome = kiosk.sync(Instant{});
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.status.error.find("expired") != std::string::npos);
  CHECK(kiosk.shown().at("t-1") == "newer");
}

TEST_CASE("a server that is away fails the sync and nothing else") {
  Behind kiosk;
  kiosk.hide("");
  kiosk.must_refuse("timestamp.json is not there");
  kiosk.must_recover();
}
