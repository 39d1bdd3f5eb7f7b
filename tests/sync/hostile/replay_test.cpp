// SPDX-License-Identifier: Apache-2.0
// Files that were all signed once, put together by somebody who has no key: old ones, ones that
// stay for ever, ones of several versions.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using std::chrono::days;
using std::chrono::hours;
using sync::SyncState;
using test::Connection;
using test::HostileSite;
using test::kToday;

namespace {

/// A copy of the repository as it was, for the attacker to keep.
struct Archive {
  explicit Archive(const Path& repository) {
    std::filesystem::copy(repository, folder / "repository",
                          std::filesystem::copy_options::recursive);
  }
  [[nodiscard]] test::Answer answer() const { return test::serve_well(folder / "repository"); }
  test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a whole repository of yesterday, played back, does not bring yesterday's content back") {
  HostileSite site;
  const Archive second(site.repository().folder());
  site.must_recover();
  site.repository().edit(3, "newer");
  site.repository().publish(kToday + hours(5));
  REQUIRE(site.run_at(kToday + hours(6)).status.content_version == 3);
  const Bytes before = site.content();
  site.attack("", second.answer());
  const auto replayed = site.run_at(kToday + hours(6));
  INFO(replayed.status.error);
  CHECK(replayed.status.state == SyncState::failed);
  CHECK(replayed.status.error ==
        "timestamp.json: version 2 is older than version 3, which was accepted before; this may be "
        "an attempt to roll back");
  CHECK(replayed.status.last_success == kToday + hours(6));
  const bool same = site.content() == before;
  CHECK(same);
  site.be_honest();
  CHECK(site.run_at(kToday + hours(6)).status.state == SyncState::up_to_date);
}

TEST_CASE("an old snapshot behind a new timestamp is refused") {
  HostileSite site;
  site.attack("2.snapshot.json", [&](Connection& to, const std::string&) {
    to.reply(200, site.bytes_of("/metadata/1.snapshot.json"));
  });
  site.must_refuse("snapshot.json");
  site.must_recover();
}

TEST_CASE("roles of two versions that were never published together are refused") {
  HostileSite site;
  site.attack("2.kharkiv.json", [&](Connection& to, const std::string&) {
    to.reply(200, site.bytes_of("/metadata/1.kharkiv.json"));
  });
  site.must_refuse("kharkiv.json");
  site.must_recover();
}

TEST_CASE("a page of one place under the name of another is refused") {
  HostileSite site;
  const std::string page = site.written(".zst");
  const std::string index = site.written(".index");
  site.attack(page,
              [&](Connection& to, const std::string&) { to.reply(200, site.bytes_of(index)); });
  site.must_refuse(page.substr(1));
  site.attack(index,
              [&](Connection& to, const std::string&) { to.reply(200, site.bytes_of(page)); });
  site.must_recover();  // the index was here already
}

TEST_CASE("a server that changes its mind between two questions of one run is refused or whole") {
  HostileSite site;
  std::string timestamp;
  for (const char* change : {"2.snapshot.json", "2.kharkiv.json"}) {
    // The next version appears in the middle of the run: consistent files are still there.
    site.attack(change, [&](Connection& to, const std::string& path) {
      if (timestamp.empty()) {
        site.repository().edit(9, "in between");
        site.repository().publish(kToday + hours(2));
        timestamp = "done";
      }
      site.honest()(to, path);
    });
    const auto outcome = site.run();
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::up_to_date);
  }
  site.be_honest();
  const auto outcome = site.run_at(kToday + hours(4));
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.status.content_version == 3);
}

TEST_CASE("a server that shows the same timestamp for ever is found out when that expires") {
  HostileSite site;
  const Archive first(site.repository().folder());
  site.must_recover();
  site.attack("", first.answer());
  const repository::Lifetimes lifetimes;
  // Until then nobody can tell it from a city that has no news; the status says how old they are.
  const auto before = kToday + hours(1) + lifetimes.timestamp;
  const auto calm = site.run_at(before - hours(1));
  CHECK(calm.status.state == SyncState::up_to_date);
  CHECK(calm.status.content_signed == kToday + hours(1));
  const Bytes content = site.content();
  const auto late = site.run_at(before + hours(1));
  INFO(late.status.error);
  CHECK(late.status.state == SyncState::failed);
  CHECK(late.status.error.starts_with("timestamp.json: it expired at "));
  CHECK(late.status.error.ends_with("; publish anew, or set this machine's clock if it is wrong"));
  CHECK(late.status.last_success == before - hours(1));
  CHECK(lifetimes.timestamp <= days(14));
  site.be_honest();
  site.repository().publish(before);
  CHECK(site.run_at(before + hours(2)).status.state == SyncState::up_to_date);
  CHECK_FALSE(content.empty());
}
