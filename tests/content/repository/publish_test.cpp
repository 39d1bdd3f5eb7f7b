// SPDX-License-Identifier: Apache-2.0
#include "content/repository/publish.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "content/base/folder_lock.hpp"
#include "content/repository/check.hpp"
#include "content/repository/layout.hpp"
#include "tests/content/repository/sample.hpp"
#include "tests/support/stopping_disk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::repository {
namespace {

using pobratym::test::StoppingDisk;
using pobratym::test::TemporaryFolder;
using test::city_keys;
using test::key_of;
using test::morning;
using test::publish_city;
using test::sample_picture;
using test::sample_records;
using test::show_picture;

using std::chrono::days;
using std::chrono::hours;

std::vector<std::string> paths_of(const PublishReport& report) {
  std::vector<std::string> paths;
  for (const WrittenFile& file : report.written) paths.push_back(file.path);
  return paths;
}

RepositorySummary checked(const Path& folder, Instant now = morning()) {
  const auto summary = check_repository(RealDisk(), folder, now);
  INFO((summary ? std::string() : summary.error().message));
  REQUIRE(summary);
  return *summary;
}

Version timestamp_version(const RepositorySummary& summary) {
  return std::ranges::find(summary.roles, "timestamp", &RoleSummary::name)->version;
}

/// How a publication that is expected to fail explains itself.
std::string refused(const Path& folder, const KeySet& keys,
                    const std::vector<model::Record>& records = sample_records(3)) {
  RealDisk disk;
  const std::map<std::string, Bytes> media;
  const auto report = publish({"kharkiv", records, media}, disk, folder, keys, morning());
  return report ? "(published)" : report.error().message;
}

}  // namespace

TEST_CASE("a first publication is whole and verifies from root to picture") {
  const TemporaryFolder folder;
  auto records = sample_records(100);
  show_picture(records[0], "a.webp");
  show_picture(records[1], "same.webp");
  const auto report = publish_city(folder.path(), records,
                                   {{"a.webp", sample_picture("a")},
                                    {"same.webp", sample_picture("a")},
                                    {"nobody-shows-it.webp", sample_picture("c")}});
  CHECK(report.first);
  CHECK(report.added.size() == 100);
  CHECK(report.media_written == 1);
  CHECK(report.written.front().path == "metadata/1.root.json");
  CHECK(report.written.back().path == "metadata/timestamp.json");

  const auto summary = checked(folder.path());
  REQUIRE(summary.origins.size() == 1);
  CHECK(summary.origins[0].name == "kharkiv");
  CHECK(summary.origins[0].records == 100);
  CHECK(summary.origins[0].buckets == 4);
  CHECK(summary.origins[0].media == 1);
  REQUIRE(summary.roles.size() == 5);
  const std::vector<std::pair<std::string, std::string>> expiry = {
      {"root", "2027-11-24T08:30:00Z"},
      {"timestamp", "2026-12-01T08:30:00Z"},
      {"snapshot", "2026-12-01T08:30:00Z"},
      {"targets", "2027-02-22T08:30:00Z"},
      {"kharkiv", "2027-02-22T08:30:00Z"}};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(summary.roles[i].name == expiry[i].first);
    CHECK(format_instant(summary.roles[i].expires) == expiry[i].second);
    CHECK(summary.roles[i].version == 1);
  }
}

TEST_CASE("one edited record writes a page, the index, the pack, a patch and three signatures") {
  const TemporaryFolder folder;
  auto records = sample_records(300);
  publish_city(folder.path(), records);
  records[7].document["title"]["en"] = "edited";
  const auto report = publish_city(folder.path(), records, {}, morning() + hours(1));

  CHECK(report.changed == std::vector<std::string>{"initiative/i-7"});
  CHECK(report.added.empty());
  CHECK(report.removed.empty());
  CHECK(report.pages_written == 1);
  const auto paths = paths_of(report);
  REQUIRE(paths.size() == 7);
  CHECK(paths[0].ends_with(".zst"));
  CHECK(paths[1].ends_with(".index"));
  CHECK(paths[2].ends_with(".pack"));
  CHECK(paths[3].starts_with("patches/kharkiv/"));
  CHECK(paths[4] == "metadata/2.kharkiv.json");
  CHECK(paths[5] == "metadata/2.snapshot.json");
  CHECK(paths[6] == "metadata/timestamp.json");
  CHECK(checked(folder.path()).origins[0].records == 300);
}

TEST_CASE("in a large repository an edit also writes its one index node") {
  const TemporaryFolder folder;
  auto records = sample_records(2100);
  publish_city(folder.path(), records);
  records[7].document["title"]["en"] = "edited";
  const auto report = publish_city(folder.path(), records);
  CHECK(report.pages_written == 1);
  CHECK(report.written.size() == 8);
  CHECK(checked(folder.path()).origins[0].buckets == 128);
}

