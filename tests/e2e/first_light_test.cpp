// SPDX-License-Identifier: Apache-2.0
// The whole way with real parts: the reference pack is checked and published, nginx serves it, the
// sync fetches it, the kiosk draws it.
#include <catch2/catch_test_macros.hpp>

#include "tests/e2e/city.hpp"

using namespace pobratym;
using test::City;
using test::kNow;
using test::ProgramRun;

namespace {

constexpr const char* kNewSummary = "A summary that staff wrote this morning.";

void must(const ProgramRun& run) {
  INFO(run.output);
  REQUIRE(run.code == 0);
}

bool has(const std::string& text, const std::string& words) {
  INFO(text);
  CHECK(text.find(words) != std::string::npos);
  return text.find(words) != std::string::npos;
}

/// Width and height out of a PNG's header (ISO 15948, 11.2.2).
std::pair<unsigned, unsigned> size_of_png(const Path& file) {
  const Bytes bytes = RealDisk().read(file, 64u << 20u).value();
  REQUIRE(bytes.starts_with("\x89PNG\r\n\x1a\n"));
  const auto number = [&](std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8u | as_unsigned(bytes)[i];
    return value;
  };
  return {number(16), number(20)};
}

/// Published and synced once.
struct RunningCity : City {
  RunningCity() {
    must(publish());
    must(sync_over_http());
  }

  /// Publishes an edit of city/brno; answers the files that are new in the repository.
  std::set<std::string> publish_edit() {
    const auto before = files_in(repository());
    edit_brno(kNewSummary);
    must(publish());
    std::set<std::string> fresh;
    for (const std::string& file : files_in(repository())) {
      if (!before.contains(file)) fresh.insert(file);
    }
    return fresh;
  }

  void change_byte(const std::string& file) const {
    RealDisk disk;
    Bytes bytes = disk.read(repository() / file, 64u << 20u).value();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    REQUIRE(disk.write(repository() / file, bytes));
  }
};

std::string one_ending_in(const std::set<std::string>& files, const std::string& ending) {
  for (const std::string& file : files) {
    if (file.ends_with(ending)) return file;
  }
  FAIL("no file ends in " << ending);
  return {};
}

}  // namespace

TEST_CASE("the reference city travels from its pack to the screen") {
  City city;
  must(city.check());
  must(city.publish());
  std::multiset<std::string> asked;
  const ProgramRun sync = city.sync_over_http(&asked);
  must(sync);
  CHECK(has(sync.output, "Up to date: "));
  CHECK(has(sync.output, "version 1"));
  CHECK(asked.count("metadata/timestamp.json") == 1);
  CHECK(has(city.status().output, "\"state\": \"up_to_date\""));
  for (const std::string language : {"uk", "en"}) {
    must(city.draw("home", language));
    CHECK(size_of_png(city.picture()) == std::pair{1080u, 1920u});
  }
  CHECK(has(city.words_on("home", "uk", kNow), "Харків"));
  CHECK(has(city.words_on("city/brno", "uk", kNow), "Брно"));
  CHECK(has(city.words_on("city/brno", "en", kNow), "Brno"));
}

TEST_CASE("of one edited record only a patch and the metadata travel") {
  RunningCity city;
  const auto fresh = city.publish_edit();
  std::multiset<std::string> asked;
  must(city.sync_over_http(&asked));
  std::multiset<std::string> expected{"metadata/2.root.json", "metadata/timestamp.json"};
  for (const std::string& file : fresh) {
    if (file.starts_with("metadata/") || file.starts_with("patches/")) expected.insert(file);
  }
  CHECK(asked == expected);
  CHECK(asked.size() == 5);
  CHECK(has(city.words_on("city/brno", "en", kNow), kNewSummary));

  must(city.sync_over_http(&asked));
  CHECK(asked == std::multiset<std::string>{"metadata/2.root.json", "metadata/timestamp.json"});
}

TEST_CASE("with the server gone the kiosk goes on and says how old its content is") {
  RunningCity city;
  const ProgramRun sync = city.sync_from("http://127.0.0.1:9/");
  CHECK(sync.code == 1);
  CHECK(has(sync.output, "The content stays at version 1."));
  CHECK(has(city.status().output, "\"state\": \"failed\""));
  must(city.draw("home", "uk"));
  const Instant later = kNow + std::chrono::days(3);
  CHECK(has(city.words_on("home", "uk", later), "3 дні тому"));
  CHECK(has(city.words_on("home", "en", later), "3 days ago"));
}

TEST_CASE("what was tampered with is refused by name, and the screen keeps the last good content") {
  RunningCity city;
  const auto fresh = city.publish_edit();
  // Without the patch, for which whole pages would make up.
  std::filesystem::remove_all(city.repository() / "patches");
  // In the order in which a sync meets them: what it has verified it does not ask for again.
  for (const std::string ending : {"2.snapshot.json", "2.kharkiv.json", ".index", ".zst"}) {
    INFO(ending);
    const std::string file = one_ending_in(fresh, ending);
    city.change_byte(file);
    const ProgramRun sync = city.sync_over_http();
    CHECK(sync.code == 1);
    const bool role = ending.ends_with(".json");
    CHECK(has(sync.output, role ? ending.substr(2) : ending == ".zst" ? file : "index"));
    CHECK(has(sync.output, "The content stays at version 1."));
    CHECK(city.words_on("city/brno", "en", kNow).find(kNewSummary) == std::string::npos);
    must(city.draw("city/brno", "en"));
    city.change_byte(file);
  }
  must(city.sync_over_http());
  CHECK(has(city.words_on("city/brno", "en", kNow), kNewSummary));
}

TEST_CASE("a picture that was tampered with is refused by name") {
  City city;
  must(city.publish());
  std::string medium;
  for (const std::string& file : City::files_in(city.repository())) {
    if (file.starts_with("blobs/") && !file.ends_with(".zst")) medium = file;
  }
  REQUIRE_FALSE(medium.empty());
  RealDisk disk;
  const Bytes real = disk.read(city.repository() / medium, 64u << 20u).value();
  REQUIRE(disk.write(city.repository() / medium, Bytes(real.size(), 'x')));
  const ProgramRun sync = city.sync_over_http();
  CHECK(sync.code == 1);
  CHECK(has(sync.output, medium));
  CHECK(has(city.words_on("city/brno", "en", kNow), "Brno"));
  REQUIRE(disk.write(city.repository() / medium, real));
  must(city.sync_over_http());
}

TEST_CASE("a folder brings the kiosk the same content as the web server") {
  RunningCity by_web;
  const std::string words = by_web.words_on("city/brno", "uk", kNow);
  std::filesystem::remove_all(by_web.state());
  must(by_web.sync_from(by_web.repository().string()));
  CHECK(by_web.words_on("city/brno", "uk", kNow) == words);
}
