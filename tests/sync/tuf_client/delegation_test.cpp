// SPDX-License-Identifier: Apache-2.0
// Who is asked for a file, and in which order.
#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "content/base/hash.hpp"
#include "content/repository/layout.hpp"
#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::TufRepository;
using test::TufSite;
using Names = std::vector<std::string>;

namespace {

struct Edge {
  std::string by, name;
  Names paths = {"*"};
  bool terminating = false;
};

void publish_with(TufRepository& repository, const std::vector<Edge>& edges) {
  std::map<std::string, bool> published;
  for (const Edge& edge : edges) {
    repository.delegate(edge.by, edge.name, edge.paths, edge.terminating);
    published[edge.name] = true;
  }
  Names names;
  for (const auto& [name, _] : published) names.push_back(name);
  repository.publish_all(names);
}

/// Names of delegated roles that were asked for, in order.
Names asked_roles(const TufSite& site) {
  Names roles;
  for (const std::string& file : site.asked()) {
    const std::string name = file.substr(file.find('.') + 1);
    if (file.starts_with("timestamp") || name == "root.json" || name == "snapshot.json" ||
        name == "targets.json" || !name.ends_with(".json")) {
      continue;
    }
    roles.push_back(name.substr(0, name.size() - 5));
  }
  return roles;
}

}  // namespace

TEST_CASE("roles are asked depth first, in the order they are named") {
  struct Case {
    std::string what;
    std::vector<Edge> edges;
    Names asked;
  };
  const std::vector<Case> cases = {
      {"one role", {{"targets", "A"}}, {"A"}},
      {"two roles, as they are named", {{"targets", "B"}, {"targets", "A"}}, {"B", "A"}},
      {"a role of the second one comes last",
       {{"targets", "A"}, {"targets", "B"}, {"B", "C"}},
       {"A", "B", "C"}},
      {"the first one's roles come before the second one",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"A", "D"}},
       {"A", "C", "D", "B"}},
      {"and theirs before those",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"C", "D"}},
       {"A", "C", "D", "B"}},
      {"after a terminating role nobody is asked",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, true}, {"A", "D"}},
       {"A", "C"}},
      {"but those it delegates to",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, true}, {"C", "D"}},
       {"A", "C", "D"}},
      {"a terminating role for other files terminates nothing",
       {{"targets", "A", {"*.py"}, true}, {"targets", "B"}},
       {"B"}},
      {"who is not responsible is not asked, nor those below",
       {{"targets", "A", {"*.py"}}, {"targets", "B"}, {"A", "C"}},
       {"B"}},
      {"the same a level deeper",
       {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*.py"}}, {"C", "D"}},
       {"A", "B"}},
      {"a circle ends where it began",
       {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"C", "D"}, {"D", "B"}},
       {"A", "B", "C", "D"}},
      {"a role that delegates to itself", {{"targets", "A"}, {"A", "A"}}, {"A"}},
      {"a role reached twice is asked once",
       {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C"}},
       {"A", "C", "B"}},
      {"a role reached by the second way only",
       {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C", {"*.py"}}},
       {"A", "B", "C"}},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    TufSite site;
    REQUIRE(site.init());
    publish_with(site.repository, one.edges);
    CHECK_FALSE(site.download({"missing"}));
    CHECK(asked_roles(site) == one.asked);
    CHECK(site.downloaded().empty());
  }
}

