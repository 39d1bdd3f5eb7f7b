// SPDX-License-Identifier: Apache-2.0
#include "content/repository/metadata.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/content/repository/sample.hpp"

namespace pobratym::repository {

using test::Roles;

TEST_CASE("a role that is read and written again is the same, fields we do not know included") {
  const Roles roles;
  const auto again = [](const auto& role, const auto& parse) {
    Json json = to_json(role);
    json["x-from-the-future"] = {{"kept", true}};
    const auto read = parse(json, "file.json");
    REQUIRE(read);
    CHECK(to_json(*read) == json);
  };
  again(roles.root, parse_root);
  again(roles.timestamp, parse_timestamp);
  again(roles.snapshot, parse_snapshot);
  again(roles.targets, parse_targets);
  again(roles.origin, parse_targets);
}

TEST_CASE("unknown fields inside a role's parts are kept as well") {
  const Roles roles;
  Json targets = to_json(roles.targets);
  targets["delegations"]["roles"][0]["note"] = "kept";
  targets["delegations"]["also"] = "kept";
  CHECK(to_json(parse_targets(targets, "t").value()) == targets);
  Json origin = to_json(roles.origin);
  origin["targets"]["kharkiv/index"]["custom"] = {{"kept", 1}};
  CHECK(to_json(parse_targets(origin, "o").value()) == origin);
  Json timestamp = to_json(roles.timestamp);
  timestamp["meta"]["snapshot.json"]["custom"] = "kept";
  CHECK(to_json(parse_timestamp(timestamp, "t").value()) == timestamp);
}

TEST_CASE("the same role signed twice is the same file") {
  CHECK(Roles().targets_bytes() == Roles().targets_bytes());
}

TEST_CASE("a file of a broken shape is refused by name") {
  const Roles roles;
  struct Case {
    std::string what;
    std::string pointer;
    Json value;
  };
  const std::vector<Case> root_cases = {
      {"of another type", "/_type", "targets"},
      {"of another specification", "/spec_version", "2.0.0"},
      {"version zero", "/version", 0},
      {"negative version", "/version", -1},
      {"a version with a fraction", "/version", 1.5},
      {"a version no reader agrees on", "/version", 9007199254740993},
      {"no moment of expiry", "/expires", "tomorrow"},
      {"keys that are none", "/keys", {{"abc", {{"keytype", "ed25519"}}}}},
      {"a role with a key whose name is no text", "/roles/root/keyids", {1}},
      {"a role that names a key twice",
       "/roles/root/keyids",
       {test::key_of("root").id(), test::key_of("root").id()}},
      {"a threshold of none", "/roles/root/threshold", 0},
      {"no roles", "/roles", nullptr},
  };
  for (const Case& one : root_cases) {
    INFO(one.what);
    Json json = to_json(roles.root);
    json[Json::json_pointer(one.pointer)] = one.value;
    const auto refused = parse_root(json, "7.root.json");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::invalid);
    CHECK(refused.error().message.starts_with("7.root.json: "));
  }
  const std::vector<Case> targets_cases = {
      {"a target without a hash", "/targets", {{"a/b", {{"length", 1}}}}},
      {"a target with half a hash",
       "/targets",
       {{"a/b", {{"length", 1}, {"hashes", {{"sha256", "00"}}}}}}},
      {"a target with half a longer hash",
       "/targets",
       {{"a/b", {{"length", 1}, {"hashes", {{"sha512", "00"}}}}}}},
      {"a target without a length",
       "/targets",
       {{"a/b", {{"hashes", {{"sha256", std::string(64, '0')}}}}}}},
      {"a delegation without a name", "/delegations/roles/0/name", ""},
      {"a delegation whose name is too long for a file", "/delegations/roles/0/name",
       std::string(80, '/')},
      {"a delegation named like a top role", "/delegations/roles/0/name", "timestamp"},
      {"a delegation without paths", "/delegations/roles/0/paths", nullptr},
      {"a path that is no text", "/delegations/roles/0/paths", {1}},
      {"paths and their hashes", "/delegations/roles/0/path_hash_prefixes", {"00"}},
      {"roles and hash bins", "/delegations/succinct_roles", Json::object()},
  };
  for (const Case& one : targets_cases) {
    INFO(one.what);
    Json json = to_json(roles.targets);
    json[Json::json_pointer(one.pointer)] = one.value;
    CHECK_FALSE(parse_targets(json, "targets.json"));
  }
  Json twice = to_json(roles.targets);
  twice["delegations"]["roles"].push_back(twice["delegations"]["roles"][0]);
  CHECK_FALSE(parse_targets(twice, "targets.json"));
  Json without_targets = to_json(roles.snapshot);
  without_targets["meta"].erase("targets.json");
  CHECK_FALSE(parse_snapshot(without_targets, "snapshot.json"));
}

