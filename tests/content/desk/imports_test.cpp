// SPDX-License-Identifier: Apache-2.0
// Calendars and schedules coming in at the desk: shown before they are taken, taken as drafts,
// followed.
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "content/desk/api/import_work.hpp"
#include "tests/content/desk/desk_at_hand.hpp"
#include "tests/content/desk/feed_server.hpp"

namespace pobratym::test {
namespace {

using desk::Role;
using namespace std::chrono_literals;

std::string calendar(int events, const std::string& hour = "10") {
  std::string text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//city//EN\r\nX-WR-CALNAME:City days\r\n";
  for (int i = 0; i < events; ++i) {
    text += "BEGIN:VEVENT\r\nUID:e" + std::to_string(i) +
            "@city.example\r\nDTSTAMP:20261101T000000Z\r\n" + "DTSTART:20270" +
            std::to_string(1 + i / 28 % 9) + (i % 28 < 9 ? "0" : "") + std::to_string(1 + i % 28) +
            "T" + hour + "0000Z\r\nSUMMARY:Talk " + std::to_string(i) + "\r\nEND:VEVENT\r\n";
  }
  return text + "END:VCALENDAR\r\n";
}

/// An editor with feeds to take in.
class Editor {
 public:
  Editor() : token_(desk_.join("olena@example.org", {Role::editor}).token) {}

  desk::Response ask(const std::string& method, const std::string& path,
                     const Json& body = Json::object()) {
    return desk_.ask(method, path, body, token_);
  }
  Json json(const desk::Response& response) { return desk_.json(response); }

  std::string send(const std::string& file) {
    const auto response = desk_.ask("POST", "/api/imports/file?name=days.ics",
                                    Json::binary({file.begin(), file.end()}), token_,
                                    {{"content-type", "application/octet-stream"}});
    REQUIRE(response.status == 202);
    return json(response).at("import");
  }
  Json standing(const std::string& name) {
    desk_.context().imports.wait_until_idle();
    return json(ask("GET", "/api/imports/" + name));
  }
  desk::Response take(const std::string& name, const Json& records = Json::array()) {
    return ask("POST", "/api/imports/" + name + "/take", {{"records", records}});
  }
  Json events() { return json(ask("GET", "/api/records?type=event&limit=200")).at("records"); }
  Json followed() {
    desk_.context().imports.wait_until_idle();
    return json(ask("GET", "/api/subscriptions")).at("subscriptions");
  }
  DeskAtHand& desk() { return desk_; }

