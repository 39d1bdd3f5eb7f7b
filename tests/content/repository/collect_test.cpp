// SPDX-License-Identifier: Apache-2.0
#include "content/repository/collect.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "content/repository/check.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "tests/content/repository/sample.hpp"
#include "tests/support/stopping_disk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::repository {
namespace {

using pobratym::test::StoppingDisk;
using pobratym::test::TemporaryFolder;
using std::chrono::days;
using std::chrono::hours;
using test::morning;
using test::publish_city;
using test::sample_records;

std::set<std::string> files_in(const Path& folder) {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files.insert(entry.path().lexically_relative(folder).generic_string());
    }
  }
  return files;
}

/// A city that edits a record every day.
struct City {
  explicit City(std::size_t number = 300) : records(sample_records(number)) { publish(); }

  PublishReport publish() { return publish_city(folder.path(), records, media, now); }

  /// What the edit wrote.
  std::set<std::string> edit(int number) {
    now += days(1);
    records[7].document["title"]["en"] = "edit " + std::to_string(number);
    std::set<std::string> paths;
    for (const WrittenFile& file : publish().written) paths.insert(file.path);
    return paths;
  }

  Collected collect(std::chrono::seconds grace = kDefaultGrace) {
    RealDisk disk;
    return collect_on(disk, grace).value();
  }
  Result<Collected> collect_on(Disk& disk, std::chrono::seconds grace) {
    const auto lock = FolderLock::take(folder.path(), "a test").value();
    return repository::collect(lock, disk, folder.path(), now, grace);
  }
  void must_hold() {
    const auto summary = check_repository(RealDisk(), folder.path(), now);
    INFO((summary ? std::string() : summary.error().message));
    REQUIRE(summary);
  }

  TemporaryFolder folder;
  std::vector<model::Record> records;
  std::map<std::string, Bytes> media;
  Instant now = morning();
};

}  // namespace

TEST_CASE("a fresh repository has nothing to clear away") {
  City city;
  const auto before = files_in(city.folder.path());
  CHECK(city.collect(hours(0)).removed == 0);
  CHECK(files_in(city.folder.path()) == before);
}

TEST_CASE("what an edit replaced stays for its grace and then goes") {
  City city;
  const auto first = files_in(city.folder.path());
  city.edit(1);
  CHECK(city.collect().removed == 0);
  const auto waiting = city.collect().waiting;
  CHECK(waiting > 0);
  city.now += days(6);
  CHECK(city.collect().removed == 0);
  city.now += days(1);
  CHECK(city.collect().removed == waiting);
  CHECK(city.collect().waiting == 0);
  const auto after = files_in(city.folder.path());
  for (const std::string& path : first) {
    INFO(path);
    const bool pack = path.ends_with(".pack");
    const bool old_role = path == "metadata/1.snapshot.json";
    CHECK(after.contains(path) == !(pack || old_role));
  }
  city.must_hold();
}

TEST_CASE("the publications that patches start from are kept, and older ones are not") {
  City city;
  std::vector<std::set<std::string>> edits;
  for (int i = 1; i <= 12; ++i) edits.push_back(city.edit(i));
  city.collect(hours(0));
  const auto left = files_in(city.folder.path());
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const std::size_t behind = edits.size() - 1 - i;
    INFO(behind << " behind");
    for (const std::string& path : edits[i]) {
      INFO(path);
      const bool current = behind == 0;
      const bool base = path.ends_with(".zst") || path.ends_with(".index") ||
                        path.ends_with(".kharkiv.json") || path == timestamp_path();
      CHECK(left.contains(path) ==
            (current || path == timestamp_path() || (base && behind <= kPatchedVersions)));
    }
  }
  city.must_hold();
  const auto report = city.publish();
  city.edit(13);
  std::size_t patches = 0;
  for (const std::string& path : files_in(city.folder.path())) {
    if (path.starts_with("patches/")) ++patches;
  }
  CHECK(patches == 2 * kPatchedVersions);  // the collected publication's and the new one's
  city.must_hold();
}

TEST_CASE("a file that is named again gets a new grace") {
  City city;
  const std::string old = city.records[7].document["title"]["en"];
  city.edit(1);
  city.collect();
  city.now += days(6);
  city.records[7].document["title"]["en"] = old;
  city.publish();
  city.collect();
  city.now += days(2);
  city.edit(2);
  city.collect();
  city.now += days(5);
  city.collect();
  city.must_hold();
}

TEST_CASE("files of other kinds and roots are left alone") {
  City city;
  RealDisk disk;
  REQUIRE(disk.write(city.folder.path() / "pages" / "index.html", "a page for phones"));
  REQUIRE(disk.write(city.folder.path() / "robots.txt", "none"));
  REQUIRE(disk.write(city.folder.path() / "metadata" / "note.json", "{}"));
  REQUIRE(disk.write(city.folder.path() / "metadata" / "9.kharkiv.json", "broken off"));
  const std::string orphan = "blobs/ab/" + std::string(64, 'a');
  REQUIRE(disk.write(city.folder.path() / orphan, "of a publication that broke off"));
  city.collect(hours(0));
  const auto left = files_in(city.folder.path());
  CHECK(left.contains("pages/index.html"));
  CHECK(left.contains("robots.txt"));
  CHECK(left.contains("metadata/note.json"));
  CHECK(left.contains("metadata/9.kharkiv.json"));
  CHECK(left.contains("metadata/1.root.json"));
  CHECK_FALSE(left.contains(orphan));
}

TEST_CASE("a picture goes when no record shows it any more") {
  City city(30);
  city.media = {{"a.webp", test::sample_picture("a")}};
  test::show_picture(city.records[0], "a.webp");
  city.edit(1);
  const std::string path = blob_path(sha256(test::sample_picture("a")));
  city.collect(hours(0));
  CHECK(files_in(city.folder.path()).contains(path));
  city.records[0].document.erase("image");
  city.edit(2);
  city.collect(hours(0));
  CHECK_FALSE(files_in(city.folder.path()).contains(path));
}

TEST_CASE("nothing is cleared away while the publication cannot be followed") {
  City city;
  city.edit(1);
  const auto before = files_in(city.folder.path());
  for (const std::string& path : before) {
    if (!path.ends_with(".zst")) continue;
    RealDisk disk;
    const Bytes good = disk.read(city.folder.path() / path, kMaxPageBytes).value();
    REQUIRE(disk.write(city.folder.path() / path, "damaged"));
    const auto done = city.collect_on(disk, hours(0));
    if (!done) {
      CHECK(files_in(city.folder.path()) == before);
    }
    REQUIRE(disk.write(city.folder.path() / path, good));
    if (!done) return;
  }
  FAIL("no damaged page was noticed");
}

TEST_CASE("clearing away can be broken off after any file") {
  std::size_t changes = 0;
  for (;; ++changes) {
    REQUIRE(changes < 100);
    City city;
    city.edit(1);
    StoppingDisk disk(changes);
    const auto broken = city.collect_on(disk, hours(0));
    city.must_hold();
    city.collect(hours(0));
    CHECK_FALSE(files_in(city.folder.path()).contains("metadata/1.snapshot.json"));
    city.must_hold();
    if (!disk.stopped()) break;
    CHECK_FALSE(broken);
  }
  CHECK(changes > 1);
}

}  // namespace pobratym::repository