TEST_CASE("a file is found by the roles that may speak for it, and by nobody else") {
  struct Case {
    std::string what, target;
    bool found;
    Names asked;
  };
  const std::vector<Case> cases = {
      {"named at the top", "file", true, {}},
      {"a star", "README.md", true, {"A"}},
      {"folders", "releases/x/x_v1", true, {"B", "C"}},
      {"folders and an ending", "releases/y/y_v1.zip", true, {"B", "D"}},
      {"a role in between may not pass it on", "releases/z/z_v1.zip", false, {"B"}},
      {"a star does not cross a folder", "releases/README.md", false, {}},
      {"a question mark is one character", "foo-1.tgz", true, {"A"}},
      {"a question mark is not five", "foo-alpha.tgz", false, {}},
      {"small letters are not capitals", "README.MD", false, {}},
      {"a question mark is one letter of any alphabet", "foo-Ї.tgz", true, {"A"}},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    TufSite site;
    REQUIRE(site.init());
    TufRepository& repository = site.repository;
    repository.delegate("targets", "A", {"*.doc", "*.md", "foo-?.tgz"});
    repository.delegate("targets", "B", {"releases/*/*"});
    repository.delegate("B", "C", {"releases/x/*"});
    repository.delegate("B", "D", {"releases/y/*.zip"});
    repository.add_target("targets", "file", "at the top");
    for (const char* name :
         {"README.md", "releases/README.md", "foo-1.tgz", "foo-alpha.tgz", "foo-Ї.tgz"}) {
      repository.add_target("A", name, name);
    }
    repository.add_target("C", "releases/x/x_v1", "x");
    for (const char* name : {"releases/y/y_v1.zip", "releases/z/z_v1.zip"}) {
      repository.add_target("D", name, name);
    }
    repository.publish_all({"A", "B", "C", "D"});
    CHECK(site.download({one.target}) == one.found);
    CHECK(asked_roles(site) == one.asked);
    CHECK(site.downloaded().size() == (one.found ? 1 : 0));
  }
}

TEST_CASE("the first role that names a file decides what it is") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.delegate("targets", "A", {"*"});
  site.repository.delegate("targets", "B", {"*"});
  site.repository.add_target("B", "file", "by B");
  site.repository.add_target("A", "file", "by A");
  site.repository.publish_all({"A", "B"});
  REQUIRE(site.download({"file"}));
  CHECK(site.downloaded().at("file") == "by A");
}

TEST_CASE("a role that was believed through one parent is not believed through another") {
  TufSite site;
  REQUIRE(site.init());
  TufRepository& repository = site.repository;
  repository.delegate("targets", "parent-a", {"team-a/*"});
  repository.delegate("targets", "parent-b", {"team-b/*"});
  repository.delegate("parent-a", "release", {"team-a/*"});
  repository.delegate("parent-b", "release", {"team-b/*"});
  repository.signers("release").pop_back();  // parent B's key
  repository.add_target("release", "team-a/file", "good");
  repository.add_target("release", "team-b/file", "never");
  repository.publish_all({"release", "parent-a", "parent-b"});
  CHECK_FALSE(site.download({"team-a/file", "team-b/file"}));
  CHECK(site.downloaded() == std::map<std::string, Bytes>{{"team-a%2Ffile", "good"}});
  // Nor the next day, from the disk.
  CHECK_FALSE(site.download({"team-b/file"}));
  CHECK(site.downloaded().size() == 1);
}

TEST_CASE("a role that both parents' keys signed is believed through either, and fetched once") {
  TufSite site;
  REQUIRE(site.init());
  TufRepository& repository = site.repository;
  repository.delegate("targets", "parent-a", {"team-a/*"});
  repository.delegate("targets", "parent-b", {"team-b/*"});
  repository.delegate("parent-a", "release", {"team-a/*"});
  repository.delegate("parent-b", "release", {"team-b/*"});
  repository.add_target("release", "team-a/file", "a");
  repository.add_target("release", "team-b/file", "b");
  repository.publish_all({"release", "parent-a", "parent-b"});
  CHECK(site.download({"team-a/file", "team-b/file"}));
  CHECK(asked_roles(site) == Names{"parent-a", "release", "parent-b"});
}

TEST_CASE("a role that the snapshot does not name is not even asked for") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.delegate("targets", "city", {"city/*"});
  site.repository.publish({"city", "targets"});
  site.repository.role("snapshot")["meta"].erase("city.json");
  site.repository.publish({"snapshot", "timestamp"});
  REQUIRE(site.refresh());
  CHECK_FALSE(site.download({"city/file"}));
  CHECK(site.asked() == Names{"2.root.json", "timestamp.json"});
  CHECK_FALSE(site.version("city"));
}

