// SPDX-License-Identifier: Apache-2.0
// "Only if it is new" and "is it there?": sparing questions with lying answers.
#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "sync/metadata_store.hpp"
#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using sync::SyncState;
using test::Connection;
using test::HostileSite;

namespace {

const std::string kNotModified = "HTTP/1.1 304 Not Modified\r\n";
const std::string kSettled =
    "Date: Tue, 24 Nov 2026 08:00:02 GMT\r\nLast-Modified: Tue, 24 Nov 2026 08:00:00 GMT\r\n";

bool is_head(const Connection& to) { return to.request().starts_with("HEAD "); }

}  // namespace

TEST_CASE("an answer of not changed to a question that did not ask is no answer") {
  HostileSite site;
  site.attack("2.snapshot.json", test::say(kNotModified + "\r\n"));
  site.must_refuse("the server answers with status 304");
  site.attack(site.written(".zst"), test::say(kNotModified + "\r\n"));
  site.must_refuse("the server answers with status 304");
  site.must_recover();
}

TEST_CASE(
    "an answer of not changed that is a lie hides the news and nothing else, while it lasts") {
  HostileSite site;
  for (const char* more : {"\r\n", "Content-Length: 5\r\n\r\nhello", "ETag: \"other\"\r\n\r\n"}) {
    INFO(more);
    site.attack("timestamp.json", [more](Connection& to, const std::string&) {
      CHECK_FALSE(to.header("If-None-Match").empty());
      to.send(kNotModified + more);
    });
    const auto outcome = site.run();
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::up_to_date);
    CHECK(outcome.status.content_version == 1);
    CHECK(outcome.status.content_signed == test::kToday);  // as old as it is
  }
  // It lasts no longer than any other way to say nothing: until the timestamp expires.
  const auto late = site.run_at(test::kToday + std::chrono::days(30));
  CHECK(late.status.state == SyncState::failed);
  CHECK(late.status.error.starts_with("timestamp.json: it expired at"));
  CHECK(late.status.content_version == 1);
  site.must_recover();
}

TEST_CASE(
    "two answers to one question, first new and then \"not changed\", go on from the new one") {
  HostileSite site;
  std::atomic<int> asked = 0;
  site.attack("timestamp.json", [&](Connection& to, const std::string& path) {
    if (++asked % 2 == 0) {
      to.send(kNotModified + "\r\n");
    } else {
      site.honest()(to, path);
    }
  });
  for (int i = 0; i < 2; ++i) {
    const auto outcome = site.run();
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::up_to_date);
    CHECK(outcome.status.content_version == 2);
  }
  site.must_recover();
}

TEST_CASE("a tag that is huge or full of control characters is not sent back") {
  HostileSite site;
  const Bytes timestamp = site.bytes_of("/metadata/timestamp.json");
  for (const std::string& tag : {"\"" + std::string(5000, 'x') + "\"",
                                 std::string("\"a\x01"
                                             "b\""),
                                 std::string("\"a\tb\""), std::string("\"\xff\xfe\""),
                                 std::string("no quotes"), std::string("\""), std::string()}) {
    INFO(tag.substr(0, 20));
    site.attack("timestamp.json", [&](Connection& to, const std::string&) {
      to.reply(200, timestamp, "ETag: " + tag + "\r\n" + kSettled);
    });
    CHECK(site.run().status.state == SyncState::up_to_date);
    CHECK(site.run().status.state == SyncState::up_to_date);
    const std::string sent_back = site.server().last_request();
    CHECK(sent_back.size() < 1000);
    RealDisk disk;
    const std::string kept = sync::MetadataStore(disk, site.state()).tag_of(timestamp);
    CHECK((kept.empty() || kept == "\""));
  }
  site.must_recover();
}

TEST_CASE("a tag with a line break cannot add a header to our next question") {
  HostileSite site;
  const Bytes timestamp = site.bytes_of("/metadata/timestamp.json");
  site.attack("timestamp.json", [&](Connection& to, const std::string&) {
    CHECK(to.header("X-Forged").empty());
    to.reply(200, timestamp, "ETag: \"a\rX-Forged: 1\n X-Forged: 1\"\r\n" + kSettled);
  });
  for (int i = 0; i < 2; ++i) static_cast<void>(site.run());
  site.must_recover();
}

TEST_CASE("a server that says there is a next root when there is none delays nothing") {
  HostileSite site;
  for (const std::string& lie :
       {std::string("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"),
        std::string("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"),
        std::string("HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n"),
        std::string("HTTP/1.1 501 No\r\nContent-Length: 0\r\n\r\n")}) {
    INFO(lie);
    site.attack("2.root.json", [&](Connection& to, const std::string& path) {
      is_head(to) ? static_cast<void>(to.send(lie)) : site.honest()(to, path);
    });
    const auto outcome = site.run();
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::up_to_date);
  }
}

TEST_CASE("an answer to \"is it there?\" that is itself a file is not taken for the next answer") {
  HostileSite site;
  const Bytes forged = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
  site.attack("2.root.json", [&](Connection& to, const std::string&) {
    to.send("HTTP/1.1 404 Not Found\r\nContent-Length: " + std::to_string(forged.size()) +
            "\r\n\r\n" + forged);
  });
  // Refused or understood, but never believed: {} is no timestamp.
  static_cast<void>(site.run());
  site.must_recover();
}
