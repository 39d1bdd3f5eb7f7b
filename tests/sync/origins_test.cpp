// SPDX-License-Identifier: Apache-2.0
// Several cities on one kiosk: none can speak for another, whatever it signs and in whatever order
// their content arrives; and the host's keys can be changed under the eyes of kiosks that slept.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "content/repository/layout.hpp"
#include "content/repository/role_signing.hpp"
#include "content/repository/rotate.hpp"
#include "tests/support/partner_city.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using repository::SecretKey;
using test::kToday;
using test::PartnerCity;
using test::titled;
using Records = std::vector<model::Record>;

namespace {

/// Kharkiv, whose kiosk it is, and Brno with a key of its own.
struct TwoCities : test::KioskSite {
  TwoCities() : KioskSite(40, 1) {
    repository().publish(kToday);
    must(test::delegate_to(brno, host(), keys(), kToday));
  }

  [[nodiscard]] Path host() { return repository().folder(); }
  repository::KeySet& keys() { return repository().keys(); }
  static void must(const std::string& refused) {
    INFO(refused);
    REQUIRE(refused.empty());
  }
  void take_in(const Records& records) {
    brno.hand_over(records, now);
    must(test::accept_from(brno, host(), keys(), now));
  }
  /// As if the host's own tools had been made to sign it unseen.
  void slip_in(const Records& records) {
    brno.forge(records, now);
    brno.slip_into(host(), keys(), now);
  }
  /// A new key for one of the host's roles, which it then has.
  void rotate(const std::string& role) {
    RealDisk disk;
    const auto lock = repository::lock_for_publishing(host()).value();
    SecretKey next = SecretKey::generate();
    const repository::Rotation rotation{role, {{next.public_key()}, 1}};
    keys().emplace(role + ".next", std::move(next));
    const Path folder = host();
    const auto done = repository::rotate(lock, rotation, {disk, folder, keys(), now});
    must(done ? "" : done.error().message);
    auto node = keys().extract(role + ".next");
    keys().erase(role);
    node.key() = role;
    keys().insert(std::move(node));
  }
  SyncStatus good_sync() {
    const SyncStatus status = sync(now).status;
    INFO(status.error);
    REQUIRE(status.state == SyncState::up_to_date);
    return status;
  }

  test::TemporaryFolder at_brno;
  PartnerCity brno{at_brno / "out"};
  Instant now = kToday;
};

Records idea(const std::string& title) { return {titled("initiative", "brno-idea", title)}; }

std::string only_warning(const SyncStatus& status) {
  return status.warnings.size() == 1 ? status.warnings.front() : "(not one)";
}

}  // namespace

