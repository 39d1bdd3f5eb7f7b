// SPDX-License-Identifier: Apache-2.0
#include "content/repository/partners.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/repository/accept.hpp"
#include "content/repository/check.hpp"
#include "content/repository/collect.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/role_signing.hpp"
#include "tests/content/repository/sample.hpp"
#include "tests/support/partner_city.hpp"
#include "tests/support/stopping_disk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::repository {
namespace {

using pobratym::test::accept_from;
using pobratym::test::delegate_to;
using pobratym::test::PartnerCity;
using pobratym::test::revoke_from;
using pobratym::test::StoppingDisk;
using pobratym::test::TemporaryFolder;
using pobratym::test::titled;
using test::city_keys;
using test::key_of;
using test::morning;
using test::publish_city;
using test::sample_records;

using Records = std::vector<model::Record>;

/// Kharkiv is the host, Brno the partner, each with its own folder and keys.
struct TwoCities {
  TwoCities() { publish_city(host(), sample_records(40)); }

  [[nodiscard]] Path host() const { return folder / "host"; }
  std::string delegate() { return delegate_to(brno, host(), keys, now); }
  std::string accept() { return accept_from(brno, host(), keys, now); }
  std::string revoke() { return revoke_from(brno, host(), keys, now); }

  RepositorySummary summary() {
    const auto checked = check_repository(RealDisk(), host(), now);
    INFO((checked ? std::string() : checked.error().message));
    REQUIRE(checked);
    return *checked;
  }
  std::uint32_t records_of(const std::string& origin) {
    const auto all = summary();
    const auto found = std::ranges::find(all.origins, origin, &OriginSummary::name);
    return found == all.origins.end() ? 0 : found->records;
  }

  TemporaryFolder folder;
  Instant now = morning();
  KeySet keys = city_keys();
  PartnerCity brno{folder / "brno"};
};

Records concerts(int number) {
  Records records;
  for (int i = 0; i < number; ++i) {
    records.push_back(titled("initiative", "brno-" + std::to_string(i), "from Brno"));
  }
  return records;
}

/// Keys for a ceremony of several holders.
KeySet holders(const std::vector<std::string>& names) {
  KeySet keys = city_keys();
  keys.erase("root");
  keys.erase("targets");
  for (const std::string& name : names) keys.emplace(name, key_of(name));
  return keys;
}

}  // namespace

TEST_CASE("a partner hands over with its own key, and the host takes it in with its own") {
  TwoCities cities;
  const auto report = cities.brno.hand_over(concerts(30), cities.now);
  CHECK(report.role == 1);
  CHECK(cities.accept().find("let it in with pobratym-pack delegate brno") != std::string::npos);
  REQUIRE(cities.delegate().empty());
  CHECK(cities.summary().silent == std::vector<std::string>{"brno"});
  REQUIRE(cities.accept().empty());
  CHECK(cities.records_of("brno") == 30);
  CHECK(cities.records_of("kharkiv") == 40);
  CHECK(cities.summary().host == "kharkiv");
  CHECK_FALSE(RealDisk().exists(cities.brno.folder() / "metadata/timestamp.json"));

  cities.now += std::chrono::days(1);
  Records edited = concerts(30);
  edited[3].document["title"]["en"] = "edited";
  CHECK(cities.brno.hand_over(edited, cities.now).pages_written == 1);
  REQUIRE(cities.accept().empty());
  const auto all = cities.summary();
  CHECK(all.origins.front().name == "brno");
  CHECK(all.origins.front().patches == 1);
}

TEST_CASE("what is not as the partner signed it is not taken in") {
  TwoCities cities;
  REQUIRE(cities.delegate().empty());
  cities.brno.hand_over(concerts(30), cities.now);
  RealDisk disk;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(cities.brno.folder())) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path());
    const Bytes whole = disk.read(entry.path(), 1u << 22u).value();
    Bytes changed = whole;
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    REQUIRE(disk.write(entry.path(), changed));
    CHECK(cities.accept().starts_with("what brno handed over was not taken in: "));
    CHECK(cities.records_of("brno") == 0);
    REQUIRE(disk.write(entry.path(), whole));
  }
  CHECK(cities.accept().empty());
}

TEST_CASE("a partner cannot go back, nor say two things in one version, nor come too late") {
  TwoCities cities;
  REQUIRE(cities.delegate().empty());
  const auto old = cities.folder / "old";
  cities.brno.hand_over(concerts(2), cities.now);
  std::filesystem::copy(cities.brno.folder(), old, std::filesystem::copy_options::recursive);
  cities.brno.hand_over(concerts(3), cities.now);
  REQUIRE(cities.accept().empty());
  CHECK(cities.accept().empty());

  const auto from = [&](const Path& folder, Instant now) {
    RealDisk disk;
    const auto lock = lock_for_publishing(cities.host()).value();
    const auto report = accept(lock, "brno", folder, {disk, cities.host(), cities.keys, now});
    return report ? std::string() : report.error().message;
  };
  CHECK(from(old, cities.now).find("it is version 1, and version 2 is here already") !=
        std::string::npos);
  std::filesystem::remove(cities.brno.folder() / "metadata/2.brno.json");
  cities.brno.hand_over(concerts(4), cities.now);
  CHECK(cities.accept().find("version 2 is here already with other content") != std::string::npos);
  CHECK(from(old, cities.now + std::chrono::days(91)).find("its signature expired at ") !=
        std::string::npos);
  CHECK(cities.records_of("brno") == 3);
}

