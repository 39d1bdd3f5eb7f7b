// SPDX-License-Identifier: Apache-2.0
// A role that must not be believed: the refresh ends with 1, the roles before it in the order of
// trust are kept, this one and those after it stay as they were.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::TufRepository;
using test::TufSite;
using Names = std::vector<std::string>;

namespace {

const Names kNothing = {"root 1"};
const Names kRoot = {"root 2"};
const Names kTimestamp = {"root 2", "timestamp 2"};
const Names kSnapshot = {"root 2", "snapshot 2", "timestamp 2"};

/// What a client trusts after a refresh that fails at that role, when all are at version 2.
const Names& before(const std::string& role) {
  if (role == "root") return kNothing;
  if (role == "timestamp") return kRoot;
  return role == "snapshot" ? kTimestamp : kSnapshot;
}

const Names kRoles = {"root", "timestamp", "snapshot", "targets"};

void publish_everything(TufRepository& repository) {
  repository.publish({"root", "targets", "snapshot", "timestamp"});
}

struct Fault {
  std::string what;
  std::string role;
  std::function<void(TufRepository&)> change;  ///< publishes version 2 of everything itself
};

void check(const Fault& fault) {
  INFO(fault.role << ": " << fault.what);
  TufSite site;
  REQUIRE(site.init());
  fault.change(site.repository);
  CHECK_FALSE(site.refresh());
  CHECK(site.trusted() == before(fault.role));
}

/// Publishes, and then changes the file that is served.
Fault served(const std::string& what, const std::string& role,
             const std::function<void(Bytes&)>& change) {
  return {what, role, [=](TufRepository& repository) {
            publish_everything(repository);
            repository.change(repository.path_of(role), change);
          }};
}

/// Changes the role before it is signed; its keys are right and its content is wrong.
Fault content(const std::string& what, const std::string& role,
              const std::function<void(Json&)>& change) {
  return {what, role, [=](TufRepository& repository) {
            change(repository.role(role));
            publish_everything(repository);
          }};
}

}  // namespace

TEST_CASE("a role without a signature is refused") {
  for (const std::string& role : kRoles) {
    check({"nobody signed", role, [&](TufRepository& repository) {
             repository.signers(role).clear();
             publish_everything(repository);
           }});
  }
}

TEST_CASE("a role that a stranger signed is refused") {
  for (const std::string& role : kRoles) {
    check({"a stranger signed", role, [&](TufRepository& repository) {
             repository.signers(role) = {test::Signer::make()};
             publish_everything(repository);
           }});
  }
}

TEST_CASE("a role that another role's key signed is refused") {
  for (const std::string& role : kRoles) {
    check({"another role's key signed", role, [&](TufRepository& repository) {
             repository.signers(role) =
                 repository.signers(role == "targets" ? "snapshot" : "targets");
             publish_everything(repository);
           }});
  }
}

TEST_CASE("a role that was changed after it was signed is refused") {
  for (const std::string& role : kRoles) {
    check({"changed", role, [&](TufRepository& repository) {
             publish_everything(repository);
             repository.change_json(repository.path_of(role), [](Json& file) {
               file["signed"]["expires"] = "2098-01-01T00:00:00Z";
             });
           }});
  }
}

TEST_CASE("a role of another version than its address says is refused") {
  for (const std::string role : {"root", "snapshot", "targets"}) {
    check({"version 3 served as 2", role, [&](TufRepository& repository) {
             publish_everything(repository);
             const std::string address = repository.path_of(role);
             Json& meta =
                 role == "snapshot" ? repository.snapshot_meta() : repository.meta_of("targets");
             const Json named = meta;
             repository.publish({role});
             if (role != "root") meta = named;
             repository.change(address, [&](Bytes& file) { file = repository.newest(role); });
             repository.remove(repository.path_of(role));
           }});
  }
}

TEST_CASE("a role of another kind is refused, though the right key signed it") {
  for (const std::string& role : kRoles) {
    check(content("another kind", role, [](Json& json) { json["_type"] = "mirrors"; }));
  }
  check({"a snapshot that would do as a timestamp", "timestamp", [](TufRepository& repository) {
           publish_everything(repository);
           repository.role("snapshot")["meta"]["snapshot.json"] = {{"version", 1}};
           repository.signers("snapshot") = repository.signers("timestamp");
           repository.publish({"snapshot"});
           repository.change("metadata/timestamp.json",
                             [&](Bytes& file) { file = repository.newest("snapshot"); });
         }});
}