TEST_CASE("a partner's records come beside the host's, and vanish when it is revoked") {
  TwoCities site;
  site.take_in(idea("good"));
  CHECK(site.good_sync().warnings.empty());
  CHECK(site.titles("initiative") == std::map<std::string, std::string>{{"brno-idea", "good"}});
  CHECK(site.shown() == site.repository().labels());

  TwoCities::must(test::revoke_from(site.brno, site.host(), site.keys(), site.now));
  CHECK(site.good_sync().warnings.empty());
  CHECK(site.titles("initiative").empty());
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("what a partner signs in the host's name is not shown, and the status says so") {
  TwoCities site;
  Records records = idea("good");
  records.push_back(titled("host", "brno", "another host"));
  Json term = titled("term", "t-1", "not the host's word").document;
  term["label"] = {{"en", "not the host's word"}};
  records.push_back(model::record_from(term).value());
  records.push_back(titled("initiative", "host-idea", "not Brno's"));
  site.slip_in(records);
  for (int run = 0; run < 2; ++run) {  // also when nothing is new
    const std::string warning = only_warning(site.good_sync());
    CHECK(
        warning.starts_with("of the content of brno not everything is shown: it published "
                            "host/brno, initiative/host-idea, term/t-1, and records of the type "
                            "host are the host city's alone"));
    CHECK(site.titles("initiative") == std::map<std::string, std::string>{{"brno-idea", "good"}});
    CHECK(site.titles("host").size() == 1);
    CHECK(site.shown() == site.repository().labels());
  }
  site.take_in(idea("better"));
  CHECK(site.good_sync().warnings.empty());
  CHECK(site.titles("initiative") == std::map<std::string, std::string>{{"brno-idea", "better"}});
}

TEST_CASE("a partner's role that names the host's files is refused, and the last one stays") {
  TwoCities site;
  site.take_in(idea("good"));
  site.good_sync();
  repository::Targets role;
  role.version = 2;
  role.expires = site.now + std::chrono::days(30);
  role.targets["kharkiv/index"] = {3, sha256("abc")};
  const Bytes bytes =
      repository::sign_metadata(repository::to_json(role), {&site.brno.keys().at("brno")});
  REQUIRE(RealDisk().write(site.brno.folder() / repository::targets_path("brno", 2), bytes));
  const std::string refused = test::accept_from(site.brno, site.host(), site.keys(), site.now);
  CHECK(refused.find("brno.json: it names kharkiv/index, which is not among the files") !=
        std::string::npos);
  site.brno.slip_into(site.host(), site.keys(), site.now);
  CHECK(only_warning(site.good_sync())
            .starts_with("the content of brno stays at version 1: brno.json: it names "
                         "kharkiv/index"));
  CHECK(site.titles("initiative") == std::map<std::string, std::string>{{"brno-idea", "good"}});
  CHECK(site.shown() == site.repository().labels());
  // The host's own news are not held up by it.
  site.repository().edit(3, "news");
  site.repository().publish(site.now);
  site.good_sync();
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("what a kiosk shows depends on what is signed and not on the order in which it came") {
  // Each step changes what one city signs; whatever the order, the end is the same.
  std::vector<std::string> steps = {"brno", "lublin", "host"};
  std::optional<std::map<std::string, std::string>> first;
  do {
    INFO(steps[0] << ", " << steps[1] << ", " << steps[2]);
    TwoCities site;
    PartnerCity lublin(site.at_brno / "lublin", "lublin");
    TwoCities::must(test::delegate_to(lublin, site.host(), site.keys(), site.now));
    Records from_lublin{titled("initiative", "lublin-idea", "Lublin's"),
                        titled("initiative", "brno-idea", "Lublin's, of Brno"),
                        titled("initiative", "brno-other", "Lublin's, of Brno")};
    for (const std::string& step : steps) {
      if (step == "brno") {
        Records records = idea("Brno's");
        records.push_back(titled("initiative", "lublin-idea", "Brno's, of Lublin"));
        records.push_back(titled("initiative", "brno-shared", "Brno's"));
        site.slip_in(records);
      } else if (step == "lublin") {
        lublin.forge(from_lublin, site.now);
        lublin.slip_into(site.host(), site.keys(), site.now);
      } else {
        site.repository().add(titled("initiative", "brno-shared", "the host's"));
        site.repository().publish(site.now);
      }
      site.good_sync();
    }
    const auto shown = site.titles("initiative");
    CHECK(shown == std::map<std::string, std::string>{{"brno-idea", "Brno's"},
                                                      {"brno-shared", "the host's"},
                                                      {"lublin-idea", "Lublin's"}});
    std::filesystem::remove_all(site.state());
    site.good_sync();
    CHECK(site.titles("initiative") == shown);
  } while (std::next_permutation(steps.begin(), steps.end()));
}

TEST_CASE("a kiosk follows a repository whose every key was changed while it was off") {
  TwoCities site;
  site.take_in(idea("good"));
  site.good_sync();
  for (int i = 0; i < 2; ++i) {
    for (const char* role : {"root", "targets", "snapshot", "timestamp", "kharkiv"}) {
      site.rotate(role);
    }
  }
  site.repository().edit(2, "after all that");
  site.repository().publish(site.now);
  CHECK(site.good_sync().warnings.empty());
  CHECK(site.shown() == site.repository().labels());
  CHECK(site.titles("initiative").size() == 1);
}

TEST_CASE("a thief who drove the versions up is forgotten with the keys that were stolen") {
  TwoCities site;
  site.good_sync();
  // The thief signs a timestamp and a snapshot far ahead and serves them once.
  const Path honest(site.host().string() + "-honest");
  std::filesystem::copy(site.host(), honest, std::filesystem::copy_options::recursive);
  {
    RealDisk disk;
    const auto root = repository::read_root(disk, site.host()).value();
    const auto roles = repository::read_roles(disk, site.host(), *root).value();
    repository::Snapshot snapshot = *roles->snapshot;
    snapshot.version = 900'000;
    repository::Timestamp timestamp = *roles->timestamp;
    timestamp.version = 900'000;
    timestamp.snapshot = {900'000, {}, {}};
    const auto put = [&](const std::string& path, const Json& role, const char* key) {
      REQUIRE(
          disk.write(site.host() / path, repository::sign_metadata(role, {&site.keys().at(key)})));
    };
    put(repository::snapshot_path(900'000), repository::to_json(snapshot), "snapshot");
    put(repository::timestamp_path(), repository::to_json(timestamp), "timestamp");
  }
  site.good_sync();
  std::filesystem::remove_all(site.host());
  std::filesystem::rename(honest, site.host());
  site.repository().edit(1, "honest");
  site.repository().publish(site.now);
  CHECK(site.sync(site.now).status.error.find("older than version 900000") != std::string::npos);
  CHECK(site.shown() != site.repository().labels());

  site.rotate("timestamp");
  site.rotate("snapshot");
  site.good_sync();
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a partner is never taken for a host that has published nothing") {
  test::TemporaryFolder folder;
  TwoCities site;
  std::filesystem::remove_all(site.host());
  RealDisk disk;
  const Path host = site.host();
  {
    const auto lock = repository::lock_for_publishing(host).value();
    REQUIRE(repository::create(lock, "kharkiv", {disk, host, site.keys(), site.now}));
  }
  TwoCities::must(test::delegate_to(site.brno, host, site.keys(), site.now));
  site.take_in(idea("first"));
  const SyncStatus status = site.sync(site.now).status;
  CHECK(status.state == SyncState::failed);
  CHECK(status.error.starts_with("the repository's own city, kharkiv, has not published"));
  site.repository().publish(site.now);
  site.good_sync();
  CHECK(site.shown() == site.repository().labels());
  CHECK(site.titles("initiative").size() == 1);
}
