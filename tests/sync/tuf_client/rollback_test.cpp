// SPDX-License-Identifier: Apache-2.0
// Nothing goes back, unless new keys say that it may.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::TufSite;
using Names = std::vector<std::string>;

TEST_CASE("an older timestamp is refused") {
  TufSite site;
  site.repository.publish({"timestamp"});
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.next_version("timestamp", 1);
  site.repository.publish({"timestamp"});
  CHECK_FALSE(site.refresh());
  CHECK(site.asked() == Names{"2.root.json", "timestamp.json"});
  CHECK(site.version("timestamp") == 2);
}

TEST_CASE("a new timestamp that names an older snapshot is refused") {
  for (const bool with_hashes : {false, true}) {
    INFO((with_hashes ? "with hashes" : "without hashes"));
    TufSite site;
    site.repository.with_hashes = with_hashes;
    site.repository.publish({"snapshot", "timestamp"});
    REQUIRE(site.init());
    REQUIRE(site.refresh());
    site.repository.next_version("snapshot", 1);
    site.repository.publish({"snapshot", "timestamp"});
    CHECK_FALSE(site.refresh());
    CHECK(site.asked() == Names{"2.root.json", "timestamp.json"});
    CHECK(site.trusted() == Names{"root 1", "snapshot 2", "targets 1", "timestamp 2"});
  }
}

TEST_CASE("a new snapshot that names older targets is refused") {
  for (const bool with_hashes : {false, true}) {
    INFO((with_hashes ? "with hashes" : "without hashes"));
    TufSite site;
    site.repository.with_hashes = with_hashes;
    site.repository.publish_all();
    REQUIRE(site.init());
    REQUIRE(site.refresh());
    site.repository.next_version("targets", 1);
    site.repository.publish_all();
    CHECK_FALSE(site.refresh());
    CHECK(site.trusted() == Names{"root 1", "snapshot 2", "targets 2", "timestamp 3"});
  }
}

TEST_CASE(
    "a new snapshot that names an older delegated role is refused, though nobody asks for it") {
  TufSite site;
  site.repository.delegate("targets", "city", {"city/*"});
  site.repository.publish_all({"city", "city"});
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.next_version("city", 1);
  site.repository.publish_all({"city"});
  CHECK_FALSE(site.refresh());
  CHECK(site.version("snapshot") == 2);
}

TEST_CASE("a new snapshot that no longer names a role is refused") {
  TufSite site;
  site.repository.delegate("targets", "city", {"city/*"});
  site.repository.publish_all({"city"});
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.role("snapshot")["meta"].erase("city.json");
  site.repository.publish({"snapshot", "timestamp"});
  CHECK_FALSE(site.refresh());
  CHECK(site.version("snapshot") == 2);
}

TEST_CASE("a snapshot of the same version and other content is refused") {
  TufSite site;
  site.repository.with_hashes = true;
  site.repository.publish_all();
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.role("snapshot")["other"] = true;
  site.repository.next_version("snapshot", 2);
  site.repository.publish({"snapshot", "timestamp"});
  CHECK_FALSE(site.refresh());
}

TEST_CASE("an older root is never asked for") {
  TufSite site;
  site.repository.publish({"root"});
  site.repository.publish({"root"});
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.remove("metadata/3.root.json");
  CHECK(site.refresh());
  CHECK(site.asked().front() == "4.root.json");
  CHECK(site.version("root") == 3);
}

TEST_CASE("after a stolen timestamp key a new one begins anew") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.next_version("timestamp", 1'000'000);
  site.repository.publish({"timestamp"});
  REQUIRE(site.refresh());
  REQUIRE(site.version("timestamp") == 1'000'000);
  site.repository.rotate("timestamp");
  site.repository.next_version("timestamp", 1);
  site.repository.publish({"root", "timestamp"});
  CHECK(site.refresh());
  CHECK(site.version("timestamp") == 1);
}

TEST_CASE("after a stolen snapshot key new ones begin anew") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.next_version("snapshot", 1'000'000);
  site.repository.publish({"snapshot", "timestamp"});
  REQUIRE(site.refresh());
  site.repository.rotate("snapshot");
  site.repository.rotate("timestamp");
  site.repository.next_version("snapshot", 1);
  site.repository.publish({"root", "targets", "snapshot", "timestamp"});
  CHECK(site.refresh());
  CHECK(site.version("snapshot") == 1);
}

TEST_CASE("after a stolen targets key a new snapshot key begins them anew, and roles may go") {
  TufSite site;
  site.repository.delegate("targets", "city", {"city/*"});
  site.repository.next_version("targets", 1'000'000);
  site.repository.publish_all({"city"});
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  REQUIRE(site.version("targets") == 1'000'000);
  site.repository.rotate("snapshot");
  site.repository.next_version("targets", 1);
  site.repository.role("snapshot")["meta"].erase("city.json");
  site.repository.publish({"root", "targets", "snapshot", "timestamp"});
  CHECK(site.refresh());
  CHECK(site.version("targets") == 1);
}

TEST_CASE("a key that is added takes no version back") {
  TufSite site;
  site.repository.publish({"timestamp", "timestamp"});
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.add_key("timestamp", test::Signer::make());
  site.repository.next_version("timestamp", 1);
  site.repository.publish({"root", "timestamp"});
  CHECK_FALSE(site.refresh());
  CHECK(site.trusted() == Names{"root 2", "snapshot 1", "targets 1", "timestamp 3"});
}
