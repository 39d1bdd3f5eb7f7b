// SPDX-License-Identifier: Apache-2.0
// A repository that holds a partner city's content beside the host's. What goes wrong at the
// partner's must not keep the host's visitors from the host's news.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/partner_city.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::kToday;

namespace {

constexpr auto kLater = kToday + std::chrono::days(3);

/// Kharkiv is the host, Brno the partner.
struct WithPartner : test::KioskSite {
  WithPartner() : KioskSite(60, 1) {
    repository().publish(kToday);
    repository().keys().emplace("brno", repository::SecretKey::generate());
    publish_partner("old", kToday);
  }

  void publish_partner(const std::string& label, Instant now) {
    const std::vector<model::Record> records{test::titled("initiative", "brno-idea", label)};
    repository::PublishOptions options;
    options.lifetimes.targets = std::chrono::days(2);
    RealDisk disk;
    REQUIRE(repository::publish({"brno", records, {}}, disk, repository().folder(),
                                repository().keys(), now, options));
  }

  void host_news(Instant now) {
    repository().edit(7, "news");
    repository().publish(now);
  }

  /// The host's records as published, and the partner's with this label, or none.
  [[nodiscard]] bool shows(const std::optional<std::string>& partner) {
    const auto ideas = titles("initiative");
    const bool as_wanted =
        partner ? ideas == std::map<std::string, std::string>{{"brno-idea", *partner}}
                : ideas.empty();
    return shown() == repository().labels() && as_wanted;
  }
};

void check_warned(const Outcome& outcome, const std::string& words) {
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.status.error.empty());
  REQUIRE(outcome.status.warnings.size() == 1);
  INFO(outcome.status.warnings.front());
  CHECK(outcome.status.warnings.front().find(words) != std::string::npos);
  CHECK(describe(outcome).find("\nWarning: " + outcome.status.warnings.front() + ".") !=
        std::string::npos);
}

void check_good(const Outcome& outcome) {
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.status.warnings.empty());
}

}  // namespace

TEST_CASE("host and partner arrive together when both are well") {
  WithPartner site;
  check_good(site.sync());
  CHECK(site.shows("old"));
}

TEST_CASE("a partner that let its signature expire does not stop the host's news") {
  WithPartner site;
  check_good(site.sync());
  site.host_news(kLater);
  check_warned(site.sync(kLater), "the content of brno stays at version 1: brno.json: it expired");
  CHECK(site.shows("old"));

  site.publish_partner("new", kLater);
  check_good(site.sync(kLater));
  CHECK(site.shows("new"));
}

TEST_CASE("a partner's role that is broken or missing does not stop the host's news") {
  for (const bool missing : {false, true}) {
    INFO(missing);
    WithPartner site;
    check_good(site.sync());
    site.publish_partner("new", kToday);
    site.host_news(kToday);
    if (missing) {
      site.hide(".brno.json");
    } else {
      site.tamper(".brno.json", [](const Bytes& bytes) { return bytes + " "; });
    }
    check_warned(site.sync(), "the content of brno stays at version 1: ");
    CHECK(site.shows("old"));
    site.be_honest();
    check_good(site.sync());
    CHECK(site.shows("new"));
  }
}

TEST_CASE("a partner that never arrived is left out until it does") {
  WithPartner site;
  site.hide(".brno.json");
  check_warned(site.sync(), "the content of brno is left out: ");
  CHECK(site.shows(std::nullopt));

  // What is left out must not stop a repair either.
  REQUIRE(RealDisk().write(site.state() / "content.db", "damaged"));
  site.hide("");
  CHECK(site.sync().restored);
  CHECK(site.shows(std::nullopt));

  site.be_honest();
  check_good(site.sync());
  CHECK(site.shows("old"));
}

TEST_CASE("a warning is written down for whoever looks after the kiosk") {
  WithPartner site;
  site.hide(".brno.json");
  const SyncStatus status = site.sync().status;
  CHECK(read_status(RealDisk(), site.state()) == status);
  CHECK(describe(status, kToday).find("\nWarning: the content of brno ") != std::string::npos);
}