TEST_CASE("a delegated role that is missing, changed or somebody else's ends the search") {
  for (const std::string what : {"missing", "changed", "signed by a stranger", "another version"}) {
    INFO(what);
    TufSite site;
    REQUIRE(site.init());
    TufRepository& repository = site.repository;
    repository.delegate("targets", "A", {"*"});
    repository.delegate("targets", "B", {"*"});
    repository.add_target("B", "file", "by B");
    if (what == "signed by a stranger") repository.signers("A") = {test::Signer::make()};
    repository.publish_all({"A", "B"});
    if (what == "missing") repository.remove("metadata/1.A.json");
    if (what == "changed") {
      repository.change_json("metadata/1.A.json",
                             [](Json& file) { file["signed"]["targets"]["a"] = Json::object(); });
    }
    if (what == "another version") {
      repository.publish({"A"});
      repository.change("metadata/1.A.json", [&](Bytes& file) { file = repository.newest("A"); });
    }
    CHECK_FALSE(site.download({"file"}));
    CHECK(site.downloaded().empty());
    CHECK_FALSE(site.version("A"));
  }
}

TEST_CASE("more roles than anybody would ask are not asked") {
  TufSite site;
  REQUIRE(site.init());
  std::vector<Edge> edges;
  for (int i = 0; i < 70; ++i) edges.push_back({"targets", "role" + std::to_string(i)});
  publish_with(site.repository, edges);
  CHECK_FALSE(site.download({"missing"}));
  CHECK(asked_roles(site).size() == 64);
}

TEST_CASE("files can be delegated by the hashes of their names") {
  TufSite site;
  REQUIRE(site.init());
  TufRepository& repository = site.repository;
  const std::string prefix = to_hex(sha256("a/file")).substr(0, 4);
  repository.delegate("targets", "other", {});
  repository.delegate("targets", "right", {});
  for (const auto& [name, of] : {std::pair("other", "zzzz"), std::pair("right", prefix.c_str())}) {
    Json& delegation = repository.delegation("targets", name);
    delegation.erase("paths");
    delegation["path_hash_prefixes"] = {of};
  }
  repository.add_target("right", "a/file", "content");
  repository.publish_all({"other", "right"});
  CHECK(site.download({"a/file"}));
  CHECK(asked_roles(site) == Names{"right"});
}

TEST_CASE("of hash bins just the one is asked that a file falls into") {
  for (const unsigned bits : {1u, 4u, 5u}) {
    INFO(bits);
    TufSite site;
    REQUIRE(site.init());
    TufRepository& repository = site.repository;
    repository.delegate_bins(bits, "bin");
    const unsigned first = static_cast<unsigned>(sha256("a/file").bytes[0]) >> (8 - bits);
    const std::string digits = "0123456789abcdef";
    std::string bin = "bin-";
    if (bits > 4) bin += digits[first >> 4u];
    bin += digits[first & 15u];
    repository.add_target(bin, "a/file", "content");
    Names bins;
    for (unsigned i = 0; i < 1u << bits; ++i) {
      bins.push_back("bin-" + (bits > 4 ? std::string(1, digits[i >> 4u]) : "") + digits[i & 15u]);
    }
    repository.publish_all(bins);
    CHECK(site.download({"a/file"}));
    CHECK(asked_roles(site) == Names{bin});
    CHECK_FALSE(site.download({"another"}));
  }
}

TEST_CASE("a role may have a name that is no name for a file") {
  for (const std::string& role : Names{"?", "#", "/city", "../city", "a b", "%2e", "місто", "x\\y",
                                       ".", "..", "1.root", "q=1&r"}) {
    INFO(role);
    TufSite site;
    REQUIRE(site.init());
    site.repository.delegate("targets", role, {"*"});
    site.repository.publish_all({role});
    CHECK_FALSE(site.download({"missing"}));
    CHECK(site.asked().back() == "1." + repository::quote_for_url(role) + ".json");
    CHECK(site.trusted().size() == 5);
    CHECK(site.kept(repository::quote_for_url(role)) == site.repository.newest(role));
    CHECK(RealDisk().list(site.folder())->size() == 2);  // the first root and the metadata
  }
}

TEST_CASE("a delegated role cannot take the place of one at the top") {
  for (const char* role : {"root", "timestamp", "snapshot", "targets", ""}) {
    INFO(role);
    TufSite site;
    REQUIRE(site.init());
    site.repository.delegate("targets", "city", {"*"});
    site.repository.delegation("targets", "city")["name"] = role;
    site.repository.publish_all();
    CHECK_FALSE(site.refresh());
    CHECK(site.trusted() == Names{"root 1", "snapshot 2", "timestamp 2"});
  }
}
