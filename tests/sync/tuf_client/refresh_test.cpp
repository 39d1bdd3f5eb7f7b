// SPDX-License-Identifier: Apache-2.0
// A repository where everything is right, and what the client asks of it.
#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::TufSite;
using Names = std::vector<std::string>;

TEST_CASE("trusting a first root asks nobody") {
  TufSite site;
  CHECK(site.init());
  CHECK(site.asked().empty());
  CHECK(site.trusted() == Names{"root 1"});
}

TEST_CASE("a first refresh asks for each role once, in the order of trust") {
  TufSite site;
  REQUIRE(site.init());
  CHECK(site.refresh());
  CHECK(site.asked() ==
        Names{"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"});
  CHECK(site.trusted() == Names{"root 1", "snapshot 1", "targets 1", "timestamp 1"});
}

TEST_CASE("a refresh without news asks for the next root and the timestamp only") {
  TufSite site;
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  CHECK(site.refresh());
  CHECK(site.asked() == Names{"2.root.json", "timestamp.json"});
}

TEST_CASE("only what is new is asked for") {
  TufSite site;
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.publish({"snapshot", "timestamp"});
  CHECK(site.refresh());
  CHECK(site.asked() == Names{"2.root.json", "timestamp.json", "2.snapshot.json"});
  CHECK(site.trusted() == Names{"root 1", "snapshot 2", "targets 1", "timestamp 2"});
}

TEST_CASE("metadata is kept byte for byte as it came") {
  TufSite site;
  site.repository.change("metadata/timestamp.json", [](Bytes& file) { file += " \n "; });
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  CHECK(site.kept("timestamp") == site.repository.newest("timestamp") + " \n ");
  for (const char* role : {"root", "snapshot", "targets"}) {
    INFO(role);
    CHECK(site.kept(role) == site.repository.newest(role));
  }
}

TEST_CASE("every root on the way is asked for, the newest is kept") {
  TufSite site;
  REQUIRE(site.init());
  for (int i = 0; i < 5; ++i) site.repository.publish({"root"});
  CHECK(site.refresh());
  CHECK(site.version("root") == 6);
  CHECK(site.asked().size() == 6 + 3);
}

TEST_CASE("a repository whose files are replaced in place is followed as well") {
  TufSite site(false);
  REQUIRE(site.init());
  CHECK(site.refresh());
  CHECK(site.asked() == Names{"2.root.json", "timestamp.json", "snapshot.json", "targets.json"});
  site.repository.publish_all();
  CHECK(site.refresh());
  CHECK(site.trusted() == Names{"root 1", "snapshot 2", "targets 2", "timestamp 2"});
}

TEST_CASE("lengths and hashes of metadata are optional and hold when they are given") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.with_hashes = true;
  site.repository.publish_all();
  CHECK(site.refresh());
  CHECK(site.trusted() == Names{"root 1", "snapshot 2", "targets 2", "timestamp 2"});
}

TEST_CASE("fields that nobody told us of change nothing") {
  TufSite site;
  REQUIRE(site.init());
  for (const char* role : {"root", "targets", "snapshot", "timestamp"}) {
    site.repository.role(role)["of the future"] = {{"a", {1, 2}}, {"b", nullptr}};
  }
  site.repository.root()["roles"]["root"]["another"] = "kept";
  site.repository.root()["roles"]["a fifth role"] = {{"keyids", Json::array()}, {"threshold", 1}};
  site.repository.snapshot_meta()["custom"] = true;
  site.repository.publish({"root", "targets", "snapshot", "timestamp"});
  CHECK(site.refresh());
  CHECK(site.trusted() == Names{"root 2", "snapshot 2", "targets 2", "timestamp 2"});
}

TEST_CASE("a timestamp of the version we have is no news, whatever else it says") {
  TufSite site;
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  const Bytes before = site.kept("timestamp");
  site.repository.snapshot_meta()["version"] = 100;
  site.repository.next_version("timestamp", 1);
  site.repository.publish({"timestamp"});
  CHECK(site.refresh());
  CHECK(site.asked() == Names{"2.root.json", "timestamp.json"});
  CHECK(site.kept("timestamp") == before);
}

TEST_CASE("a refresh that stopped halfway is gone on with") {
  TufSite site;
  REQUIRE(site.init());
  REQUIRE(site.refresh());
  site.repository.publish_all();
  const Bytes snapshot = site.repository.newest("snapshot");
  site.repository.remove("metadata/2.snapshot.json");
  CHECK_FALSE(site.refresh());
  CHECK(site.trusted() == Names{"root 1", "snapshot 1", "targets 1", "timestamp 2"});
  site.repository.change("metadata/2.snapshot.json", [&](Bytes& file) { file = snapshot; });
  CHECK(site.refresh());
  CHECK(site.trusted() == Names{"root 1", "snapshot 2", "targets 2", "timestamp 2"});
}

TEST_CASE("a kept file that the disk damaged is fetched again") {
  for (const char* role : {"timestamp", "snapshot", "targets"}) {
    INFO(role);
    TufSite site;
    REQUIRE(site.init());
    REQUIRE(site.refresh());
    RealDisk disk;
    Bytes damaged = site.kept(role);
    damaged[damaged.size() / 2] ^= 1;
    REQUIRE(disk.write(site.folder() / "metadata" / (std::string(role) + ".json"), damaged));
    CHECK(site.refresh());
    CHECK(site.kept(role) == site.repository.newest(role));
  }
}

TEST_CASE("a kept root that the disk damaged stops everything before anybody is asked") {
  TufSite site;
  REQUIRE(site.init());
  RealDisk disk;
  REQUIRE(disk.write(site.folder() / "metadata/root.json", site.kept("root").substr(1)));
  CHECK_FALSE(site.refresh());
  CHECK(site.asked().empty());
}

TEST_CASE("a first root that is broken is not trusted, and nobody is asked") {
  struct Case {
    std::string what;
    std::function<void(Json&)> change;
  };
  const std::vector<Case> cases = {
      {"without a version", [](Json& root) { root["signed"].erase("version"); }},
      {"with another version than was signed", [](Json& root) { root["signed"]["version"] = 7; }},
      {"without signatures", [](Json& root) { root["signatures"].clear(); }},
      {"with a signature of something else",
       [](Json& root) { root["signatures"][0]["sig"] = std::string(128, '1'); }},
      {"with its signature twice",
       [](Json& root) { root["signatures"].push_back(root["signatures"][0]); }},
      {"without its keys", [](Json& root) { root["signed"]["keys"].clear(); }},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    TufSite site;
    Json root = parse_json(site.repository.newest("root")).value();
    one.change(root);
    CHECK_FALSE(site.init(dump_json(root)));
    CHECK_FALSE(site.refresh());
    CHECK(site.asked().empty());
  }
}