 private:
  DeskAtHand desk_;
  std::string token_;
};

TEST_CASE("a calendar is shown first, and what is chosen of it becomes drafts") {
  Editor olena;
  const std::string name = olena.send(calendar(3));
  const Json standing = olena.standing(name);
  REQUIRE(standing.at("step") == "done");
  const Json& proposal = standing.at("proposal");
  CHECK(proposal.at("title") == "City days");
  CHECK(proposal.at("found") == 3);
  REQUIRE(proposal.at("items").size() == 3);
  CHECK(olena.events().empty());
  const std::string chosen = proposal.at("items")[1].at("id");
  const Json taken = olena.json(olena.take(name, {chosen}));
  CHECK(taken.at("added") == 1);
  REQUIRE(olena.events().size() == 1);
  CHECK(olena.events()[0].at("id") == chosen);
  CHECK(olena.events()[0].at("state") == "draft");
  CHECK(olena.take(name).status == 409);
}

TEST_CASE("seven hundred events come in at once, and again without a change") {
  Editor olena;
  const std::string file = calendar(700);
  const std::string name = olena.send(file);
  REQUIRE(olena.standing(name).at("proposal").at("items").size() == 700);
  CHECK(olena.json(olena.take(name)).at("added") == 700);
  const Json again = olena.standing(olena.send(file)).at("proposal");
  CHECK(again.at("unchanged") == 700);
  CHECK(again.at("items").empty());
}

TEST_CASE("what staff wrote stays, what the feed moved comes in, and what is gone is told") {
  Editor olena;
  const std::string first = olena.send(calendar(2));
  REQUIRE(olena.standing(first).at("proposal").at("items").size() == 2);
  REQUIRE(olena.take(first).status == 200);
  const std::string id = olena.events()[0].at("id");
  Json document = olena.json(olena.ask("GET", "/api/records/" + id)).at("record").at("document");
  const std::string language = document.at("title").begin().key();
  document["title"][language] = "Renamed by staff";
  const auto saved = olena.desk().ask("PUT", "/api/records/" + id, {{"document", document}},
                                      olena.desk().join("p@example.org", {Role::editor}).token,
                                      {{"if-match", "\"1\""}});
  REQUIRE(saved.status == 200);
  const std::string second = olena.send(calendar(2, "12"));
  const Json moved = olena.standing(second).at("proposal");
  CHECK(moved.at("items").size() == 2);
  REQUIRE(olena.json(olena.take(second)).at("changed") == 2);
  document = olena.json(olena.ask("GET", "/api/records/" + id)).at("record").at("document");
  CHECK(document.at("title").at(language) == "Renamed by staff");
  CHECK(document.at("start").dump().find("12:00") != std::string::npos);
  CHECK(olena.standing(olena.send(calendar(1, "12"))).at("proposal").at("vanished").size() == 1);
}

TEST_CASE("what is no calendar is refused in words") {
  Editor olena;
  CHECK_FALSE(
      olena.standing(olena.send("just some words")).at("problem").get<std::string>().empty());
  CHECK(olena.ask("POST", "/api/imports", {{"address", ""}}).status == 422);
  CHECK(olena.ask("POST", "/api/imports", {{"address", "https://x.example/"}, {"city", "city/no"}})
            .status == 422);
  const std::string name =
      olena.json(olena.ask("POST", "/api/imports", {{"address", "http://127.0.0.2:1/"}}))
          .at("import");
  CHECK(olena.standing(name).at("problem").get<std::string>().find("internal network") !=
        std::string::npos);
}

TEST_CASE("a full list of feeds says so, and the log tells of nothing that did not happen") {
  Editor olena;
  auto& feeds = olena.desk().context().imports.subscriptions();
  const auto rows = [&] { return olena.desk().context().people.audit(0, 1000).value().size(); };
  for (std::size_t i = 0; i < desk::Subscriptions::kMost; ++i) {
    desk::Subscription one;
    one.address = "http://127.0.0.1:1/" + std::to_string(i);
    REQUIRE(feeds.add(one));
  }
  const auto before = rows();
  const auto refused = [&](const char* address) {
    return olena.json(olena.ask("POST", "/api/subscriptions", {{"address", address}})).at("code");
  };
  CHECK(refused("http://127.0.0.1:1/new") == "feeds_full");
  CHECK(refused("http://127.0.0.1:1/7") == "followed");
  CHECK(rows() == before);
}

TEST_CASE("a feed that is followed is asked every hour, and says when it fails") {
  std::atomic<int> status = 200;
  const FeedServer server([&](const desk::Request& request) {
    if (status != 200) return desk::Response{status};
    if (request.header("if-none-match") == "\"a\"") return desk::Response{304};
    return desk::Response{200, {{"ETag", "\"a\""}}, calendar(2)};
  });
  Editor olena;
  const Json address = {{"address", server.at("127.0.0.1", "/days.ics")}};
  REQUIRE(olena.ask("POST", "/api/subscriptions", address).status == 201);
  CHECK(olena.ask("POST", "/api/subscriptions", address).status == 409);
  CHECK(olena.ask("POST", "/api/subscriptions", {{"address", "file:///etc/passwd"}}).status == 422);
  Json last = olena.followed().at(0).at("last");
  CHECK(last.at("good") == true);
  CHECK(last.at("added") == 2);
  CHECK(olena.events().size() == 2);
  desk::refresh_subscriptions(olena.desk().context());
  olena.desk().context().imports.wait_until_idle();
  CHECK(server.asked() == 1);
  const auto an_hour_later = [&] {
    olena.desk().clock().move_to(olena.desk().clock().now() + 61min);
    desk::refresh_subscriptions(olena.desk().context());
    return olena.followed().at(0).at("last");
  };
  CHECK(an_hour_later().at("same") == true);
  status = 500;
  last = an_hour_later();
  CHECK(last.at("good") == false);
  CHECK_FALSE(last.at("problem").get<std::string>().empty());
  CHECK(olena.events().size() == 2);
  CHECK(olena.ask("DELETE", "/api/subscriptions/1").status == 204);
  CHECK(olena.ask("DELETE", "/api/subscriptions/1").status == 404);
  CHECK(olena.followed().empty());
}

/// Fails as a mistake of ours would, for everybody but whoever made it.
class BrokenClock final : public Clock {
 public:
  explicit BrokenClock(Instant at) : at_(at) {}
  [[nodiscard]] Instant now() const override {
    if (std::this_thread::get_id() == own_) return at_;
    ++failed_;
    throw std::runtime_error("the clock is broken");
  }
  [[nodiscard]] int failed() const { return failed_; }

 private:
  Instant at_;
  std::thread::id own_ = std::this_thread::get_id();
  mutable std::atomic<int> failed_ = 0;
};

TEST_CASE("a mistake of the desk's own ends an import, and a feed is asked again all the same") {
  DeskAtHand desk;
  const BrokenClock clock(desk.clock().now());
  RealDisk disk;
  desk::Subscriptions feeds(disk, desk.folder() / "feeds.json");
  desk::Subscription feed;
  feed.address = "http://127.0.0.1:1/days.ics";
  REQUIRE(feeds.add(feed));
  desk::Imports imports(desk.context().drafts, desk.context().transactions, desk.context().schemas,
                        clock, feeds, {});
  const std::string name = imports.begin({"", "days.ics", ""}, calendar(1));
  imports.wait_until_idle();
  const auto import = imports.find(name);
  REQUIRE(import);
  CHECK(import->step == desk::ImportStep::done);
  CHECK(import->broke_off);
  CHECK_FALSE(import->proposal);

  for (int times = 1; times <= 2; ++times) {
    imports.refresh(true, "uk");
    imports.wait_until_idle();
    CHECK(clock.failed() == 1 + times);
  }
  imports.stop();
}

TEST_CASE("an import says of each step how many events are done") {
  Editor olena;
  auto& context = olena.desk().context();
  std::map<desk::ProposalStep, std::vector<std::size_t>> told;
  bool whole = true;
  const auto proposal = desk::propose(
      context.drafts, context.schemas, "kharkiv", calendar(120), {"", "days.ics", ""},
      context.clock.now(), [&](desk::ProposalStep step, std::size_t done, std::size_t of) {
        told[step].push_back(done);
        whole = whole && of == 120;
      });
  REQUIRE(proposal);
  CHECK(whole);
  std::vector<std::size_t> each(120);
  std::iota(each.begin(), each.end(), 1);
  for (const auto step :
       {desk::ProposalStep::reading, desk::ProposalStep::comparing, desk::ProposalStep::checking}) {
    CHECK(told[step] == each);
  }
  const Json done = olena.standing(olena.send(calendar(120)));
  CHECK(done.at("step") == "done");
  CHECK(done.at("part") == Json({{"done", 120}, {"of", 120}}));
}

}  // namespace
}  // namespace pobratym::test
