// SPDX-License-Identifier: Apache-2.0
// Whatever is damaged is noticed and made good, at the start or while the kiosk runs; the screen
// has something to show all the time, and the status says what happened.
#include "sync/scrub.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/repository/layout.hpp"
#include "sync/lock.hpp"
#include "sync/status.hpp"
#include "tests/sync/damage.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::Damage;
using test::KioskSite;
using test::kToday;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLittle = 6000;  // bytes a step: far less than all
constexpr int kManySteps = 60;

struct Kiosk : KioskSite {
  Kiosk() : KioskSite(120, 3) {
    repository().publish(kToday);
    REQUIRE(sync().status.state == SyncState::up_to_date);
    fs::copy(state(), saved(), fs::copy_options::recursive);
    for (const std::string& name : test::files_below(state(), "")) {
      if (!name.starts_with("content.db") && name != "status.json" && name != "lock") {
        files[name] = RealDisk().read(state() / name, 1u << 24u).value();
      }
    }
  }

  [[nodiscard]] Path saved() const { return state().parent_path() / "saved"; }
  /// As it was after its first sync.
  void make_healthy() {
    fs::remove_all(state());
    fs::copy(saved(), state(), fs::copy_options::recursive);
  }

  /// As many steps as it takes to come round.
  ScrubReport scrub(const std::optional<Path>& installed = {}, Instant now = kToday) {
    RealDisk disk;
    Scrub scrub(disk, state(), installed);
    ScrubReport all;
    int rounds = 0;
    for (int i = 0; i < kManySteps && rounds < 2; ++i) {
      const auto step = scrub.step(kLittle, now);
      REQUIRE(step.has_value());
      all.bytes += step->bytes;
      all.mended.insert(all.mended.end(), step->mended.begin(), step->mended.end());
      all.missing.insert(all.missing.end(), step->missing.begin(), step->missing.end());
      if (step->came_round) ++rounds;
      CHECK(step->bytes < kLittle + 60'000);
    }
    all.came_round = rounds == 2;
    return all;
  }

  [[nodiscard]] bool whole() {
    for (const auto& [name, bytes] : files) {
      const auto now = RealDisk().read(state() / name, 1u << 24u);
      if (now && *now == bytes) continue;
      // A page that was made anew here is packed more lightly than the one that was served.
      if (now && name.ends_with(".zst") && name.starts_with("blobs")) continue;
      UNSCOPED_INFO(name << " is not as it was");
      return false;
    }
    return shown() == repository().labels() && pictures().size() == 3;
  }

  [[nodiscard]] std::string warnings() const {
    return describe_warnings(read_status(RealDisk(), state()));
  }

  [[nodiscard]] Path first(const std::string& folder, const std::string& ending) const {
    return state() / folder / test::files_below(state() / folder, ending).front();
  }
  [[nodiscard]] Path picture() const {
    const std::string name = to_hex(sha256(test::picture("term/t-1")));
    return state() / "blobs" / name.substr(0, 2) / name;
  }
  [[nodiscard]] Path index() const {
    for (const std::string& name : test::files_below(state() / "blobs", "")) {
      const Bytes bytes = RealDisk().read(state() / "blobs" / name, 1u << 24u).value();
      if (!name.ends_with(".zst") && !bytes.starts_with("RIFF")) return state() / "blobs" / name;
    }
    return {};
  }
  /// By what it is.
  [[nodiscard]] std::map<std::string, Path> one_of_each() const {
    return {{"root", state() / "metadata/root.json"},
            {"timestamp", state() / "metadata/timestamp.json"},
            {"snapshot", state() / "metadata/snapshot.json"},
            {"list of origins", state() / "metadata/targets.json"},
            {"host's role", state() / "metadata/kharkiv.json"},
            {"index", index()},
            {"page", first("blobs", ".zst")},
            {"picture", picture()},
            {"database", state() / "content.db"},
            {"status", state() / "status.json"}};
  }

  std::map<std::string, Bytes> files;
};

/// What can be made good from the rest of the state folder.
bool heals_by_itself(const std::string& kind) {
  return kind == "page" || kind == "database" || kind == "status";
}

}  // namespace