TEST_CASE("a partner that speaks for the host is refused at its own door and at the host's") {
  TwoCities cities;
  REQUIRE(cities.delegate().empty());
  for (const auto& [type, id] : std::vector<std::pair<std::string, std::string>>{
           {"host", "brno"}, {"host", "kharkiv"}, {"initiative", "i-0"}, {"synonym", "brno-x"}}) {
    INFO(type << "/" << id);
    Records records = concerts(2);
    records.push_back(titled(type, id, "not Brno's"));
    CHECK_THROWS(cities.brno.hand_over(records, cities.now));
    cities.brno.forge(records, cities.now);
    const std::string refused = cities.accept();
    CHECK(refused.find("may not publish 1 record") != std::string::npos);
    CHECK(refused.find(type + "/" + id) != std::string::npos);
    CHECK(cities.records_of("brno") == 0);
  }
}

TEST_CASE("what was revoked is no longer published, and its files go after their grace") {
  TwoCities cities;
  REQUIRE(cities.delegate().empty());
  cities.brno.hand_over(concerts(30), cities.now);
  REQUIRE(cities.accept().empty());
  REQUIRE(cities.revoke().empty());
  CHECK(cities.records_of("brno") == 0);
  CHECK(cities.records_of("kharkiv") == 40);
  CHECK(cities.accept().find("may not publish") != std::string::npos);

  RealDisk disk;
  const auto lock = lock_for_publishing(cities.host()).value();
  CHECK(collect(lock, disk, cities.host(), cities.now, std::chrono::hours(0)).value().removed > 0);
  CHECK(disk.list(cities.host() / "targets/brno").value().empty());
  CHECK(disk.exists(cities.host() / "metadata/1.brno.json"));  // the snapshot must go on naming it
  cities.summary();
}

TEST_CASE("a partner that comes back goes on counting its versions") {
  TwoCities cities;
  REQUIRE(cities.delegate().empty());
  cities.brno.hand_over(concerts(3), cities.now);
  REQUIRE(cities.accept().empty());
  REQUIRE(cities.revoke().empty());
  cities.brno.new_key();
  REQUIRE(cities.delegate().empty());
  // Until it publishes with the new key it is cut off, and the host can go on.
  REQUIRE(cities.summary().cut_off.size() == 1);
  publish_city(cities.host(), sample_records(41), {}, cities.now);
  CHECK(cities.brno.hand_over(concerts(5), cities.now).role == 2);
  REQUIRE(cities.accept().empty());
  CHECK(cities.records_of("brno") == 5);
  CHECK(cities.summary().cut_off.empty());
}

TEST_CASE("cities whose ids could be taken for each other's cannot both join") {
  TwoCities cities;
  REQUIRE(cities.delegate().empty());
  const PartnerCity jih(cities.folder / "jih", "brno-jih");
  CHECK(delegate_to(jih, cities.host(), cities.keys, cities.now)
            .starts_with("brno-jih and brno cannot both publish here"));
  const PartnerCity again(cities.folder / "again", "brno");
  CHECK(delegate_to(again, cities.host(), cities.keys, cities.now)
            .starts_with("brno may publish here already"));
  CHECK(
      delegate_to(PartnerCity(cities.folder / "x", "root"), cities.host(), cities.keys, cities.now)
          .find("cannot be the name") != std::string::npos);
}

TEST_CASE("a key that signs another role here is refused, and so is a threshold beyond the keys") {
  TwoCities cities;
  RealDisk disk;
  const auto lock = lock_for_publishing(cities.host()).value();
  const Path host = cities.host();
  const auto refusal = [&](const SignerKeys& signers) {
    const auto done = delegate(lock, "brno", signers, {disk, host, cities.keys, cities.now});
    return done ? std::string() : done.error().message;
  };
  CHECK(refusal({{key_of("timestamp").public_key()}, 1}).find("signs another role here") !=
        std::string::npos);
  CHECK(refusal({{key_of("kharkiv").public_key()}, 1}).find("signs another role here") !=
        std::string::npos);
  CHECK(refusal({{key_of("a").public_key()}, 2}).find("cannot be asked to sign") !=
        std::string::npos);
  CHECK(refusal({{key_of("a").public_key(), key_of("a").public_key()}, 2}).find("given twice") !=
        std::string::npos);
  CHECK(refusal({}).find("no key was given") != std::string::npos);
  CHECK(revoke(lock, "kharkiv", {disk, host, cities.keys, cities.now})
            .error()
            .message.starts_with("kharkiv is the city this repository belongs to"));
}