TEST_CASE("added and removed records are reported as such") {
  const TemporaryFolder folder;
  auto records = sample_records(50);
  publish_city(folder.path(), records);
  records.erase(records.begin() + 3);
  records.push_back(sample_records(51).back());
  const auto report = publish_city(folder.path(), records);
  CHECK(report.added == std::vector<std::string>{"initiative/i-50"});
  CHECK(report.removed == std::vector<std::string>{"initiative/i-3"});
  CHECK(report.changed.empty());
}

TEST_CASE("drafts and archived records stay at home, and their pictures with them") {
  const TemporaryFolder folder;
  auto records = sample_records(5);
  records[1].document["status"] = "draft";
  records[2].document["status"] = "archived";
  show_picture(records[1], "draft.webp");
  const auto report =
      publish_city(folder.path(), records, {{"draft.webp", sample_picture("draft")}});
  CHECK(report.records == 3);
  CHECK(report.left_out == 2);
  CHECK(report.media_written == 0);
}

TEST_CASE("when nothing changed only the timestamp is renewed") {
  const TemporaryFolder folder;
  const auto records = sample_records(40);
  publish_city(folder.path(), records);
  const auto report = publish_city(folder.path(), records, {}, morning() + days(1));
  CHECK(paths_of(report) == std::vector<std::string>{"metadata/timestamp.json"});
  CHECK(report.timestamp == 2);
  CHECK(report.snapshot == 1);
  CHECK(report.role == 1);
  CHECK_FALSE(report.content_changed());
}

TEST_CASE("signatures are renewed before they run out although nothing changed") {
  const TemporaryFolder folder;
  const auto records = sample_records(40);
  publish_city(folder.path(), records);
  const auto week = publish_city(folder.path(), records, {}, morning() + days(4));
  CHECK(paths_of(week) ==
        std::vector<std::string>{"metadata/2.snapshot.json", "metadata/timestamp.json"});
  const auto season = publish_city(folder.path(), records, {}, morning() + days(46));
  CHECK(paths_of(season) ==
        std::vector<std::string>{"metadata/2.kharkiv.json", "metadata/2.targets.json",
                                 "metadata/3.snapshot.json", "metadata/timestamp.json"});
  const auto half_year = publish_city(folder.path(), records, {}, morning() + days(183));
  CHECK(paths_of(half_year).front() == "metadata/2.root.json");
  for (const RoleSummary& role : checked(folder.path(), morning() + days(183)).roles) {
    CHECK_FALSE(role.expired);
  }
}

TEST_CASE("without the root's key its expiry becomes a note, and publishing goes on") {
  const TemporaryFolder folder;
  const auto records = sample_records(3);
  publish_city(folder.path(), records);
  KeySet keys = city_keys();
  keys.erase("root");
  keys.erase("targets");
  RealDisk disk;
  const std::map<std::string, Bytes> media;
  const auto report =
      publish({"kharkiv", records, media}, disk, folder.path(), keys, morning() + days(200));
  REQUIRE(report);
  REQUIRE(report->notes.size() == 2);
  CHECK(report->notes[0].starts_with("root.json expires at 2027-11-24T08:30:00Z"));
  CHECK(report->notes[1].starts_with("targets.json expires at 2027-02-22T08:30:00Z"));
}

TEST_CASE("a second city joins without touching the first one's content") {
  const TemporaryFolder folder;
  publish_city(folder.path(), sample_records(40));
  KeySet keys = city_keys();
  keys.emplace("brno", key_of("brno"));
  RealDisk disk;
  const std::map<std::string, Bytes> media;
  auto records = sample_records(5);
  CHECK(publish({"brno", records, media}, disk, folder.path(), keys, morning())
            .error()
            .message.starts_with("brno is a partner here and may not publish 5 records"));
  for (model::Record& record : records) record.key.slug = "brno-" + record.key.slug;
  for (model::Record& record : records) record.document["id"] = record.key.slug;
  const auto report = publish({"brno", records, media}, disk, folder.path(), keys, morning());
  REQUIRE(report);
  const auto summary = checked(folder.path());
  REQUIRE(summary.origins.size() == 2);
  CHECK(summary.origins[0].records == 5);
  CHECK(summary.origins[1].records == 40);
}

TEST_CASE("other keys than the repository's are refused before anything is written") {
  const TemporaryFolder folder;
  publish_city(folder.path(), sample_records(3));
  for (const char* role : {"root", "targets", "snapshot", "timestamp", "kharkiv"}) {
    INFO(role);
    KeySet keys = city_keys();
    keys.erase(role);
    keys.emplace(role, key_of("another key"));
    const std::string message = refused(folder.path(), keys);
    CHECK(message.find("was signed with another key than " + std::string(role) + ".json") !=
          std::string::npos);
  }
  for (const char* role : {"snapshot", "timestamp", "kharkiv"}) {
    INFO(role);
    KeySet keys = city_keys();
    keys.erase(role);
    CHECK(refused(folder.path(), keys)
              .starts_with("publishing needs the key " + std::string(role) + ".json"));
  }
  CHECK(timestamp_version(checked(folder.path())) == 1);
}

