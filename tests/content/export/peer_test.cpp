// SPDX-License-Identifier: Apache-2.0
// Every calendar that the reference pack is exported to, read by somebody else's reader (ical.js):
// no error, and the same starts as our own.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/base/disk.hpp"
#include "content/export/calendar_feeds.hpp"
#include "content/model/event.hpp"
#include "content/model/recurrence.hpp"
#include "tests/content/export/round_trip.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::exporting;

namespace {

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;
constexpr const char* kZone = "Europe/Kyiv";
constexpr Instant kFrom = std::chrono::sys_days(std::chrono::year(2019) / 1 / 1);
constexpr Instant kTo = std::chrono::sys_days(std::chrono::year(2028) / 1 / 1);
constexpr std::size_t kMostStarts = 5'000;

using Starts = std::multiset<std::string>;

std::string text(const model::EventTime& time) {
  return time.all_day ? model::format_date(time.date) : format_instant(time.instant);
}

/// Starts of an event and of the sessions of its programme, by the model's own expansion.
void add_starts(const model::Record& record, Starts& starts) {
  const auto event = model::decode_event(record, kZone);
  REQUIRE(event);
  const auto found = model::occurrences(*event, kFrom, kTo, kMostStarts);
  REQUIRE(found.complete);
  for (const auto& one : found.events) {
    // The model answers what touches the window, the reader what begins in it.
    if (one.start.instant >= kFrom && one.start.instant < kTo) starts.insert(text(one.start));
  }
  const auto add_programme = [&](const std::vector<model::Session>& programme) {
    for (const auto& session : programme) starts.insert(text(session.start));
  };
  add_programme(event->programme);
  if (!event->recurrence) return;
  for (const auto& override : event->recurrence->overrides) {
    if (override.programme) add_programme(*override.programme);
  }
}

Json read_by_peer(const std::vector<std::string>& files) {
  std::vector<std::string> words{POBRATYM_NODE,
                                 POBRATYM_PEERS_DIR "/ical_starts.mjs",
                                 format_instant(kFrom),
                                 format_instant(kTo),
                                 "--zone",
                                 kZone};
  words.insert(words.end(), files.begin(), files.end());
  const auto run = test::run_program(words);
  INFO(run.output.substr(0, 2'000));
  REQUIRE(run.code == 0);
  return parse_json(run.output).value();
}

}  // namespace

TEST_CASE("another calendar program reads every calendar and sees the same starts") {
  if (std::string_view(POBRATYM_PEERS_DIR).empty()) {
    SKIP("ical.js is not here: packaging/dependencies installs it");
  }
  auto records = records_of_pack("kharkiv");
  records.push_back(full_event());  // recurs, with changes, dates beside the rule and sessions
  const EventSelection selection(records, kToday);
  const auto files = calendar_feeds(selection, {});
  const test::TemporaryFolder folder;
  RealDisk disk;
  std::vector<std::string> paths;
  for (const auto& file : files) {
    const Path path = folder / file.path;
    REQUIRE(disk.make_folders(path.parent_path()));
    REQUIRE(disk.write(path, file.bytes));
    paths.push_back(path.string());
  }
  REQUIRE(paths.size() > 100);

  std::size_t compared = 0;
  const Json answer = read_by_peer(paths);
  REQUIRE(answer["files"].size() == paths.size());
  for (const auto& read : answer["files"]) {
    const auto path = std::filesystem::relative(read["file"].get<std::string>(), folder.path());
    INFO(path.string() << " " << read.dump(1));
    REQUIRE_FALSE(read.contains("error"));
    Starts theirs;
    std::set<std::string> uids;
    for (const auto& event : read["events"]) {
      CHECK_FALSE(event.contains("error"));
      CHECK_FALSE(event.contains("floating"));
      uids.insert(event["uid"].get<std::string>());
      if (event.contains("recurrence_id")) continue;  // counted at the event it belongs to
      for (const auto& start : event["starts"]) theirs.insert(start.get<std::string>());
    }
    Starts ours;
    for (const auto* record : selection.events()) {
      if (uids.contains(string_member(record->document, "uid").value())) add_starts(*record, ours);
    }
    CHECK(theirs == ours);
    compared += theirs.size();
  }
  CHECK(compared > 400);
}
