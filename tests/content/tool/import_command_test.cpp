// SPDX-License-Identifier: Apache-2.0
#include "content/tool/import_command.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <sstream>

#include "content/base/folder_lock.hpp"
#include "tests/content/tool/workplace.hpp"
#include "tests/support/stopping_disk.hpp"

namespace pobratym::tool {

using test::Spoken;
using test::Workplace;
namespace files = std::filesystem;

namespace {

std::string event(const std::string& uid, const std::string& title, const std::string& more = "",
                  const std::string& start = "20261210T180000") {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + title + "\r\nDTSTART:" + start + "\r\n" +
         more + "END:VEVENT\r\n";
}

std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + events + "END:VCALENDAR\r\n";
}

/// A clerk who gets the calendar of Kharkiv every morning.
class Office {
 public:
  Spoken import(const std::string& bytes, const std::vector<std::string>& more = {}) {
    put("feed.ics", bytes);
    std::vector<std::string> words = {"import",       path("feed.ics"),
                                      "--into",       workplace_.pack().string(),
                                      "--report",     path("report.json"),
                                      "--city",       "kharkiv",
                                      "--source-url", "https://calendar.example/k"};
    words.insert(words.end(), more.begin(), more.end());
    return workplace_.run(words);
  }
  void put(const std::string& name, const std::string& bytes) {
    REQUIRE(disk_.write(folder_ / name, bytes));
  }
  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }
  [[nodiscard]] Json report() const {
    return parse_json(disk_.read(folder_ / "report.json", 1u << 20u).value()).value();
  }
  [[nodiscard]] Json record(const std::string& key) const {
    const auto file = workplace_.pack() / "records" / (key + ".json");
    return parse_json(disk_.read(file, 1u << 20u).value()).value();
  }
  /// Every file of the pack with its bytes and the time of its last change.
  [[nodiscard]] std::map<std::string, std::pair<std::string, files::file_time_type>> pack() const {
    std::map<std::string, std::pair<std::string, files::file_time_type>> all;
    for (const auto& entry : files::recursive_directory_iterator(workplace_.pack())) {
      if (!entry.is_regular_file()) continue;
      all[entry.path().string()] = {disk_.read(entry.path(), 8u << 20u).value(),
                                    files::last_write_time(entry.path())};
    }
    return all;
  }
  [[nodiscard]] bool passes_check() const {
    return workplace_.run({"check", workplace_.pack().string()}).code == 0;
  }
  Workplace& workplace() { return workplace_; }

 private:
  Workplace workplace_;
  pobratym::test::TemporaryFolder folder_;
  RealDisk disk_;
};