TEST_CASE("a scrub of a healthy kiosk reads everything and changes nothing") {
  Kiosk kiosk;
  const ScrubReport report = kiosk.scrub();
  CHECK(report.came_round);
  CHECK(report.mended.empty());
  CHECK(report.missing.empty());
  std::uint64_t bytes = 0;
  for (const auto& [name, content] : kiosk.files) {
    if (name.starts_with("blobs")) bytes += content.size();
  }
  CHECK(report.bytes > bytes);
  CHECK(kiosk.whole());
  CHECK(kiosk.warnings().empty());
}

TEST_CASE("whatever is damaged while the kiosk runs is noticed, and whole after the next sync") {
  Kiosk kiosk;
  for (const char* kind : {"root", "timestamp", "snapshot", "list of origins", "host's role",
                           "index", "page", "picture", "database", "status"}) {
    for (const Damage damage : test::kDamages) {
      if (damage == Damage::unreadable && std::string(kind) == "status") continue;
      INFO(kind << ": " << describe(damage));
      kiosk.make_healthy();
      const Path file = kiosk.one_of_each().at(kind);
      test::do_damage(file, damage);
      const bool healthy = damage == Damage::unreadable && RealDisk().read(file, 1u << 24u);
      const ScrubReport report = kiosk.scrub({}, kToday + std::chrono::hours(2));
      CHECK(kiosk.shown() == kiosk.repository().labels());
      if (!healthy) {
        CHECK(report.mended.empty() == !heals_by_itself(kind));
        CHECK(report.missing.empty() == heals_by_itself(kind));
        CHECK(kiosk.warnings().find("damaged") != std::string::npos);
      }
      const Outcome outcome = kiosk.sync(kToday + std::chrono::hours(3));
      INFO(outcome.status.error);
      CHECK(outcome.status.state == SyncState::up_to_date);
      CHECK(kiosk.whole());
      CHECK(kiosk.warnings().empty());
    }
  }
}

TEST_CASE("what the scrub warns of stays in the status until it is healed") {
  Kiosk kiosk;
  const Path picture = kiosk.one_of_each().at("picture");
  const std::string name = picture.filename();
  test::do_damage(picture, Damage::deleted);
  CHECK_FALSE(kiosk.scrub().missing.empty());
  const std::string warned = kiosk.warnings();
  CHECK(warned.find("the picture " + name.substr(0, 12)) != std::string::npos);

  // A run that brings the content and not the picture.
  kiosk.hide(name);
  kiosk.sync();
  CHECK(kiosk.warnings() == warned);
  kiosk.scrub();
  CHECK(kiosk.warnings() == warned);

  kiosk.be_honest();
  CHECK(kiosk.sync().status.state == SyncState::up_to_date);
  CHECK(kiosk.warnings().empty());
}

TEST_CASE("what was missing and came back by other ways is no longer warned of") {
  Kiosk kiosk;
  const Path picture = kiosk.one_of_each().at("picture");
  const Bytes whole = RealDisk().read(picture, 1u << 24u).value();
  test::do_damage(picture, Damage::deleted);
  kiosk.scrub();
  CHECK_FALSE(kiosk.warnings().empty());
  RealDisk disk;
  REQUIRE(disk.write(picture, whole));
  kiosk.scrub();
  CHECK(kiosk.warnings().empty());
}

TEST_CASE("whatever was damaged while the kiosk was off is whole after its first sync") {
  Kiosk kiosk;
  for (const char* kind : {"root", "timestamp", "snapshot", "list of origins", "host's role",
                           "index", "page", "picture", "database", "status"}) {
    for (const Damage damage : test::kDamages) {
      INFO(kind << ": " << describe(damage));
      kiosk.make_healthy();
      test::do_damage(kiosk.one_of_each().at(kind), damage);
      Outcome outcome = kiosk.sync(kToday + std::chrono::hours(3));
      // What stands in the way of a page or picture goes when the first run fails by it.
      if (damage == Damage::folder_instead && outcome.status.state != SyncState::up_to_date) {
        outcome = kiosk.sync(kToday + std::chrono::hours(3));
      }
      INFO(outcome.status.error);
      CHECK(outcome.status.state == SyncState::up_to_date);
      CHECK(kiosk.whole());
    }
  }
}

TEST_CASE("with the pack that came with the program nothing but metadata needs a network") {
  Kiosk kiosk;
  for (const char* kind : {"index", "page", "picture", "database", "status"}) {
    for (const Damage damage : test::kDamages) {
      INFO(kind << ": " << describe(damage));
      kiosk.make_healthy();
      test::do_damage(kiosk.one_of_each().at(kind), damage);
      if (std::string(kind) == "page") test::do_damage(kiosk.state() / "content.db", damage);
      const ScrubReport report =
          kiosk.scrub(kiosk.repository().folder(), kToday + std::chrono::hours(2));
      CHECK(report.missing.empty());
      CHECK(kiosk.whole());
    }
  }
}

