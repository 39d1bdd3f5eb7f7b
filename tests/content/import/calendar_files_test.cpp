// SPDX-License-Identifier: Apache-2.0
// Calendars of the world, ours beside ical.js: as many events, beginning at the same instants.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "content/base/disk.hpp"
#include "tests/content/import/calendar_differences.hpp"
#include "tests/content/import/calendar_starts.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"

namespace pobratym::import {
namespace {

constexpr const char* kInputs = POBRATYM_SOURCE_DIR "/../shared/inputs";
constexpr const char* kZone = "Europe/Kyiv";  // of times that do not say theirs
constexpr const char* kFrom = "2000-01-01T00:00:00Z";
constexpr const char* kTo = "2030-01-01T00:00:00Z";
constexpr std::size_t kMostBytes = 8u << 20u;

/// Below the inputs' folder, sorted.
std::vector<std::string> calendar_files() {
  std::vector<std::string> names;
  for (const char* folder : {"ics", "ics-suites"}) {
    std::error_code error;
    const Path root = Path(kInputs) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root, error)) {
      if (entry.path().extension() != ".ics") continue;
      names.push_back(entry.path().lexically_relative(kInputs).generic_string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

Json ours(const std::string& name) {
  const RealDisk disk;
  const auto bytes = disk.read(Path(kInputs) / name, kMostBytes);
  REQUIRE(bytes);
  return describe_calendar(*bytes, kZone, *parse_instant(kFrom), *parse_instant(kTo));
}

/// What ical.js says of each file; one run for all.
std::map<std::string, Json> theirs(const std::vector<std::string>& names) {
  std::vector<std::string> words{
      POBRATYM_NODE, POBRATYM_PEERS_DIR "/ical_starts.mjs", kFrom, kTo, "--zone", kZone};
  for (const auto& name : names) words.push_back(std::string(kInputs) + "/" + name);
  const auto run = test::run_program(words);
  INFO(run.output.substr(0, 500));
  REQUIRE(run.code == 0);
  std::map<std::string, Json> described;
  const auto answer = Json::parse(run.output);
  for (std::size_t i = 0; i < names.size(); ++i) described[names[i]] = answer["files"][i];
  return described;
}

std::multiset<std::string> starts_of(const Json& described) {
  std::multiset<std::string> starts;
  for (const auto& event : described.value("events", Json::array())) {
    for (const auto& start : event.value("starts", Json::array())) starts.insert(start);
  }
  return starts;
}

const CalendarDifference* difference(const std::string& name) {
  const auto all = calendar_differences();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return name == one.file; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("every calendar of the collection comes in or is refused with a reason") {
  const auto names = calendar_files();
  if (names.empty()) SKIP("the inputs are not beside the repository");
  for (const auto& name : names) {
    INFO(name);
    const auto described = ours(name);
    if (described.contains("error")) {
      CHECK(described["error"].get<std::string>().size() > 20);
      continue;
    }
    CHECK(described["invalid"] == Json::array());
    // Whatever did not come in is accounted for.
    if (described["found"] > described["items"]) CHECK_FALSE(described["findings"].empty());
  }
}

TEST_CASE("our reader and ical.js find the same events at the same instants") {
  const auto names = calendar_files();
  if (names.empty()) SKIP("the inputs are not beside the repository");
  if (std::string_view(POBRATYM_PEERS_DIR).empty()) SKIP("packaging/dependencies installs ical.js");
  const auto peer = theirs(names);
  std::size_t equal = 0;
  for (const auto& name : names) {
    INFO(name);
    const auto described = ours(name);
    const auto& other = peer.at(name);
    const auto starts = starts_of(described);
    if (const auto* differs = difference(name)) {
      INFO(differs->why);
      CHECK(described.value("found", -1) == differs->found);
      CHECK(starts.size() == static_cast<std::size_t>(differs->starts));
      continue;
    }
    if (described.contains("error") && other.contains("error")) continue;
    CHECK(described["found"] == other["vevents"]);
    const bool same = starts == starts_of(other);
    CHECK(same);
    equal += same ? 1 : 0;
  }
  CHECK(equal > 200);
}

TEST_CASE("a difference from ical.js is listed only where there is one") {
  const auto names = calendar_files();
  if (names.empty()) SKIP("the inputs are not beside the repository");
  for (const auto& one : calendar_differences()) {
    INFO(one.file);
    CHECK(std::find(names.begin(), names.end(), one.file) != names.end());
  }
}

}  // namespace pobratym::import