TEST_CASE("an empty repository belongs to its host, and its online keys are enough to publish") {
  const TemporaryFolder folder;
  RealDisk disk;
  KeySet keys = city_keys();
  {
    const auto lock = lock_for_publishing(folder.path()).value();
    REQUIRE(create(lock, "kharkiv", {disk, folder.path(), keys, morning()}));
    CHECK(create(lock, "kharkiv", {disk, folder.path(), keys, morning()})
              .error()
              .message.find("already, and it was left as it is") != std::string::npos);
  }
  const auto empty = check_repository(disk, folder.path(), morning());
  REQUIRE(empty);
  CHECK(empty->host == "kharkiv");
  CHECK(empty->silent == std::vector<std::string>{"kharkiv"});
  keys.erase("root");
  keys.erase("targets");
  const auto records = sample_records(3);
  const std::map<std::string, Bytes> media;
  const auto done = publish({"kharkiv", records, media}, disk, folder.path(), keys, morning());
  INFO((done ? std::string() : done.error().message));
  CHECK(done);
}

TEST_CASE("with two holders neither can let a city in alone") {
  const TemporaryFolder folder;
  RealDisk disk;
  const Path& path = folder.path();
  const auto lock = lock_for_publishing(path).value();
  const KeySet one = holders({"root.anna", "targets.anna"});
  CHECK(create(lock, "kharkiv", {disk, path, one, morning()}, {2, 2})
            .error()
            .message.starts_with("the role root needs 2 different keys, and 1 of the name"));
  const KeySet both = holders({"root.anna", "root.boris", "targets.anna", "targets.boris"});
  REQUIRE(create(lock, "kharkiv", {disk, path, both, morning()}, {2, 2}));
  const SignerKeys brno{{key_of("brno").public_key()}, 1};
  const KeySet anna = holders({"root.anna", "targets.anna"});
  CHECK(delegate(lock, "brno", brno, {disk, path, anna, morning()})
            .error()
            .message.starts_with("the role targets needs 2 signatures and 1 of its keys"));
  CHECK(delegate(lock, "brno", brno, {disk, path, both, morning()}));
}

TEST_CASE("a power cut while a partner is taken in leaves what was published before") {
  bool whole = false;
  for (std::size_t steps = 0; !whole; ++steps) {
    INFO(steps);
    REQUIRE(steps < 60);
    TwoCities cities;
    REQUIRE(cities.delegate().empty());
    cities.brno.hand_over(concerts(20), cities.now);
    StoppingDisk disk(steps);
    {
      const auto lock = lock_for_publishing(cities.host()).value();
      const Path host = cities.host();
      whole = accept(lock, "brno", cities.brno.folder(), {disk, host, cities.keys, cities.now})
                  .has_value();
    }
    CHECK(cities.records_of("brno") == (whole ? 20 : 0));
    CHECK(cities.accept().empty());
    CHECK(cities.records_of("brno") == 20);
  }
}

TEST_CASE("files that a partner's own delegate names are never cleared away") {
  TwoCities cities;
  REQUIRE(cities.delegate().empty());
  // Brno's museum signs brno/* through Brno, which our tools neither make nor follow.
  const SecretKey museum = key_of("museum");
  const Bytes poster = "a poster";
  Targets below;
  below.expires = cities.now + std::chrono::days(30);
  below.targets["brno/poster"] = {poster.size(), sha256(poster)};
  const Bytes below_bytes = sign_metadata(to_json(below), {&museum});
  Targets above;
  above.expires = below.expires;
  add_delegation(above, "museum", {{museum.public_key()}, 1});
  above.delegations.front().paths = {"brno/*"};
  // A circle, which must not be followed for ever.
  below.version = 2;
  add_delegation(below, "museum", {{museum.public_key()}, 1});
  const Bytes circle = sign_metadata(to_json(below), {&museum});
  const Bytes above_bytes = sign_metadata(to_json(above), {&cities.brno.keys().at("brno")});
  RealDisk disk;
  const Path host = cities.host();
  const std::string poster_path =
      "targets/" + tuf_target_path("brno/poster", {poster.size(), sha256(poster)}, true);
  const PublishOptions options;
  for (const auto& [version, bytes] :
       std::vector<std::pair<Version, Bytes>>{{1, below_bytes}, {2, circle}}) {
    PublishReport report;
    RoleSigning roles(disk, host, cities.keys, cities.now, options, report);
    REQUIRE(roles.read());
    REQUIRE(roles.writer().put(poster_path, poster));
    REQUIRE(roles.put_signed("brno", 1, above_bytes));
    REQUIRE(roles.put_signed("museum", version, bytes));
    REQUIRE(roles.put_snapshot());
    REQUIRE(roles.put_timestamp());
    const auto lock = lock_for_publishing(host).value();
    REQUIRE(collect(lock, disk, host, cities.now, std::chrono::hours(0)));
    CHECK(disk.exists(host / poster_path));
    CHECK(disk.exists(host / targets_path("museum", version)));
    const auto nested = cities.summary().nested;
    REQUIRE(nested.size() == version);
    CHECK(nested.front().role.name == "museum");
    CHECK(nested.front().delegator == "brno");
  }
}

}  // namespace pobratym::repository