template <class Pack>
std::size_t changed_files(const Pack& before, const Pack& after) {
  std::size_t count = 0;
  for (const auto& [file, state] : after) {
    const auto found = before.find(file);
    if (found == before.end() || found->second != state) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a calendar comes in as drafts, and the pack still passes the check") {
  Office office;
  const auto spoken = office.import(calendar(event("a@x", "Koncert") + event("b@x", "Trh")));
  INFO(spoken.out << spoken.err);
  CHECK(spoken.code == 0);
  CHECK(spoken.says("2 found: 2 new, 0 changed, 0 unchanged, 0 refused"));
  CHECK(spoken.says("new: event/koncert-2026-12-10"));
  CHECK(spoken.says("New records are drafts"));
  const auto record = office.record("event/koncert-2026-12-10");
  CHECK(record["status"] == "draft");
  CHECK(record["cities"] == Json{"city/kharkiv"});
  CHECK(record["start"] == Json{{"local", "2026-12-10T18:00"}, {"zone", "Europe/Kyiv"}});
  CHECK(record["title"] == Json{{"uk", "Koncert"}});
  CHECK(record["sources"][0]["url"] == "https://calendar.example/k");
  CHECK(office.passes_check());
  const auto report = office.report();
  CHECK(report["version"] == 1);
  CHECK(report["totals"]["new"] == 2);
  CHECK(report["written"] == 2);
  CHECK(report["files"][0]["format"] == "iCalendar");
  CHECK(report["files"][0]["records"][0]["outcome"] == "new");
}

TEST_CASE("importing the same calendar twice touches no file") {
  Office office;
  const auto bytes = calendar(event("a@x", "Koncert") + event("b@x", "Trh"));
  REQUIRE(office.import(bytes).code == 0);
  const auto before = office.pack();
  const auto spoken = office.import(bytes, {"--now", "2026-11-30T08:00:00Z"});
  CHECK(spoken.says("0 new, 0 changed, 2 unchanged"));
  CHECK(spoken.says("Wrote 0 files"));
  CHECK(office.pack() == before);
}

TEST_CASE("one event that changed is one file that changed") {
  Office office;
  REQUIRE(office.import(calendar(event("a@x", "Koncert") + event("b@x", "Trh"))).code == 0);
  const auto before = office.pack();
  const auto spoken =
      office.import(calendar(event("a@x", "Koncert") + event("b@x", "Trh", "", "20261211T180000")));
  CHECK(spoken.code == 0);
  CHECK(spoken.says("changed: event/trh-2026-12-10 (event_status, previous_start, start)"));
  CHECK(changed_files(before, office.pack()) == 1);
  CHECK(office.record("event/trh-2026-12-10")["event_status"] == "rescheduled");
  CHECK(office.passes_check());
}

TEST_CASE("a cancelled event stays in its file, marked") {
  Office office;
  REQUIRE(office.import(calendar(event("a@x", "Koncert"))).code == 0);
  REQUIRE(office.import(calendar(event("a@x", "Koncert", "STATUS:CANCELLED\r\n"))).code == 0);
  const auto record = office.record("event/koncert-2026-12-10");
  CHECK(record["event_status"] == "cancelled");
  CHECK(record["title"]["uk"] == "Koncert");
}

TEST_CASE("a calendar without an event to come says that it left") {
  Office office;
  REQUIRE(office.import(calendar(event("a@x", "Koncert") + event("b@x", "Trh"))).code == 0);
  const auto spoken = office.import(calendar(event("a@x", "Koncert")));
  CHECK(spoken.code == 0);
  CHECK(spoken.says("1 event to come left the feed"));
  CHECK(spoken.says("event/trh-2026-12-10: Trh, 2026-12-10T18:00 Europe/Kyiv"));
  CHECK(office.report()["vanished"][0]["record"] == "event/trh-2026-12-10");
  CHECK(office.record("event/trh-2026-12-10")["event_status"] == "scheduled");
}

TEST_CASE("what cannot be read is listed, the rest comes in, and the exit code says so") {
  Office office;
  office.put("letter.txt", "Dear colleagues");
  const auto spoken =
      office.import(calendar(event("a@x", "Koncert") + event("b@x", "Trh", "", "?")),
                    {office.path("letter.txt"), office.path("none.ics")});
  CHECK(spoken.code == 1);
  CHECK(spoken.says("1 new, 0 changed, 0 unchanged, 1 refused"));
  CHECK(spoken.says("refused: VEVENT 2"));
  CHECK(spoken.says("letter.txt: is no calendar"));
  CHECK(spoken.says("none.ics: cannot read"));
  CHECK(office.record("event/koncert-2026-12-10")["status"] == "draft");
  CHECK(office.report()["files"].size() == 3);
}

TEST_CASE("a repair is no reason for alarm") {
  Office office;
  const auto spoken = office.import(calendar(event("a@x", "<b>Koncert</b>")));
  CHECK(spoken.code == 0);
  CHECK(spoken.says("repair"));
  CHECK_FALSE(office.report()["files"][0]["findings"].empty());
}

TEST_CASE("trying writes the report and nothing else") {
  Office office;
  const auto before = office.pack();
  const auto spoken = office.import(calendar(event("a@x", "Koncert")), {"--dry-run"});
  CHECK(spoken.code == 0);
  CHECK(spoken.says("Tried only: 1 file would be written"));
  CHECK(office.pack() == before);
  CHECK(office.report()["dry_run"] == true);
  CHECK(office.report()["to_write"] == 1);
  CHECK(office.report()["written"] == 0);
}

TEST_CASE("nothing is imported into a pack that cannot be read whole") {
  Office office;
  RealDisk disk;
  REQUIRE(disk.write(office.workplace().pack() / "records/event/broken.json", "{"));
  const auto before = office.pack();
  const auto spoken = office.import(calendar(event("a@x", "Koncert")));
  CHECK(spoken.code == 1);
  CHECK(spoken.says("records/event/broken.json"));
  CHECK(spoken.says("Nothing was imported."));
  CHECK(office.pack() == before);
  const auto nowhere =
      office.workplace().run({"import", office.path("feed.ics"), "--into", office.path("nowhere")});
  CHECK(nowhere.code == 1);
  CHECK_FALSE(files::exists(office.path("nowhere")));
}

TEST_CASE("options that make no sense are refused before anything is read") {
  Office office;
  const auto bytes = calendar(event("a@x", "Koncert"));
  CHECK(office.import(bytes, {"--zone", "Brno"}).says("\"Brno\" is no time zone"));
  CHECK(office.workplace()
            .run({"import", office.path("feed.ics"), "--into", office.workplace().pack().string(),
                  "--city", "atlantis"})
            .says("has no city \"atlantis\""));
  CHECK(office.workplace()
            .run({"import", office.path("feed.ics"), "--into", office.workplace().pack().string(),
                  "--source-url", "ftp://x"})
            .says("ftp://x is no address"));
}

TEST_CASE("two imports into one pack do not write at the same time") {
  Office office;
  const auto other = FolderLock::take(office.workplace().pack(), "another import");
  const auto spoken = office.import(calendar(event("a@x", "Koncert")));
  CHECK(spoken.code == 1);
  CHECK(spoken.says("another import is at work in "));
  CHECK(office.import(calendar(event("a@x", "Koncert")), {"--dry-run"}).code == 0);
}

TEST_CASE("a report that cannot be written is said, and the records stay") {
  Office office;
  office.put("feed.ics", calendar(event("a@x", "Koncert")));
  const auto spoken = office.workplace().run({"import", office.path("feed.ics"), "--into",
                                              office.workplace().pack().string(), "--report",
                                              office.path("feed.ics") + "/report.json"});
  CHECK(spoken.code == 1);
  CHECK(spoken.says("the report: cannot"));
  CHECK(spoken.says("Wrote 1 file"));
}

TEST_CASE("our own calendar brings nothing new") {
  Office office;
  const auto folder = office.path("out");
  const auto pack = office.workplace().pack().string();
  REQUIRE(office.workplace().run({"export", pack, "--into", folder, "--format", "ics"}).code == 0);
  const auto before = office.pack();
  std::size_t imported = 0;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".ics" || entry.file_size() == 0) continue;
    const auto spoken = office.workplace().run({"import", entry.path().string(), "--into", pack});
    INFO(spoken.out << spoken.err);
    CHECK(spoken.code == 0);
    CHECK(spoken.says(" 0 new, 0 changed, "));
    CHECK_FALSE(spoken.says("kept"));
    ++imported;
  }
  CHECK(imported > 3);
  CHECK(office.pack() == before);
}

