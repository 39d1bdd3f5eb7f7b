// SPDX-License-Identifier: Apache-2.0
#include "sync/status.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;

namespace {

Instant at(const char* text) { return parse_instant(text).value(); }

SyncStatus good() {
  return {.state = SyncState::up_to_date,
          .last_success = at("2026-11-24T08:00:00Z"),
          .last_attempt = at("2026-11-24T08:00:00Z"),
          .content_version = 3,
          .content_signed = at("2026-11-23T10:00:00Z"),
          .error = "",
          .bytes = 9100,
          .requests = 7};
}

SyncStatus broken() {
  SyncStatus status = good();
  status.state = SyncState::failed;
  status.last_attempt = at("2026-11-24T09:00:00Z");
  status.error = "the server does not answer; check the network";
  return status;
}

}  // namespace

TEST_CASE("a status that is written is read back the same") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  SyncStatus everything = broken();
  everything.failures = 3;
  everything.failing_since = at("2026-11-24T08:05:00Z");
  everything.pictures_later = 2;
  everything.daemon = {Activity::waiting, at("2026-11-24T09:00:01Z"), at("2026-11-24T09:10:00Z")};
  everything.damage = {{"blobs/ab/abc", "the picture abc is damaged or missing"}};
  SyncStatus stopped = good();
  stopped.daemon = {Activity::stopped, at("2026-11-24T09:00:01Z"), std::nullopt};
  for (const SyncStatus& status : {SyncStatus{}, good(), broken(), everything, stopped}) {
    REQUIRE(write_status(disk, folder.path(), status));
    CHECK(read_status(disk, folder.path()) == status);
  }
}

TEST_CASE("a missing or damaged status counts as never synced") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  CHECK(read_status(disk, folder.path()).state == SyncState::never);
  for (const char* text : {"", "{", "[]", "7", "{\"state\":7}", "{\"state\":\"splendid\"}",
                           "{\"state\":\"up_to_date\"}"}) {
    INFO(text);
    REQUIRE(disk.write(folder / "status.json", text));
    CHECK(read_status(disk, folder.path()) == SyncStatus{});
  }
  REQUIRE(disk.write(folder / "status.json", std::string(100'000, ' ')));
  CHECK(read_status(disk, folder.path()).state == SyncState::never);
}

TEST_CASE("the status is told in words") {
  CHECK(describe({}, at("2026-11-24T10:00:00Z")) ==
        "Never synced. Run \"pobratym-sync once\" with the repository's address.");
  CHECK(describe(good(), at("2026-11-24T10:00:00Z")) ==
        "Up to date: version 3, published 1 day ago (2026-11-23T10:00:00Z); checked 2 hours ago "
        "(2026-11-24T08:00:00Z). The last run fetched 9.1 KB in 7 requests.");
  CHECK(describe(broken(), at("2026-11-24T10:00:00Z")) ==
        "The last sync failed 1 hour ago (2026-11-24T09:00:00Z): the server does not answer; check "
        "the network.\nThe content stays at version 3, last up to date 2 hours ago "
        "(2026-11-24T08:00:00Z).");
}

TEST_CASE("a series of failures is told with its beginning, and pictures that will follow") {
  SyncStatus status = broken();
  status.failures = 1;
  status.failing_since = at("2026-11-24T09:00:00Z");
  CHECK(describe(status, at("2026-11-24T10:00:00Z")).find("since") == std::string::npos);
  status.failures = 3;
  status.failing_since = at("2026-11-24T08:10:00Z");
  CHECK(describe(status, at("2026-11-24T10:10:00Z"))
            .find("It has failed 3 times since 2 hours ago (2026-11-24T08:10:00Z).") !=
        std::string::npos);
  SyncStatus metered = good();
  metered.pictures_later = 2;
  CHECK(describe(metered, at("2026-11-24T10:00:00Z"))
            .ends_with("\n2 pictures will follow: the day's allowance of bytes is used up."));
}

TEST_CASE("what a daemon said last is told as of then, and as lasting only while it lives") {
  const DaemonWord waiting{Activity::waiting, at("2026-11-24T09:00:00Z"),
                           at("2026-11-24T09:05:00Z")};
  CHECK(describe(waiting, true) == "The daemon waits; next run at 2026-11-24T09:05:00Z.");
  CHECK(describe(waiting, false) ==
        "No daemon runs here: it ended without a word, after 2026-11-24T09:00:00Z. Start it with "
        "\"systemctl start pobratym-sync\".");
  const DaemonWord syncing{Activity::syncing, at("2026-11-24T09:00:00Z"), std::nullopt};
  CHECK(describe(syncing, true) == "The daemon has been syncing since 2026-11-24T09:00:00Z.");
  CHECK(describe(syncing, false) == describe(waiting, false));
  const DaemonWord resting{Activity::resting, at("2026-11-24T20:00:00Z"),
                           at("2026-11-25T04:00:00Z")};
  CHECK(describe(resting, true) ==
        "The daemon keeps quiet hours; next run at 2026-11-25T04:00:00Z.");
  for (const bool kept : {true, false}) {
    CHECK(describe(DaemonWord{Activity::stopped, at("2026-11-24T09:00:00Z"), {}}, kept) ==
          "The daemon was stopped at 2026-11-24T09:00:00Z.");
    CHECK(describe(DaemonWord{}, kept).empty());
  }
}

TEST_CASE("a word that is damaged is none, and spoils nothing else") {
  const Json good_one = status_to_json(good());
  for (const char* word : {"7", "{}", R"({"activity":"waiting"})",
                           R"({"activity":"dancing","at":"2026-11-24T09:00:00Z"})",
                           R"({"activity":"waiting","at":"noon"})"}) {
    INFO(word);
    Json json = good_one;
    json["daemon"] = Json::parse(word);
    CHECK(status_from_json(json) == good());
  }
}

TEST_CASE("a clock that runs behind does not make an age negative") {
  const std::string words = describe(good(), at("1970-01-01T00:01:00Z"));
  CHECK(words.find("at 2026-11-24T08:00:00Z (this computer's clock is behind)") !=
        std::string::npos);
}

TEST_CASE("sizes and ages are told in the unit a person would use") {
  using std::chrono::seconds;
  CHECK(describe_bytes(1) == "1 byte");
  CHECK(describe_bytes(999) == "999 bytes");
  CHECK(describe_bytes(9100) == "9.1 KB");
  CHECK(describe_bytes(3'200'000) == "3.2 MB");
  CHECK(describe_duration(seconds(-5)) == "0 seconds");
  CHECK(describe_duration(seconds(61)) == "1 minute");
  CHECK(describe_duration(seconds(7200)) == "2 hours");
  CHECK(describe_duration(seconds(86400)) == "1 day");
  CHECK(describe_count(2, "page") == "2 pages");
}