TEST_CASE("roles of other programs' repositories are read and written again as they were") {
  const Roles roles;
  Json targets = to_json(roles.targets);
  Json& delegation = targets["delegations"]["roles"][0];
  delegation["name"] = "../a role/with any name?";
  delegation.erase("paths");
  delegation["path_hash_prefixes"] = {"00", "f"};
  targets["targets"] = {{"a/b", {{"length", 1}, {"hashes", {{"sha512", std::string(128, 'a')}}}}},
                        {"a/c", {{"length", 0}, {"hashes", {{"blake3", "00"}}}}}};
  CHECK(to_json(parse_targets(targets, "t").value()) == targets);

  Json bins = to_json(roles.targets);
  bins["delegations"].erase("roles");
  bins["delegations"]["succinct_roles"] = {
      {"keyids", {"a"}}, {"threshold", 1}, {"bit_length", 14}, {"name_prefix", "bin"}};
  const auto read = parse_targets(bins, "t");
  REQUIRE(read);
  CHECK(read->succinct->bit_length == 14);
  CHECK(to_json(*read) == bins);
  for (const Json& length : {Json(0), Json(33), Json("8"), Json()}) {
    bins["delegations"]["succinct_roles"]["bit_length"] = length;
    CHECK_FALSE(parse_targets(bins, "t"));
  }

  Json timestamp = to_json(roles.timestamp);
  timestamp["meta"]["snapshot.json"]["hashes"] = {{"sha512", std::string(128, 'b')}};
  CHECK(to_json(parse_timestamp(timestamp, "t").value()) == timestamp);
  timestamp["meta"]["snapshot.json"]["hashes"] = {{"md5", "00"}};
  CHECK_FALSE(parse_timestamp(timestamp, "t"));
}

TEST_CASE("a key counts by what it is: its name is its file's business") {
  const Roles roles;
  Json root = to_json(roles.root);
  root["keys"]["any name"] = test::key_of("root").public_key().json();
  root["roles"]["root"]["keyids"] = {"any name", "a key that is listed nowhere"};
  root["keys"]["of the future"] = {
      {"keytype", "lattice"}, {"scheme", "ml-dsa-65"}, {"keyval", {{"public", "00"}}}};
  const auto read = parse_root(root, "root.json");
  REQUIRE(read);
  CHECK(read->keys.at("any name").usable());
  CHECK_FALSE(read->keys.at("of the future").usable());
  CHECK(to_json(*read) == root);
}

TEST_CASE("a file that one key signed twice is refused") {
  Json file = parse_json(Roles().root_bytes()).value();
  file["signatures"].push_back(file["signatures"][0]);
  CHECK_FALSE(parse_envelope(dump_json(file), "root.json"));
}

TEST_CASE("what is no signed file at all is refused by name") {
  for (const char* text :
       {"", "{", "[]", "{}", R"({"signed":{}})", R"({"signed":1,"signatures":[]})",
        R"({"signed":{},"signatures":[1]})", R"({"signed":{},"signed":{},"signatures":[]})"}) {
    INFO(text);
    const auto refused = parse_envelope(text, "timestamp.json");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.starts_with("timestamp.json: "));
  }
}

}  // namespace pobratym::repository
