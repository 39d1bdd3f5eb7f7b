// SPDX-License-Identifier: Apache-2.0
#include "content/repository/record_owner.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

namespace pobratym::repository {
namespace {

bool may(const std::string& origin, const std::string& key) {
  return !partner_may_not(origin, model::RecordKey::parse(key).value());
}

Targets cities(const std::vector<std::string>& names) {
  Targets targets;
  for (const std::string& name : names) {
    targets.delegations.push_back({name, {}, {name + "/*"}, true});
  }
  return targets;
}

}  // namespace

TEST_CASE("a partner speaks in its own name and in nobody else's") {
  CHECK(may("brno", "event/brno-concert"));
  CHECK(may("brno", "source/brno-2020"));
  for (const char* key : {"event/concert", "event/brno", "event/brnoconcert", "event/kharkiv-day",
                          "event/xbrno-concert", "event/lublin-brno"}) {
    INFO(key);
    CHECK_FALSE(may("brno", key));
  }
}

TEST_CASE("what decides how the host's screens look is the host's alone") {
  for (const char* type : {"host", "city", "agreement", "term", "synonym", "lexicon", "notice",
                           "poll", "history-item", "legal-act", "of-tomorrow"}) {
    INFO(type);
    const auto why = partner_may_not("brno", {type, "brno-x"});
    REQUIRE(why);
    CHECK(*why == "records of the type " + std::string(type) + " are the host city's alone");
  }
}

TEST_CASE("no key belongs to two partners, whichever cities come together") {
  const std::vector<std::string> names = {"brno", "brno-jih", "lublin", "poznan", "brn"};
  std::vector<std::string> order = {"kharkiv"};
  order.insert(order.end(), names.begin(), names.end());
  const std::vector<std::string> slugs = {"brno-1",   "brno-jih-1", "lublin-x", "brn-1",
                                          "poznan-a", "brno-jih",   "kharkiv-1"};
  std::sort(order.begin() + 1, order.end());
  do {
    const Targets targets = cities(order);
    CHECK(overshadowed_by(targets, "brno-jih") == "brno");
    for (const std::string& slug : slugs) {
      std::size_t owners = 0;
      for (const std::string& name : names) {
        if (!overshadowed_by(targets, name) && !partner_may_not(name, {"event", slug})) ++owners;
      }
      INFO(slug);
      CHECK(owners <= 1);
    }
  } while (std::next_permutation(order.begin() + 1, order.end()));
}

TEST_CASE("the host's own name takes no ids from a partner") {
  CHECK_FALSE(overshadowed_by(cities({"brno", "brno-jih"}), "brno-jih"));
  CHECK(overshadowed_by(cities({"kharkiv", "brno", "brno-jih"}), "brno-jih") == "brno");
  CHECK(host_of(cities({"brno", "lublin"}))->name == "brno");
  CHECK(host_of(cities({})) == nullptr);
}

TEST_CASE("a refusal names the first records and counts the rest") {
  std::vector<model::Record> records;
  for (int i = 0; i < 8; ++i) records.push_back({{"event", "e-" + std::to_string(i)}, {}});
  records.push_back({{"event", "brno-e"}, {}});
  const auto refused = check_partner_records("brno", model::refs_to(records));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.starts_with(
      "brno is a partner here and may not publish 8 records of this pack: event/e-0: the ids of "
      "brno begin with \"brno-\"; "));
  CHECK(refused.error().message.ends_with("; and 3 more"));
}

}  // namespace pobratym::repository
