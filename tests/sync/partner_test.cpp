// SPDX-License-Identifier: Apache-2.0
// A repository that holds a partner city's content beside the host's. What goes wrong at the
// partner's must not keep the host's visitors from the host's news.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

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

  /// What there is in the repository, by path.
  [[nodiscard]] std::set<std::string> files() {
    std::set<std::string> all;
    const Path& folder = repository().folder();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) {
        all.insert(std::filesystem::relative(entry.path(), folder).string());
      }
    }
    return all;
  }

  /// News of both; answers the files of the partner's that end so.
  std::vector<std::string> news_of_both(const std::vector<std::string>& endings) {
    host_news(kToday);
    const std::set<std::string> before = files();
    publish_partner("new", kToday);
    std::vector<std::string> fresh;
    for (const std::string& path : files()) {
      const bool wanted = std::any_of(endings.begin(), endings.end(),
                                      [&](const auto& end) { return path.ends_with(end); });
      if (wanted && !before.contains(path)) fresh.push_back(path);
    }
    return fresh;
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

TEST_CASE("a partner's index or page that is broken or missing leaves only that partner behind") {
  const std::vector<std::vector<std::string>> kinds = {{".index", ".pack"}, {".zst", ".pack"}};
  for (const auto& endings : kinds) {
    for (const bool missing : {false, true}) {
      INFO(endings.front() << (missing ? " missing" : " broken"));
      WithPartner site;
      site.hide_patches();
      check_good(site.sync());
      const auto files = site.news_of_both(endings);
      REQUIRE(files.size() == 2);
      for (const std::string& file : files) {
        if (missing) {
          site.hide(file);
        } else {
          site.tamper(file, [](Bytes bytes) {
            bytes.back() = static_cast<char>(bytes.back() ^ 1);
            return bytes;
          });
        }
      }
      const Outcome outcome = site.sync();
      check_warned(outcome, "partner brno: ");
      check_warned(outcome, "its content stays at version 1, and the next run tries again");
      CHECK(site.shows("old"));
      check_warned(site.sync(), "partner brno: ");
      CHECK(site.shows("old"));

      site.be_honest();
      check_good(site.sync());
      CHECK(site.shows("new"));
    }
  }
}

TEST_CASE("a partner whose first pages do not come is not shown yet, and the host is") {
  WithPartner site;
  site.hide_patches();
  for (const std::string& path : site.files()) {
    if (path.starts_with("targets/brno/")) site.hide(path);
  }
  check_warned(site.sync(), "nothing of it is shown yet");
  CHECK(site.shows(std::nullopt));
  site.be_honest();
  check_good(site.sync());
  CHECK(site.shows("old"));
}

TEST_CASE("in a folder too a partner's lost files leave only that partner behind") {
  WithPartner site;
  check_good(site.sync_from_folder());
  const auto files = site.news_of_both({".index", ".pack", ".zst"});
  REQUIRE(files.size() == 3);
  RealDisk disk;
  std::map<std::string, Bytes> lost;
  std::filesystem::remove_all(site.repository().folder() / "patches/brno");
  for (const std::string& file : files) {
    lost[file] = disk.read(site.repository().folder() / file, 1u << 20u).value();
    REQUIRE(disk.remove(site.repository().folder() / file));
  }
  check_warned(site.sync_from_folder(), "partner brno: ");
  CHECK(site.shows("old"));

  for (const auto& [file, bytes] : lost) {
    REQUIRE(disk.write(site.repository().folder() / file, bytes));
  }
  check_good(site.sync_from_folder());
  CHECK(site.shows("new"));
}