TEST_CASE("two files of one feed make one feed, and their events do not vanish") {
  Office office;
  office.put("march.ics", calendar(event("b@x", "Trh") + event("a@x", "Koncert")));
  const auto both = office.import(calendar(event("a@x", "Koncert")), {office.path("march.ics")});
  CHECK(both.code == 0);
  CHECK(office.report()["totals"]["new"] == 2);
  const auto again = office.import(calendar(event("a@x", "Koncert")), {office.path("march.ics")});
  CHECK(office.report()["vanished"].empty());
  CHECK(again.says("Wrote 0 files"));
}

TEST_CASE("an import that the disk stops loses nothing and goes on when it is run again") {
  const auto bytes = calendar(event("a@x", "Koncert") + event("b@x", "Trh") + event("c@x", "Den"));
  const FixedClock clock(parse_instant("2026-11-24T08:30:00Z").value());
  for (std::size_t changes = 0; changes < 3; ++changes) {
    Office office;
    office.put("feed.ics", bytes);
    ImportOptions options;
    options.files = {office.path("feed.ics")};
    options.into = office.workplace().pack();
    options.report = office.path("report.json");
    options.now = clock.now();
    std::ostringstream out;
    std::ostringstream err;
    pobratym::test::StoppingDisk stopping(changes);
    const auto before = office.pack();
    CHECK(import_files(options, {out, err, clock}, stopping) == 1);
    CHECK(err.str().find(std::to_string(changes) + " of 3 files were written whole") !=
          std::string::npos);
    CHECK(changed_files(before, office.pack()) == changes);
    CHECK(office.passes_check());
    RealDisk disk;
    CHECK(import_files(options, {out, err, clock}, disk) == 0);
    CHECK(changed_files(before, office.pack()) == 3);
    CHECK(office.report()["totals"]["new"] == 3 - static_cast<int>(changes));
  }
}

TEST_CASE("a record that a table completes keeps the order of its lines") {
  Office office;
  const auto file = office.workplace().pack() / "records/city/kharkiv.json";
  RealDisk disk;
  const auto before = disk.read(file, 1u << 20u).value();
  office.put("cities.csv",
             "key,name:en,name:uk,country,lat,lon,name:de\n"
             "kharkiv,Kharkiv,Харків,UA,49.98,36.25,Charkiw\n");
  const auto spoken = office.workplace().run(
      {"import", office.path("cities.csv"), "--into", office.workplace().pack().string()});
  INFO(spoken.out << spoken.err);
  CHECK(spoken.code == 0);
  const auto after = disk.read(file, 1u << 20u).value();
  CHECK(office.record("city/kharkiv")["name"]["de"] == "Charkiw");
  std::istringstream lines(before);
  std::size_t kept = 0;
  std::size_t all = 0;
  for (std::string line; std::getline(lines, line); ++all) {
    if (after.find(line + "\n") != std::string::npos ||
        after.find(line + ",\n") != std::string::npos)
      ++kept;
  }
  CHECK(kept + 2 >= all);
  CHECK(office.passes_check());
}

}  // namespace pobratym::tool
