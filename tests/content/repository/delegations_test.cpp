// SPDX-License-Identifier: Apache-2.0
#include "content/repository/delegations.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

#include "content/base/hash.hpp"

namespace pobratym::repository {

TEST_CASE("a path pattern ends where a folder does") {
  struct Case {
    std::string pattern, target;
    bool fits;
  };
  const std::vector<Case> cases = {
      {"kharkiv/*", "kharkiv/index", true},
      {"kharkiv/*", "kharkiv/", true},
      {"kharkiv/*", "kharkiv", false},
      {"kharkiv/*", "kharkiv/a/b", false},
      {"kharkiv/*", "Kharkiv/index", false},
      {"kharkiv/*", "brno/index", false},
      {"*", "index", true},
      {"*", "kharkiv/index", false},
      {"*/index", "kharkiv/index", true},
      {"k*v/i*x", "kharkiv/index", true},
      {"k*v/i*x", "kharkiv/indexes", false},
      {"a*b*c", "a-b-b-c", true},
      {"a*b*c", "a-c-b", false},
      {"kharkiv/inde?", "kharkiv/index", true},
      {"kharkiv/inde?", "kharkiv/inde", false},
      {"kharkiv/[i]ndex", "kharkiv/index", false},
      {"kharkiv?index", "kharkiv/index", false},
      {"місто-?", "місто-Ї", true},
      {"місто-?", "місто-Їж", false},
      {"*?", "", false},
  };
  for (const Case& one : cases) {
    INFO(one.pattern << " and " << one.target);
    CHECK(path_matches(one.pattern, one.target) == one.fits);
  }
}

TEST_CASE("a role may be given the files whose names' hashes begin in a certain way") {
  const std::string hash = to_hex(sha256("a/file"));
  Delegation delegation{"some", {}, {}, false, {"ff00", hash.substr(0, 3)}};
  CHECK(covers(delegation, "a/file"));
  delegation.hash_prefixes = {hash.substr(1, 3)};
  CHECK_FALSE(covers(delegation, "a/file"));
  CHECK_FALSE(covers({"none", {}, {}, false}, "a/file"));
}

TEST_CASE("only the roles that a file is delegated to are asked, in the order they stand") {
  Targets targets;
  targets.delegations = {
      {"c", {}, {"a/*"}, false}, {"b", {}, {"b/*"}, false}, {"a", {}, {"*/file"}, true}};
  const auto asked = delegations_for(targets, "a/file");
  REQUIRE(asked.size() == 2);
  CHECK(asked[0].name == "c");
  CHECK(asked[1].name == "a");
  CHECK(delegations_for(targets, "file").empty());
}

TEST_CASE("of hash bins a file has one, and the bins' names are as other programs write them") {
  Targets targets;
  targets.succinct = SuccinctRoles{{{"key"}, 1}, 8, "bin"};
  const auto asked = delegations_for(targets, "a/file");
  REQUIRE(asked.size() == 1);
  CHECK(asked.front().name == "bin-" + to_hex(sha256("a/file")).substr(0, 2));
  CHECK(asked.front().terminating);
  CHECK(asked.front().keys.keyids == std::vector<KeyId>{"key"});

  // Five bits are two digits, of which the first is 0 or 1.
  targets.succinct->bit_length = 5;
  std::set<std::string> names;
  for (int i = 0; i < 2000; ++i) {
    names.insert(delegations_for(targets, "file" + std::to_string(i)).front().name);
  }
  CHECK(names.size() == 32);
  CHECK(*names.begin() == "bin-00");
  CHECK(*names.rbegin() == "bin-1f");

  targets.succinct->bit_length = 32;
  CHECK(delegations_for(targets, "a/file").front().name ==
        "bin-" + to_hex(sha256("a/file")).substr(0, 8));
}

TEST_CASE("a bin's keys are those of all bins, and what is no bin has none") {
  Targets targets;
  targets.succinct = SuccinctRoles{{{"key"}, 1}, 5, "bin"};
  CHECK(keys_of_role(targets, "bin-00"));
  CHECK(keys_of_role(targets, "bin-1f"));
  for (const char* other : {"bin-20", "bin-0", "bin-000", "bin-1F", "bin-", "bin", "bin-0x", "x-00",
                            "bin-00 ", "bin--1"}) {
    INFO(other);
    CHECK_FALSE(keys_of_role(targets, other));
  }
  Targets listed;
  listed.delegations = {{"some", {{"key"}, 2}, {"*"}, false}};
  CHECK(keys_of_role(listed, "some")->threshold == 2);
  CHECK_FALSE(keys_of_role(listed, "other"));
}

}  // namespace pobratym::repository
