// SPDX-License-Identifier: Apache-2.0
// Keys of every kind that TUF names, and how many of them a role has signed with.
#include <catch2/catch_test_macros.hpp>

#include "content/base/hash.hpp"
#include "content/repository/public_key_algorithms.hpp"
#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::KeyKind;
using test::Signer;
using test::TufSite;
using Names = std::vector<std::string>;

namespace {

struct Kind {
  std::string what;
  Signer signer;
};

/// One of each. RSA keys take long to make, so there is one for all tests of a run.
std::vector<Kind> every_kind() {
  Signer old_name = Signer::make(KeyKind::ecdsa);
  old_name.public_key()["keytype"] = "ecdsa-sha2-nistp256";
  return {{"Ed25519", Signer::make(KeyKind::ed25519)},
          {"ECDSA", Signer::make(KeyKind::ecdsa)},
          {"ECDSA under its old name", old_name},
          {"RSA-PSS", Signer::make(KeyKind::rsa)}};
}

/// Makes the first signature in a file one of something else.
void spoil_signature(test::TufRepository& repository, const std::string& role, std::size_t number) {
  repository.change_json(repository.path_of(role), [&](Json& file) {
    auto& sig = file["signatures"][number]["sig"].get_ref<std::string&>();
    sig[sig.size() / 2] = sig[sig.size() / 2] == '0' ? '1' : '0';
  });
}

}  // namespace

TEST_CASE("a root can be signed with every kind of key, and every bit of the signature counts") {
  for (const Kind& kind : every_kind()) {
    INFO(kind.what);
    TufSite site;
    REQUIRE(site.init());
    site.repository.add_key("root", kind.signer);
    site.repository.root()["roles"]["root"]["threshold"] = 2;
    site.repository.publish({"root"});
    CHECK(site.refresh());
    CHECK(site.version("root") == 2);
    site.repository.publish({"root"});
    spoil_signature(site.repository, "root", 1);
    CHECK_FALSE(site.refresh());
    CHECK(site.version("root") == 2);
  }
}

TEST_CASE("every role can be signed with every kind of key") {
  for (const Kind& kind : every_kind()) {
    INFO(kind.what);
    TufSite site;
    REQUIRE(site.init());
    for (const char* role : {"targets", "snapshot", "timestamp"}) {
      site.repository.set_keys(role, {kind.signer}, 1);
    }
    site.repository.delegate("targets", "city", {"city/*"});
    site.repository.signers("city").clear();
    site.repository.delegation("targets", "city")["keyids"].clear();
    site.repository.add_key("city", kind.signer, "targets");
    site.repository.add_target("city", "city/file", "content");
    site.repository.publish({"root", "city", "targets", "snapshot", "timestamp"});
    CHECK(site.download({"city/file"}));
    CHECK(site.downloaded().size() == 1);
  }
}

TEST_CASE("a key we cannot use stops nobody and counts for nothing") {
  Signer unknown = Signer::make();
  unknown.public_key()["keytype"] = unknown.public_key()["scheme"] = "of the future";
  Signer other_padding = Signer::make(KeyKind::ecdsa);
  other_padding.public_key()["keytype"] = "rsa";
  Signer broken = Signer::make(KeyKind::ecdsa);
  broken.public_key()["keyval"]["public"] = "-----BEGIN PUBLIC KEY-----\nAAAA\n";
  Signer nothing = Signer::make();
  nothing.public_key()["keyval"] = {{"identity", "somebody"}};
  const std::vector<Kind> kinds = {{"an unknown kind", unknown},
                                   {"another scheme", other_padding},
                                   {"ECDSA on another curve", Signer::make_p384()},
                                   {"a broken key", broken},
                                   {"a key of no bytes", nothing}};
  for (const Kind& kind : kinds) {
    INFO(kind.what);
    TufSite site;
    REQUIRE(site.init());
    site.repository.add_key("snapshot", kind.signer);
    site.repository.publish({"root", "snapshot", "timestamp"});
    CHECK(site.refresh());
    site.repository.root()["roles"]["snapshot"]["threshold"] = 2;
    site.repository.publish({"root", "snapshot", "timestamp"});
    CHECK_FALSE(site.refresh());
    CHECK(site.trusted() == Names{"root 3", "snapshot 2", "targets 1", "timestamp 3"});
  }
}

TEST_CASE("two of three must sign, and one is not enough") {
  TufSite site;
  REQUIRE(site.init());
  const std::vector<Signer> keys = {Signer::make(), Signer::make(KeyKind::ecdsa), Signer::make()};
  site.repository.set_keys("snapshot", keys, 2);
  site.repository.signers("snapshot").pop_back();
  site.repository.publish({"root", "snapshot", "timestamp"});
  CHECK(site.refresh());
  site.repository.signers("snapshot").pop_back();
  site.repository.publish({"snapshot", "timestamp"});
  CHECK_FALSE(site.refresh());
  CHECK(site.version("snapshot") == 2);
}

