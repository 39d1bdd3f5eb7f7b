// SPDX-License-Identifier: Apache-2.0
// Somebody's calendar, subscribed to a city's feed on a real web server: what is moved, renamed,
// cancelled and taken back at the desk is so in the calendar after the next visit.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <optional>

#include "content/pages/site_folder.hpp"
#include "tests/content/pages/calendar_client.hpp"
#include "tests/content/pages/published_site.hpp"
#include "tests/support/nginx.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;

namespace {

using Shown = std::vector<test::ShownEvent>;

void need_client() {
  if (!std::filesystem::exists(test::kKhal) || !std::filesystem::exists(test::kVdirsyncer)) {
    SKIP("khal and vdirsyncer are not here: packaging/dependencies installs them");
  }
}

Json moved() {
  return {{"event_status", "rescheduled"},
          {"sequence", 1},
          {"previous_start", {{"local", "2026-11-24T18:00"}, {"zone", "UTC"}}},
          {"start", {{"local", "2026-11-26T19:00"}, {"zone", "Europe/Kyiv"}}},
          {"end", {{"local", "2026-11-26T21:30"}, {"zone", "Europe/Kyiv"}}},
          {"updated", "2026-11-24T07:00:00Z"},
          {"programme", nullptr}};
}

Json later(Json changes, const Json& more) {
  changes.update(more);
  return changes;
}

/// A city that publishes, and a visitor's calendar that has subscribed to one of its feeds.
class Following {
 public:
  explicit Following(const std::string& feed)
      : server_(started(folder_ / "repository"), folder_ / "run") {
    publish(Json::object());
    client_.emplace(server_.url() + "pages/" + feed, folder_ / "calendar", "Europe/Kyiv");
  }

  /// Publishes event/talk with these changes, as the desk does; null: without it.
  void publish(const Json& changes) {
    auto records = test::site_records();
    std::erase_if(records, [&](model::Record& record) {
      if (record.key.text() != "event/talk") return false;
      if (!changes.is_null()) record.document.merge_patch(changes);
      return changes.is_null();
    });
    const std::string base = server_.url() + "pages/";
    REQUIRE(pages::write_site(disk_, folder_ / "repository", records, {test::site_moment(), base}));
  }

  /// What the calendar shows once it has asked.
  Shown after(const Json& changes) {
    publish(changes);
    client_->ask();
    return list();
  }

  /// What it shows once the event's file was put into it.
  Shown put_in(const Json& changes) {
    publish(changes);
    client_->put_in(folder_ / "repository/pages/uk/event/talk.ics");
    return list();
  }

 private:
  static Path started(const Path& repository) {
    std::filesystem::create_directories(repository / pages::kFolder);
    return repository;
  }
  [[nodiscard]] Shown list() const { return client_->list("2026-11-20", 14); }

  test::TemporaryFolder folder_;
  RealDisk disk_;
  test::Nginx server_;
  std::optional<test::CalendarClient> client_;
};

/// Lines of `now` that were not in `before`.
Shown news(const Shown& before, const Shown& now) {
  Shown found;
  for (const auto& event : now) {
    if (std::find(before.begin(), before.end(), event) == before.end()) found.push_back(event);
  }
  return found;
}

}  // namespace

TEST_CASE("a calendar that subscribed to a city follows: moved, cancelled, held again, gone") {
  need_client();
  Following city("uk/city/brno.ics");
  const Json plain{{"programme", nullptr}};
  const Shown first = city.after(plain);
  CHECK(first.size() > 3);

  const Shown second = city.after(moved());
  CHECK(second.size() == first.size());
  const Shown after_move = news(first, second);
  REQUIRE(after_move.size() == 1);
  CHECK(after_move[0].start == "2026-11-26 19:00");
  CHECK(after_move[0].end == "2026-11-26 21:30");
  CHECK(after_move[0].title == "Перенесено: Розмова");
  CHECK(after_move[0].status == "CONFIRMED");

  const Shown third = city.after(
      later(moved(),
            {{"event_status", "cancelled"}, {"sequence", 2}, {"updated", "2026-11-24T08:00:00Z"}}));
  CHECK(third.size() == first.size());
  const Shown after_cancel = news(second, third);
  REQUIRE(after_cancel.size() == 1);
  CHECK(after_cancel[0].status == "CANCELLED");
  CHECK(after_cancel[0].title == "Скасовано: Розмова");  // for those that show no status
  CHECK(after_cancel[0].start == "2026-11-26 19:00");

  const Shown again =
      city.after(later(moved(), {{"sequence", 3}, {"updated", "2026-11-24T09:00:00Z"}}));
  CHECK(again.size() == first.size());
  REQUIRE(news(third, again).size() == 1);
  CHECK(news(third, again)[0].status == "CONFIRMED");

  const Shown gone = city.after(nullptr);
  CHECK(gone.size() == first.size() - 1);
  CHECK(news(again, gone).empty());
}

TEST_CASE(
    "an event that was put into a calendar by hand is changed by its newer file, not doubled") {
  need_client();
  Following talk("uk/event/talk.ics");
  const std::string uid = "talk@kharkiv.example";
  const Json plain{{"programme", nullptr}};
  CHECK(talk.put_in(plain) ==
        Shown{{uid, "2026-11-24 20:00", "2026-11-24 22:00", "Розмова", "CONFIRMED"}});
  CHECK(talk.put_in(moved()) ==
        Shown{{uid, "2026-11-26 19:00", "2026-11-26 21:30", "Перенесено: Розмова", "CONFIRMED"}});
  CHECK(talk.put_in(later(moved(), {{"event_status", "cancelled"}, {"sequence", 2}})) ==
        Shown{{uid, "2026-11-26 19:00", "2026-11-26 21:30", "Скасовано: Розмова", "CANCELLED"}});
}