TEST_CASE("when all of the disk is damaged the pack that came with the program is shown") {
  Kiosk kiosk;
  for (const Damage damage : test::kDamages) {
    if (damage == Damage::unreadable) continue;
    INFO(describe(damage));
    kiosk.make_healthy();
    for (const std::string& name : test::files_below(kiosk.state(), "")) {
      if (name != "lock") test::do_damage(kiosk.state() / name, damage);
    }
    // Long after everything in it has expired.
    const Instant later = kToday + std::chrono::days(800);
    const ScrubReport report = kiosk.scrub(kiosk.repository().folder(), later);
    CHECK(kiosk.shown() == kiosk.repository().labels());
    CHECK(kiosk.pictures().size() == 3);
    CHECK_FALSE(report.mended.empty());
    CHECK(kiosk.warnings().find("came with the program") != std::string::npos);
    const SyncStatus status = read_status(RealDisk(), kiosk.state());
    CHECK(status.state == SyncState::failed);
    CHECK(status.content_version == 1);
    CHECK_FALSE(status.last_success);
  }
}

TEST_CASE("older content that came with the program takes nothing of the newer one away") {
  Kiosk kiosk;
  const Path installed = kiosk.state().parent_path() / "installed";
  fs::copy(kiosk.repository().folder(), installed, fs::copy_options::recursive);
  const auto old = kiosk.repository().labels();
  for (std::size_t i = 0; i < 100; ++i) kiosk.repository().edit(i, "Newer " + std::to_string(i));
  kiosk.repository().publish(kToday + std::chrono::hours(1));
  REQUIRE(kiosk.sync(kToday + std::chrono::hours(1)).status.state == SyncState::up_to_date);
  const auto pages = test::files_below(kiosk.state() / "blobs", ".zst");
  test::do_damage(kiosk.state() / "blobs" / pages.front(), Damage::zeros);
  test::do_damage(kiosk.state() / "content.db", Damage::zeros);

  kiosk.scrub(installed, kToday + std::chrono::hours(3));
  CHECK(kiosk.shown() == old);  // the newest that is whole without a network
  for (const std::string& page : pages) {
    CHECK(fs::exists(kiosk.state() / "blobs" / page));
  }
  const Outcome outcome = kiosk.sync(kToday + std::chrono::hours(4));
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.content->pages_fetched == 1);
  CHECK(kiosk.shown() == kiosk.repository().labels());
}

TEST_CASE("a kiosk that never had a network shows what came with the program") {
  KioskSite kiosk(60, 2);
  kiosk.repository().publish(kToday);
  RealDisk disk;
  Scrub scrub(disk, kiosk.state(), kiosk.repository().folder());
  REQUIRE(scrub.step(kLittle, kToday + std::chrono::days(400)).has_value());
  CHECK(kiosk.shown() == kiosk.repository().labels());
}

TEST_CASE("a scrub misses no size of a picture that this kiosk does not show") {
  KioskSite site(10, 1);
  site.repository().add_size(0, 480, test::picture("480"));
  site.repository().publish(kToday);
  site.set_picture_width(400);
  REQUIRE(site.sync().content);
  RealDisk disk;
  const auto small =
      Scrub(disk, site.state(), {}, 400).step(std::uint64_t{1} << 30u, kToday).value();
  CHECK(small.came_round);
  CHECK(small.missing.empty());
  const auto large = Scrub(disk, site.state()).step(std::uint64_t{1} << 30u, kToday).value();
  // A round begins somewhere and may end where it has been already, so that a file is named twice.
  std::set<std::string> files;
  for (const auto& one : large.missing) files.insert(one.file);
  CHECK(files == std::set{repository::blob_path(sha256(test::picture("term/t-0")))});
}

TEST_CASE("a scrub waits while a sync is at work") {
  Kiosk kiosk;
  const auto lock = StateLock::take(kiosk.state());
  RealDisk disk;
  const auto step = Scrub(disk, kiosk.state()).step(kLittle, kToday);
  REQUIRE_FALSE(step);
  CHECK(step.error().message.find("another sync is at work") != std::string::npos);
}
