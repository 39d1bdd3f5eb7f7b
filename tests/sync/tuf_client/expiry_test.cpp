// SPDX-License-Identifier: Apache-2.0
// What has expired, at a moment that is the same for the whole refresh.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::TufSite;
using Names = std::vector<std::string>;

TEST_CASE("an expired root is kept, since it leads on, and nothing below it is taken") {
  TufSite site;
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.root()["expires"] = test::kLongAgo;
  site.repository.publish({"root", "targets", "snapshot", "timestamp"});
  CHECK_FALSE(site.refresh());
  CHECK(site.asked() == Names{"2.root.json", "3.root.json"});
  CHECK(site.trusted() == Names{"root 2", "snapshot 1", "targets 1", "timestamp 1"});
}

TEST_CASE("expired roots on the way to one that is not are no hindrance") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.root()["expires"] = test::kLongAgo;
  site.repository.publish({"root"});
  site.repository.root()["expires"] = test::kFarFuture;
  site.repository.publish({"root"});
  CHECK(site.refresh());
  CHECK(site.version("root") == 3);
}

TEST_CASE("an expired timestamp, snapshot or targets file is not kept") {
  const std::vector<std::pair<std::string, Names>> cases = {
      {"timestamp", {"root 1", "snapshot 1", "targets 1", "timestamp 1"}},
      {"snapshot", {"root 1", "snapshot 1", "targets 1", "timestamp 2"}},
      {"targets", {"root 1", "snapshot 2", "targets 1", "timestamp 2"}},
  };
  for (const auto& [role, trusted] : cases) {
    INFO(role);
    TufSite site;
    REQUIRE(site.init());
    REQUIRE(site.refresh());
    site.repository.role(role)["expires"] = test::kLongAgo;
    site.repository.publish_all();
    CHECK_FALSE(site.refresh());
    CHECK(site.trusted() == trusted);
  }
}

TEST_CASE("the very second of expiry is too late, the one before is not") {
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    INFO(role);
    TufSite site;
    site.repository.role(role)["expires"] = "2026-12-01T00:00:00Z";
    site.repository.publish({"root", "targets", "snapshot", "timestamp"});
    REQUIRE(site.init());
    site.now = "2026-11-30T23:59:59Z";
    CHECK(site.refresh());
    site.now = "2026-12-01T00:00:00Z";
    CHECK_FALSE(site.refresh());
  }
}

TEST_CASE("what we hold may have expired when what comes has not") {
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    INFO(role);
    TufSite site;
    REQUIRE(site.init());
    site.repository.role(role)["expires"] = "2026-12-01T00:00:00Z";
    site.repository.publish({"root", "targets", "snapshot", "timestamp"});
    REQUIRE(site.refresh());
    site.repository.role(role)["expires"] = test::kFarFuture;
    site.repository.publish({"root", "targets", "snapshot", "timestamp"});
    site.now = "2026-12-18T00:00:00Z";
    CHECK(site.refresh());
    CHECK(site.trusted() == Names{"root 3", "snapshot 3", "targets 3", "timestamp 3"});
  }
}

TEST_CASE("an expired delegated role is not believed") {
  TufSite site;
  site.repository.delegate("targets", "city", {"city/*"});
  site.repository.add_target("city", "city/file", "content");
  site.repository.role("city")["expires"] = test::kLongAgo;
  site.repository.publish_all({"city"});
  REQUIRE(site.init());
  CHECK(site.refresh());
  CHECK_FALSE(site.download({"city/file"}));
  CHECK_FALSE(site.version("city"));
}

TEST_CASE("a clock before the signing hides no expiry that the repository knows of") {
  TufSite site;
  site.repository.role("timestamp")["at"] = "2026-11-24T08:00:00Z";
  site.repository.role("snapshot")["expires"] = "2026-11-24T07:00:00Z";
  site.repository.publish_all();
  REQUIRE(site.init());
  site.now = "1970-01-01T00:00:10Z";
  CHECK_FALSE(site.refresh());
  CHECK(site.trusted() == Names{"root 1", "timestamp 2"});
}
