// SPDX-License-Identifier: Apache-2.0
#include "content/repository/keys.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "content/base/hash.hpp"

namespace pobratym::repository {

TEST_CASE("a key signs as RFC 8032 says it must") {
  struct Vector {
    std::string seed, open, message, signature;
  };
  // RFC 8032 section 7.1, tests 1 to 3.
  const std::vector<Vector> vectors = {
      {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
       "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf"
       "9"
       "b46bd25bf5f0595bbe24655141438e7a100b"},
      {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
       "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f"
       "1"
       "1d8c387b2eaeb4302aeeb00d291612bb0c00"},
      {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
       "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
       "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984"
       "d"
       "c6594a7c15e9716ed28dc027beceea1ec40a"},
  };
  for (const Vector& one : vectors) {
    const auto key = SecretKey::from_seed_hex(one.seed);
    REQUIRE(key);
    const Bytes message = from_hex(one.message).value();
    CHECK(key->public_key().hex() == one.open);
    CHECK(key->sign(message) == one.signature);
    CHECK(key->public_key().verifies(message, one.signature));
  }
}

TEST_CASE("a key's name is the hash of its canonical form, as other TUF programs compute it") {
  const auto key =
      PublicKey::from_hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  REQUIRE(key);
  CHECK(key->id() == "74c181c7ad8a0855d4b55e44d2ba87aabdddb196832571f15f92fece332e4916");
}

TEST_CASE("a signature holds for one message, one key and every one of its bits") {
  const SecretKey key = SecretKey::generate();
  const SecretKey other = SecretKey::generate();
  const std::string signature = key.sign("the content");
  CHECK(key.public_key().verifies("the content", signature));
  CHECK_FALSE(key.public_key().verifies("the Content", signature));
  CHECK_FALSE(other.public_key().verifies("the content", signature));
  CHECK_FALSE(key.public_key().verifies("the content", ""));
  CHECK_FALSE(key.public_key().verifies("the content", signature + "00"));
  const Bytes bytes = from_hex(signature).value();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    Bytes flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    CHECK_FALSE(key.public_key().verifies("the content", to_hex(flipped)));
  }
}

TEST_CASE("two keys made one after the other differ") {
  CHECK(SecretKey::generate().id() != SecretKey::generate().id());
}

TEST_CASE("a key that was moved away signs for its new owner") {
  SecretKey first = SecretKey::generate();
  const KeyId id = first.id();
  const std::string signature = first.sign("text");
  const SecretKey second = std::move(first);
  CHECK(second.id() == id);
  CHECK(second.sign("text") == signature);
}

TEST_CASE("what is no key is refused, and a key we cannot use verifies nothing") {
  const std::string hex(64, 'a');
  const std::vector<Json> no_keys = {
      Json::object(),
      "text",
      {{"keytype", "ed25519"}, {"scheme", "ed25519"}},
      {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", hex}},
      {{"keytype", "ed25519"}, {"keyval", {{"public", hex}}}},
      {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", hex}}}, {"n", 1.5}},
  };
  for (const Json& json : no_keys) {
    INFO(json.dump());
    CHECK_FALSE(PublicKey::from_json(json));
  }
  const std::vector<Json> unusable = {
      {{"keytype", "rsa"}, {"scheme", "rsassa-pss-sha256"}, {"keyval", {{"public", hex}}}},
      {{"keytype", "ecdsa"}, {"scheme", "ecdsa-sha2-nistp256"}, {"keyval", {{"public", hex}}}},
      {{"keytype", "ed25519"}, {"scheme", "other"}, {"keyval", {{"public", hex}}}},
      {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", Json::object()}},
      {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", hex + "aa"}}}},
      {{"keytype", "ed25519"},
       {"scheme", "ed25519"},
       {"keyval", {{"public", std::string(64, 'A')}}}},
  };
  for (const Json& json : unusable) {
    INFO(json.dump());
    const auto key = PublicKey::from_json(json);
    REQUIRE(key);
    CHECK_FALSE(key->usable());
    CHECK_FALSE(key->verifies("text", std::string(128, '0')));
  }
  CHECK_FALSE(PublicKey::from_hex(hex + "aa"));
}

}  // namespace pobratym::repository
