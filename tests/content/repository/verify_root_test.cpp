// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/repository/verify.hpp"
#include "tests/content/repository/sample.hpp"

namespace pobratym::repository {
namespace {

using test::key_of;
using test::refusal;
using test::Roles;
using test::signed_by;

void add_root_key(Root& root, const std::string& name) {
  const SecretKey key = key_of(name);
  root.keys.emplace(key.id(), key.public_key());
  root.root.keyids.push_back(key.id());
}

}  // namespace

TEST_CASE("the first root must carry its own signature") {
  const Roles roles;
  CHECK(verify_first_root(roles.root_bytes()));
  CHECK(refusal(verify_first_root(signed_by(roles.root, "stranger"))) ==
        "root.json: it is not signed by any key of the role root");
  CHECK(refusal(verify_first_root("{}")).starts_with("root.json: "));
  CHECK(refusal(verify_first_root(Bytes(1u << 20u, ' '))) == "root.json: it is too long");
}

TEST_CASE("two signatures are needed from two different keys") {
  Roles roles;
  add_root_key(roles.root, "second");
  roles.root.root.threshold = 2;
  const SecretKey first = key_of("root");
  const SecretKey second = key_of("second");
  const Json json = to_json(roles.root);
  CHECK(verify_first_root(sign_metadata(json, {&first, &second})));
  CHECK(refusal(verify_first_root(sign_metadata(json, {&first}))) ==
        "root.json: 1 different key(s) of the role root signed it and 2 must");
  CHECK(refusal(verify_first_root(sign_metadata(json, {&first, &first})))
            .starts_with("root.json: the key "));
}

TEST_CASE("one key under two names is still one key") {
  Roles roles;
  const SecretKey key = key_of("root");
  Json other_object = key.public_key().json();
  other_object["comment"] = "the same key again";
  const PublicKey alias = PublicKey::from_json(other_object).value();
  REQUIRE(alias.id() != key.id());
  roles.root.keys.emplace(alias.id(), alias);
  roles.root.root.keyids.push_back(alias.id());
  roles.root.root.threshold = 2;
  Json file = parse_json(sign_metadata(to_json(roles.root), {&key, &key})).value();
  file["signatures"][1]["keyid"] = alias.id();
  CHECK(refusal(verify_first_root(dump_json(file))) ==
        "root.json: 1 different key(s) of the role root signed it and 2 must");
}

TEST_CASE("a next root is signed by the keys before it and by its own") {
  Roles roles;
  const auto trusted = verify_first_root(roles.root_bytes());
  REQUIRE(trusted);
  Root next = roles.root;
  next.version = 2;
  next.root = {};
  add_root_key(next, "new root");
  const SecretKey old_key = key_of("root");
  const SecretKey new_key = key_of("new root");

  const auto accepted =
      verify_next_root(sign_metadata(to_json(next), {&old_key, &new_key}), *trusted);
  REQUIRE(accepted);
  CHECK((*accepted)->version == 2);
  CHECK(refusal(verify_next_root(signed_by(next, "new root"), *trusted)) ==
        "2.root.json: it is not signed by any key of the role root in version 1");
  CHECK(refusal(verify_next_root(signed_by(next, "root"), *trusted)) ==
        "root.json: it is not signed by any key of the role root");
}

TEST_CASE("roots count up by one and do not come again") {
  Roles roles;
  const auto trusted = verify_first_root(roles.root_bytes());
  REQUIRE(trusted);
  CHECK(refusal(verify_next_root(roles.root_bytes(), *trusted)) ==
        "2.root.json: it is version 1 and must be version 2");
  Root far = roles.root;
  far.version = 3;
  CHECK(refusal(verify_next_root(signed_by(far, "root"), *trusted)) ==
        "2.root.json: it is version 3 and must be version 2");
}

TEST_CASE("only the last root's expiry counts") {
  const Roles roles;
  const auto root = verify_first_root(roles.root_bytes());
  REQUIRE(root);
  CHECK(check_root_expiry(*root, roles.root.expires - std::chrono::seconds(1)));
  CHECK(refusal(check_root_expiry(*root, roles.root.expires))
            .starts_with("root.json: it expired at 2026-12-01T08:30:00Z"));
}

}  // namespace pobratym::repository