TEST_CASE("a repository that cannot be verified is left alone") {
  const TemporaryFolder folder;
  publish_city(folder.path(), sample_records(3));
  RealDisk disk;
  REQUIRE(disk.write(folder / "metadata/1.snapshot.json", "{}"));
  const std::string message = refused(folder.path(), city_keys());
  CHECK(message.find("cannot be verified, so nothing was published: snapshot.json: ") !=
        std::string::npos);
}

TEST_CASE("a picture that is missing or is no picture is refused by record and file") {
  const TemporaryFolder folder;
  auto records = sample_records(2);
  show_picture(records[1], "square.webp");
  CHECK(refused(folder.path(), city_keys(), records) ==
        "initiative/i-1: /image/file: square.webp is not in the pack's media folder");
  RealDisk disk;
  const std::map<std::string, Bytes> media = {{"square.webp", "<html>"}};
  const auto report =
      publish({"kharkiv", records, media}, disk, folder.path(), city_keys(), morning());
  REQUIRE_FALSE(report);
  CHECK(report.error().message ==
        "initiative/i-1: /image/file: square.webp is no WebP, PNG or JPEG picture");
  CHECK_FALSE(disk.exists(folder / "metadata"));
}

TEST_CASE("an empty pack does not wipe the kiosks") {
  const TemporaryFolder folder;
  CHECK(refused(folder.path(), city_keys(), {}).starts_with("there is nothing to publish"));
}

TEST_CASE("a damaged page is written again") {
  const TemporaryFolder folder;
  const auto records = sample_records(40);
  const auto first = publish_city(folder.path(), records);
  RealDisk disk;
  for (const WrittenFile& file : first.written) {
    if (file.path.ends_with(".zst")) REQUIRE(disk.write(folder / file.path, "damaged"));
  }
  CHECK_FALSE(check_repository(disk, folder.path(), morning()));
  CHECK(publish_city(folder.path(), records).pages_written == 2);
  CHECK(checked(folder.path()).origins[0].records == 40);
}

TEST_CASE(
    "a power cut after any file leaves the old or the new publication, and the next one goes on") {
  const auto records = sample_records(40);
  auto edited = records;
  edited[3].document["title"]["en"] = "edited";
  show_picture(edited[4], "a.webp");
  const std::map<std::string, Bytes> media = {{"a.webp", sample_picture("a")}};
  const KeySet keys = city_keys();

  for (const bool first : {true, false}) {
    bool whole = false;
    for (std::size_t steps = 0; !whole; ++steps) {
      INFO("first " << first << ", steps " << steps);
      REQUIRE(steps < 100);
      const TemporaryFolder folder;
      if (!first) publish_city(folder.path(), records);
      StoppingDisk disk(steps);
      const auto report = publish({"kharkiv", edited, media}, disk, folder.path(), keys, morning());
      whole = report.has_value();
      const auto summary = check_repository(RealDisk(), folder.path(), morning());
      if (first && !whole) {
        REQUIRE_FALSE(summary);
        CHECK(summary.error().code == ErrorCode::not_found);
      } else {
        REQUIRE(summary);
        CHECK(timestamp_version(*summary) == (first || !whole ? 1 : 2));
        CHECK(summary->origins[0].media == (whole ? 1 : 0));
      }
      publish_city(folder.path(), edited, media);
      CHECK(checked(folder.path()).origins[0].media == 1);
    }
  }
}

TEST_CASE("two publications at once cannot break a repository") {
  const TemporaryFolder folder;
  publish_city(folder.path(), sample_records(3));
  {
    const auto other = FolderLock::take(folder.path(), "another publication");
    CHECK(refused(folder.path(), city_keys()).starts_with("another publication is at work in "));
  }
  CHECK(refused(folder.path(), city_keys()) == "(published)");
  checked(folder.path());
}

TEST_CASE("a computer whose clock went back publishes nothing that kiosks would refuse") {
  const TemporaryFolder folder;
  publish_city(folder.path(), sample_records(3), {}, morning() + days(400));
  const std::string words = refused(folder.path(), city_keys());
  CHECK(words.find("set this computer's clock") != std::string::npos);
  CHECK(timestamp_version(checked(folder.path(), morning() + days(400))) == 1);
  publish_city(folder.path(), sample_records(3), {}, morning() + days(400) - hours(1));
}

}  // namespace pobratym::repository