TEST_CASE("more signatures than there are keys can never be had") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.set_keys("snapshot", {Signer::make(), Signer::make()}, 3);
  site.repository.publish({"root", "snapshot", "timestamp"});
  CHECK_FALSE(site.refresh());
  CHECK(site.trusted() == Names{"root 2", "timestamp 2"});
}

TEST_CASE("one signature nine times is not nine signatures") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.root()["roles"]["snapshot"]["threshold"] = 6;
  site.repository.publish({"root", "snapshot", "timestamp"});
  site.repository.change_json("metadata/2.snapshot.json", [](Json& file) {
    for (int i = 0; i < 8; ++i) file["signatures"].push_back(file["signatures"][0]);
  });
  CHECK_FALSE(site.refresh());
  CHECK_FALSE(site.version("snapshot"));
}

TEST_CASE("a key that signed twice is an error even where one signature is enough") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.change_json("metadata/1.snapshot.json", [](Json& file) {
    file["signatures"].push_back(file["signatures"][0]);
  });
  CHECK_FALSE(site.refresh());
  CHECK_FALSE(site.version("snapshot"));
}

TEST_CASE("one key under two names is one key") {
  for (const KeyKind kind : {KeyKind::ed25519, KeyKind::ecdsa}) {
    TufSite site;
    REQUIRE(site.init());
    const Signer key = Signer::make(kind);
    Signer alias = key;
    alias.public_key()["comment"] = "the same key again";
    if (kind == KeyKind::ecdsa) alias.public_key()["keytype"] = "ecdsa-sha2-nistp256";
    site.repository.set_keys("snapshot", {key, alias}, 2);
    site.repository.publish({"root", "snapshot", "timestamp"});
    CHECK_FALSE(site.refresh());
    CHECK_FALSE(site.version("snapshot"));
  }
}

TEST_CASE("a key may be listed for a role more than once in vain") {
  TufSite site;
  REQUIRE(site.init());
  Json& keyids = site.repository.root()["roles"]["snapshot"]["keyids"];
  for (int i = 0; i < 8; ++i) keyids.push_back(keyids[0]);
  site.repository.root()["roles"]["snapshot"]["threshold"] = 2;
  site.repository.publish({"root", "snapshot", "timestamp"});
  CHECK_FALSE(site.refresh());
  CHECK_FALSE(site.version("snapshot"));
}

TEST_CASE("a signature that does not hold is no harm beside enough that do") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_key("timestamp", Signer::make(KeyKind::ecdsa));
  site.repository.publish({"root", "timestamp"});
  spoil_signature(site.repository, "timestamp", 0);
  CHECK(site.refresh());
  for (const char* other : {"", "00", "no hexadecimal", "abc"}) {
    INFO(other);
    site.repository.publish({"timestamp"});
    site.repository.change_json("metadata/timestamp.json",
                                [&](Json& file) { file["signatures"][0]["sig"] = other; });
    CHECK(site.refresh());
  }
  CHECK(site.version("timestamp") == 6);
}

TEST_CASE("a key's fields that TUF does not know are part of what is signed and mean nothing") {
  TufSite site;
  REQUIRE(site.init());
  Signer key = Signer::make(KeyKind::ecdsa);
  key.public_key()["keyid_hash_algorithms"] = {"md5"};
  key.public_key()["owner"] = {{"name", "Оля"}};
  site.repository.set_keys("snapshot", {key}, 1);
  site.repository.publish({"root", "snapshot", "timestamp"});
  CHECK(site.refresh());
  CHECK(site.version("snapshot") == 2);
}

TEST_CASE("a key may go by any name") {
  TufSite site;
  REQUIRE(site.init());
  const Signer key = Signer::make();
  site.repository.set_keys("timestamp", {key}, 1);
  Json& root = site.repository.root();
  root["keys"].erase(key.id());
  root["keys"]["the office's key"] = key.public_key();
  root["roles"]["timestamp"]["keyids"] = {"a key that is not listed", "the office's key"};
  site.repository.publish({"root", "timestamp"});
  site.repository.change_json("metadata/timestamp.json", [](Json& file) {
    file["signatures"][0]["keyid"] = "the office's key";
  });
  CHECK(site.refresh());
  CHECK(site.version("timestamp") == 2);
}

TEST_CASE("an old point of ECDSA in hexadecimal is the key that its PEM is") {
  TufSite site;
  REQUIRE(site.init());
  Signer key = Signer::make(KeyKind::ecdsa);
  const auto der = repository::public_key_der(
      repository::Algorithm::ecdsa_p256, key.public_key()["keyval"]["public"].get<std::string>());
  key.public_key()["keyval"]["public"] = to_hex(der.value().substr(26));
  site.repository.set_keys("timestamp", {key}, 1);
  site.repository.publish({"root", "timestamp"});
  CHECK(site.refresh());
  CHECK(site.version("timestamp") == 2);
}