TEST_CASE("a role that is no metadata is refused") {
  const std::vector<std::pair<std::string, Bytes>> cases = {
      {"nothing", ""},
      {"a web page", "<!DOCTYPE html><title>Log in</title>"},
      {"half a file", "{\"signed\": {\"_type\":"},
      {"a list", "[]"},
      {"an empty object", "{}"},
      {"a thousand brackets", Bytes(1000, '[')},
      {"bytes", Bytes("\0\xff\xfe", 3)},
      {"a role without signatures", R"({"signed": {"_type": "root"}})"},
  };
  for (const std::string& role : kRoles) {
    for (const auto& [what, bytes] : cases) {
      check(served(what, role, [&bytes = bytes](Bytes& file) { file = bytes; }));
    }
  }
}

TEST_CASE("a role that is longer than any can be is refused before it is read") {
  for (const std::string& role : kRoles) {
    check(served("8 MB of spaces", role, [](Bytes& file) { file.append(8u << 20u, ' '); }));
  }
}

TEST_CASE("a role that breaks the specification is refused") {
  for (const std::string& role : kRoles) {
    check(content("version 2 of the specification", role,
                  [](Json& json) { json["spec_version"] = "2.0.0"; }));
    check(content("no specification", role, [](Json& json) { json.erase("spec_version"); }));
    check(content("no expiry", role, [](Json& json) { json.erase("expires"); }));
    check(content("an expiry that is no moment", role,
                  [](Json& json) { json["expires"] = "next year"; }));
  }
  check({"no snapshot named", "timestamp", [](TufRepository& repository) {
           repository.publish({"root", "targets", "snapshot"});
           repository.role("timestamp")["meta"].clear();
           repository.publish({"timestamp"});
         }});
  check(content("no role for snapshots", "root",
                [](Json& json) { json["roles"].erase("snapshot"); }));
  check(content("a threshold of none", "root",
                [](Json& json) { json["roles"]["targets"]["threshold"] = 0; }));
  check(content("a key twice for one role", "root", [](Json& json) {
    Json& keyids = json["roles"]["targets"]["keyids"];
    keyids.push_back(keyids[0]);
  }));
  check(content("no targets", "targets", [](Json& json) { json.erase("targets"); }));
}

TEST_CASE("a role whose length or hash is not the one that was named is refused") {
  struct Case {
    std::string what;
    std::function<void(Json&)> change;
  };
  const std::vector<Case> cases = {
      {"another hash", [](Json& meta) { meta["hashes"]["sha256"] = std::string(64, '0'); }},
      {"a good hash and a bad one",
       [](Json& meta) { meta["hashes"]["sha512"] = std::string(128, '0'); }},
      {"a hash of no kind we know", [](Json& meta) { meta["hashes"] = {{"md5", "00"}}; }},
      {"shorter", [](Json& meta) { meta["length"] = meta["length"].get<int>() + 1; }},
      {"longer", [](Json& meta) { meta["length"] = meta["length"].get<int>() - 1; }},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    const bool by_parse = one.what == "a hash of no kind we know";  // who names it is at fault
    check({one.what, by_parse ? "timestamp" : "snapshot", [&](TufRepository& repository) {
             repository.with_hashes = true;
             repository.publish({"root", "targets", "snapshot"});
             one.change(repository.snapshot_meta());
             repository.publish({"timestamp"});
           }});
    check({one.what, by_parse ? "snapshot" : "targets", [&](TufRepository& repository) {
             repository.with_hashes = true;
             repository.publish({"root", "targets"});
             one.change(repository.meta_of("targets"));
             repository.publish({"snapshot", "timestamp"});
           }});
  }
}

TEST_CASE("a role that is named and not there is waited for") {
  for (const std::string role : {"timestamp", "snapshot", "targets"}) {
    check({"missing", role, [&](TufRepository& repository) {
             publish_everything(repository);
             repository.remove(repository.path_of(role));
           }});
  }
}

TEST_CASE("more new roots than any repository makes are followed bit by bit") {
  TufSite site;
  REQUIRE(site.init());
  for (int i = 0; i < 300; ++i) site.repository.publish({"root"});
  CHECK_FALSE(site.refresh());
  CHECK(site.version("root") == 257);
  CHECK(site.refresh());
  CHECK(site.version("root") == 301);
}
