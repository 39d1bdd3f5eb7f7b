// SPDX-License-Identifier: Apache-2.0
// Two city halls, as README.md tells them to go about it.
#include "content/tool/ceremony_command.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {
namespace {

using test::Spoken;
using test::Workplace;

/// Brno's pack stands for both: at Brno as a host, and at another city, Lublin, as a partner's.
struct TwoHalls : Workplace {
  [[nodiscard]] Path partner_keys() const { return Path(keys().string() + "-lublin"); }
  [[nodiscard]] Path handed_over() const { return Path(keys().string() + "-out"); }

  Spoken host_does(std::vector<std::string> words) const {
    words.insert(words.end(), {"--repository", repository().string(), "--keys", keys().string()});
    return run(words);
  }
  Spoken publish_as_partner(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {
        "publish",      pack().string(),       "--partner", "--keys", partner_keys().string(),
        "--repository", handed_over().string()};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
  /// The pack becomes Lublin's, with one event of its own.
  void become_lublin() {
    edit("pack.json", "/origin", "lublin");
    RealDisk disk;
    Json event =
        parse_json(
            disk.read(pack() / "records/event/sample-library-evening.json", 1u << 20u).value())
            .value();
    event["id"] = "lublin-evening";
    event["uid"] = "evening@lublin.example";
    REQUIRE(disk.write(pack() / "records/event/lublin-evening.json", dump_json_pretty(event)));
  }
};

void must(const Spoken& spoken) {
  INFO(spoken.out << spoken.err);
  REQUIRE(spoken.code == 0);
}

}  // namespace

TEST_CASE("two city halls publish together, each with its own keys, and part again") {
  TwoHalls halls;
  must(halls.run({"keys", "new", halls.keys().string(), "--origin", "brno"}));
  must(halls.host_does({"create", "brno"}));
  CHECK(halls.host_does({"create", "brno"}).says("already, and it was left as it is"));
  must(halls.publish());

  must(halls.run({"keys", "new", halls.partner_keys().string(), "--only", "lublin"}));
  const std::string open = (halls.partner_keys() / "lublin.public.json").string();
  const std::string secret = (halls.partner_keys() / "lublin.json").string();
  CHECK(halls.host_does({"delegate", "lublin", "--public-key", secret})
            .says("holds the secret half of a key"));
  must(halls.host_does({"delegate", "lublin", "--public-key", open}));
  CHECK(halls.show().says("lublin: may publish, and has not yet"));

  halls.become_lublin();
  CHECK(halls.publish_as_partner().says("lublin is a partner here and may not publish "));
  CHECK(halls.publish().says("is the repository of brno. Publish with --partner"));
  const Spoken own = halls.publish_as_partner({"--only-own"});
  must(own);
  CHECK(own.says("not a partner's to publish, and left out:"));
  CHECK(own.says("holds version 1 of lublin, with 1 record;"));
  const std::string from = halls.handed_over().string();
  const Spoken taken = halls.host_does({"accept", "lublin", "--from", from});
  must(taken);
  CHECK(taken.says("lublin is at version 1 now, with 1 record."));
  CHECK(
      halls.host_does({"accept", "lublin", "--from", from}).says("already; signatures are renew"));
  CHECK(halls.show().says("lublin: 1 record on 1 of 1 page"));

  must(halls.host_does({"revoke", "lublin"}));
  CHECK_FALSE(halls.show().says("lublin: 1 record"));
  CHECK(halls.host_does({"revoke", "lublin"}).says("nothing is delegated to lublin"));
  CHECK(halls.host_does({"revoke", "brno"}).says("brno is the city this repository belongs to"));
}

TEST_CASE("each of the host's keys can be changed with one command") {
  TwoHalls halls;
  must(halls.new_keys());
  must(halls.publish());
  for (const std::string role : {"root", "targets", "snapshot", "timestamp", "brno"}) {
    INFO(role);
    const Spoken rotated = halls.host_does({"rotate", role});
    must(rotated);
    CHECK(rotated.says("New key: " + (halls.keys() / (role + ".json")).string()));
    CHECK_FALSE(RealDisk().exists(halls.keys() / (role + ".next.json")));
    must(halls.show());
    must(halls.publish());
  }
  CHECK(halls.host_does({"rotate", "lublin"}).code == 1);
  CHECK_FALSE(RealDisk().exists(halls.keys() / "lublin.json"));
  CHECK_FALSE(RealDisk().exists(halls.keys() / "lublin.next.json"));
}

TEST_CASE("two holders bring their keys in a folder each") {
  TwoHalls halls;
  must(halls.run({"keys", "new", halls.keys().string(), "--origin", "brno"}));
  RealDisk disk;
  for (const char* role : {"root", "targets"}) {
    REQUIRE(disk.remove(halls.keys() / (std::string(role) + ".json")));
  }
  std::vector<std::string> all = {"create", "brno", "--root-threshold", "2"};
  std::vector<std::string> both;
  for (const std::string holder : {"anna", "boris"}) {
    const std::string folder = halls.keys().string() + "-" + holder;
    for (const char* role : {"root", "targets"}) {
      must(halls.run({"keys", "new", folder, "--only", role, "--holder", holder}));
    }
    both.insert(both.end(), {"--keys", folder});
  }
  CHECK(halls.host_does({"create", "brno", "--root-threshold", "2", both[0], both[1]})
            .says("the role root needs 2 different keys, and 1 "));
  all.insert(all.end(), both.begin(), both.end());
  must(halls.host_does(all));
  must(halls.publish());
  must(halls.show());
  CHECK(halls.host_does({"rotate", "timestamp", both[0], both[1]})
            .says("the role root needs 2 signatures and 1 of its keys is at hand"));
  std::vector<std::string> rotate = {"rotate", "timestamp"};
  rotate.insert(rotate.end(), both.begin(), both.end());
  must(halls.host_does(rotate));
  must(halls.publish());
  must(halls.show());
}

TEST_CASE("every command of the ceremonies explains itself with examples") {
  const Workplace place;
  for (const char* command : {"create", "delegate", "accept", "revoke", "rotate"}) {
    const Spoken help = place.run({command, "--help"});
    CHECK(help.code == 0);
    CHECK(help.says("Examples:\n  pobratym-pack " + std::string(command) + " "));
    CHECK(place.run({command}).code == 2);
  }
}

}  // namespace pobratym::tool
