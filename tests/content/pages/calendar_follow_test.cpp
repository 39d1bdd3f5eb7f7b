// SPDX-License-Identifier: Apache-2.0
// A phone that has subscribed: somebody else's reader (ical.js) asks for the same feed before and
// after an event is moved and then cancelled.
#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "content/base/text.hpp"
#include "content/model/event.hpp"
#include "content/model/event_code.hpp"
#include "tests/content/model/joining_event.hpp"
#include "tests/content/pages/published_site.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;

namespace {

/// What the reader knows after each visit.
std::vector<Json> visits(const std::vector<std::string>& feeds) {
  const test::TemporaryFolder folder;
  RealDisk disk;
  std::vector<std::string> words{POBRATYM_NODE, POBRATYM_PEERS_DIR "/ical_follow.mjs"};
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    const Path path = folder / (std::to_string(i) + ".ics");
    REQUIRE(disk.write(path, feeds[i]));
    words.push_back(path.string());
  }
  const auto run = test::run_program(words);
  INFO(run.output);
  REQUIRE(run.code == 0);
  std::vector<Json> known;
  for (const auto& line : split(run.output, '\n')) {
    if (!line.empty()) known.push_back(parse_json(line).value());
  }
  return known;
}

std::string feed_after(const Json& changes, const std::string& path) {
  auto records = test::site_records();
  for (auto& record : records) {
    if (record.key.text() == "event/talk") record.document.merge_patch(changes);
  }
  return test::page_at(test::site_pages(records, "https://twins.example/pages/"), path);
}

}  // namespace

TEST_CASE("a phone that follows a calendar moves and cancels what the city moves and cancels") {
  if (std::string_view(POBRATYM_PEERS_DIR).empty()) {
    SKIP("ical.js is not here: packaging/dependencies installs it");
  }
  const Json moved{{"event_status", "rescheduled"},
                   {"sequence", 1},
                   {"previous_start", {{"local", "2026-11-24T18:00"}, {"zone", "UTC"}}},
                   {"start", {{"local", "2026-11-25T19:00"}, {"zone", "Europe/Kyiv"}}},
                   {"end", {{"local", "2026-11-25T21:00"}, {"zone", "Europe/Kyiv"}}}};
  Json cancelled = moved;
  cancelled["event_status"] = "cancelled";
  cancelled["sequence"] = 2;
  for (const char* path : {"uk/all.ics", "uk/city/brno.ics", "uk/kind/conference.ics",
                           "uk/event/talk.ics", "en/event/talk.ics"}) {
    INFO(path);
    const auto known = visits(
        {feed_after(Json::object(), path), feed_after(moved, path), feed_after(cancelled, path)});
    REQUIRE(known.size() == 3);
    const auto talk = [&](std::size_t visit) { return known[visit].at("talk@kharkiv.example"); };
    CHECK(talk(0).at("start") == "2026-11-24T18:00:00.000Z");
    CHECK(talk(0).at("status") == "CONFIRMED");
    CHECK(talk(1).at("start") == "2026-11-25T17:00:00.000Z");
    CHECK(talk(1).at("sequence") == 1);
    CHECK(talk(2).at("status") == "CANCELLED");
    CHECK(talk(2).at("sequence") == 2);
    CHECK(known[2].size() == known[0].size());  // no second copy of anything
  }
}

TEST_CASE("the entry of a code is read back as the same event, and is short") {
  if (std::string_view(POBRATYM_PEERS_DIR).empty()) {
    SKIP("ical.js is not here: packaging/dependencies installs it");
  }
  const auto event =
      model::decode_event(test::record_of(test::JoiningSituation{"", "{}", "", "", "", "", "", ""}))
          .value();
  const std::string page = "https://twins.example/pages/uk/event/talk.html";
  std::string longest;
  for (int i = 0; i < 80; ++i) longest += "Їжак, ";
  for (const std::string& title : {std::string("Розмова; двох, міст"), longest}) {
    const std::string code = model::event_code(event, title, page);
    CHECK(code.size() <= model::kMostEventCode);
    CHECK(code.find(page) != std::string::npos);
    const auto known = visits({code});
    const auto read = known.at(0).at("talk@kharkiv.example");
    CHECK(read.at("start") == "2026-11-24T18:00:00.000Z");
    CHECK(title.starts_with(read.at("summary").get<std::string>()));
  }
}
