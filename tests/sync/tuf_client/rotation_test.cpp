// SPDX-License-Identifier: Apache-2.0
// Keys that change hands: a root by its old and its new keys, the other roles by those that the
// newest root names.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::KeyKind;
using test::Signer;
using test::TufSite;

namespace {

/// One version of a role: which of ten keys it lists, how many must sign, and which do.
struct Version {
  std::vector<std::size_t> keys;
  int threshold;
  std::vector<std::size_t> signed_by;
};

std::vector<Signer> pick(const std::vector<Signer>& keys, const std::vector<std::size_t>& numbers) {
  std::vector<Signer> picked;
  for (const std::size_t number : numbers) picked.push_back(keys.at(number));
  return picked;
}

std::vector<Signer> ten_keys() {
  std::vector<Signer> keys;
  for (int i = 0; i < 10; ++i)
    keys.push_back(Signer::make(i % 2 == 0 ? KeyKind::ed25519 : KeyKind::ecdsa));
  return keys;
}

void put(test::TufRepository& repository, const std::string& role, const Version& version,
         const std::vector<Signer>& keys) {
  repository.set_keys(role, pick(keys, version.keys), version.threshold);
  repository.signers(role) = pick(keys, version.signed_by);
}

}  // namespace

TEST_CASE("a chain of roots holds while enough old and enough new keys sign each") {
  struct Case {
    std::string what;
    std::vector<Version> roots;
    bool good;
  };
  const std::vector<Case> cases = {
      {"one key hands over to another", {{{1}, 1, {1}}, {{2}, 1, {2, 1}}, {{2}, 1, {2}}}, true},
      {"strangers' signatures beside the right ones are no harm",
       {{{1}, 1, {3, 1, 4}}, {{2}, 1, {3, 2, 1, 4}}, {{2}, 1, {3, 2, 4}}},
       true},
      {"any three of five will do",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}},
        {{0, 1, 2, 3, 4}, 3, {0, 4, 1}},
        {{0, 1, 2, 3, 4}, 3, {0, 1, 3}},
        {{0, 1, 2, 3, 4}, 3, {2, 3, 4}}},
       true},
      {"one of five is replaced, and three signed that are both old and new",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 4, 1}}},
       true},
      {"one of five is replaced, and three old and three new signed",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}},
        {{0, 1, 3, 4, 5}, 3, {0, 2, 4, 5}},
        {{0, 1, 3, 4, 5}, 3, {0, 4, 5}}},
       true},
      {"all five are replaced at once",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}},
        {{5, 6, 7, 8, 9}, 3, {0, 2, 4, 5, 6, 7}},
        {{5, 6, 7, 8, 9}, 3, {5, 6, 7}}},
       true},
      {"two are asked for instead of one", {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {1, 2}}}, true},
      {"one is asked for instead of two",
       {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1, 2}}, {{1, 2, 3}, 1, {1}}},
       true},
      {"a second key is added and asked for", {{{1}, 1, {1}}, {{1, 2}, 2, {1, 2}}}, true},
      {"the old key did not sign", {{{1}, 1, {1}}, {{2}, 1, {2, 3, 4}}}, false},
      {"the new key did not sign", {{{1}, 1, {1}}, {{2}, 1, {1, 3, 4}}}, false},
      {"three old ones signed and only two of the new",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 2, 4}}},
       false},
      {"three new ones signed and only two of the old",
       {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 4, 5}}},
       false},
      {"two are asked for from now on and one signed",
       {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {2}}},
       false},
      {"two were asked for until now and one signed",
       {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1}}},
       false},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    const auto keys = ten_keys();
    TufSite site;
    Bytes first, before_last;
    site.repository.next_version("root", 1);
    for (const Version& root : one.roots) {
      before_last = site.repository.newest("root");
      put(site.repository, "root", root, keys);
      site.repository.publish({"root"});
      if (first.empty()) first = site.repository.newest("root");
    }
    REQUIRE(site.init(first));
    CHECK(site.refresh() == one.good);
    CHECK(site.kept("root") == (one.good ? site.repository.newest("root") : before_last));
  }
}

TEST_CASE("the newest root says whose signatures the other roles need") {
  struct Case {
    std::string what;
    Version version;
    bool good;
  };
  const std::vector<Case> cases = {
      {"a new key", {{2}, 1, {2}}, true},
      {"strangers beside it", {{1}, 1, {3, 1, 4}}, true},
      {"strangers without it", {{2}, 1, {1, 3, 4}}, false},
      {"three of five, one of them a stranger", {{0, 1, 3, 4, 5}, 3, {0, 2, 4}}, false},
      {"two of the three that are needed", {{0, 1, 3, 4, 5}, 3, {0, 4}}, false},
      {"three of five", {{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, true},
      {"three others of five", {{0, 1, 2, 3, 4}, 3, {1, 3, 4}}, true},
      {"all five", {{0, 1, 2, 3, 4}, 3, {0, 1, 2, 3, 4}}, true},
  };
  for (const char* role : {"timestamp", "snapshot", "targets"}) {
    for (const Case& one : cases) {
      INFO(role << ": " << one.what);
      TufSite site;
      REQUIRE(site.init());
      put(site.repository, role, one.version, ten_keys());
      site.repository.publish({"root", "targets", "snapshot", "timestamp"});
      CHECK(site.refresh() == one.good);
      CHECK((site.kept(role) == site.repository.newest(role)) == one.good);
      CHECK(site.version("root") == 2);
    }
  }
}

TEST_CASE("a delegated role's new key counts as soon as the role above names it") {
  TufSite site;
  site.repository.delegate("targets", "city", {"city/*"});
  site.repository.add_target("city", "city/file", "content");
  site.repository.publish_all({"city"});
  REQUIRE(site.init());
  REQUIRE(site.download({"city/file"}));

  const Signer fresh = Signer::make();
  site.repository.delegation("targets", "city")["keyids"].clear();
  site.repository.add_key("city", fresh, "targets");
  site.repository.publish_all();
  // What the old key signed is still the newest that the snapshot names, and no longer counts.
  CHECK_FALSE(site.download({"city/file"}));
  site.repository.signers("city") = {fresh};
  site.repository.publish({"city", "snapshot", "timestamp"});
  CHECK(site.download({"city/file"}));
  CHECK(site.version("city") == 2);
}
