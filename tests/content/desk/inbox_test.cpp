// SPDX-License-Identifier: Apache-2.0
// The address that kiosks deliver to, and what staff see of it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/outbox/batch.hpp"
#include "content/outbox/health_names.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;
using outbox::Entry;

const Instant kNow = parse_instant("2026-11-24T08:30:00Z").value();

Entry entry(outbox::Message message, const std::string& kiosk = "city-hall-1") {
  return {outbox::new_key(), kiosk, "2026-11-24T08", std::move(message)};
}

Entry words(const std::string& text) {
  return entry(outbox::Feedback{outbox::Face::good, "", text, "city/brno", "uk"});
}

Bytes batch(const std::vector<Entry>& entries) {
  std::vector<outbox::Waiting> waiting;
  for (const Entry& one : entries) waiting.push_back({one.key, dump_json(to_json(one))});
  return outbox::batch_document(waiting);
}

struct Hall {
  DeskAtHand desk;
  std::string administrator = desk.join("olena@example.org", {Role::administrator}).token;

  Hall() { REQUIRE(add("city-hall-1").status == 201); }
  desk::Response add(const std::string& name, const std::string& certificate = "") {
    return desk.ask("POST", "/api/kiosks", {{"name", name}, {"certificate", certificate}},
                    administrator);
  }
  desk::Response deliver(const Bytes& body, const desk::TextMap& headers = {}) {
    desk::Request request{"POST", "/outbox", {}, {}, body, "192.0.2.7"};
    request.headers = {{"host", "desk.example.org"}, {"content-type", "application/json"}};
    for (const auto& [name, value] : headers) request.headers[name] = value;
    return desk.api().answer(request);
  }
  std::vector<outbox::Fate> fates(const std::vector<Entry>& entries) {
    std::set<std::string, std::less<>> keys;
    for (const Entry& one : entries) keys.insert(one.key);
    const auto response = deliver(batch(entries));
    REQUIRE(response.status == 200);
    return outbox::read_answer(response.body, keys).value();
  }
  Json get(const std::string& path) { return desk.json(desk.ask("GET", path, {}, administrator)); }
};

}  // namespace

TEST_CASE("an entry that comes twice counts once, whoever brings it") {
  Hall hall;
  const Entry answer = entry(outbox::PollAnswer{"poll/benches", {"oak", "steel"}, 3});
  CHECK(hall.fates({answer}).front().verdict == outbox::Verdict::accepted);
  CHECK(hall.fates({answer}).front().verdict == outbox::Verdict::known);
  const Entry more = entry(outbox::PollAnswer{"poll/benches", {"oak"}, 2});
  const auto fates = hall.fates({answer, more, more});
  REQUIRE(fates.size() == 3);
  CHECK(fates[1].verdict == outbox::Verdict::accepted);
  CHECK(fates[2].verdict == outbox::Verdict::known);
  const Json poll = hall.get("/api/polls").at("polls").at(0);
  CHECK(poll.at("answers") == 5);
  CHECK(poll.at("options").at(0).at("id") == "oak");
  CHECK(poll.at("options").at(0).at("count") == 5);
  CHECK(poll.at("options").at(1).at("count") == 3);
}

TEST_CASE("a kiosk that nobody registered delivers nothing, and neither does a browser") {
  Hall hall;
  const Entry stranger = entry(outbox::Counter{"page-city", 1}, "nobody");
  CHECK(hall.deliver(batch({stranger})).status == 403);
  CHECK(hall.deliver(batch({words("Добре"), stranger})).status == 403);
  CHECK(hall.get("/api/feedback").at("feedback").empty());
  CHECK(hall.deliver(batch({words("Добре")}), {{"content-type", "text/plain"}}).status == 415);
  REQUIRE(hall.desk.ask("DELETE", "/api/kiosks/city-hall-1", {}, hall.administrator).status == 204);
  CHECK(hall.deliver(batch({words("Добре")})).status == 403);
}

TEST_CASE("a kiosk registered with a certificate has to show it") {
  Hall hall;
  const std::string certificate(40, 'a');
  CHECK(hall.add("city-hall-2", "not hexadecimal").status == 422);
  REQUIRE(hall.add("city-hall-2", certificate).status == 201);
  const Bytes body = batch({entry(outbox::Counter{"page-city", 1}, "city-hall-2")});
  CHECK(hall.deliver(body).status == 403);
  CHECK(hall.deliver(body, {{"x-client-certificate", std::string(40, 'b')}}).status == 403);
  CHECK(hall.deliver(body, {{"x-client-certificate", certificate}}).status == 200);
}

TEST_CASE("feedback on a page names the record that the page shows") {
  Hall hall;
  outbox::Feedback about_form = std::get<outbox::Feedback>(words("Добре").message);
  for (const char* page : {"term/t-1", "term/gone", "search"}) {
    about_form.about = page;
    REQUIRE(hall.fates({entry(about_form)}).front().verdict == outbox::Verdict::accepted);
  }
  const Json rows = hall.get("/api/feedback").at("feedback");
  REQUIRE(rows.size() == 3);
  CHECK(rows.at(2).at("title").at("uk") == "Форма 1");
  CHECK(rows.at(1).at("title").empty());
  CHECK(rows.at(0).at("title").empty());
}

TEST_CASE("what is no batch is refused, and nothing of it is kept") {
  Hall hall;
  for (const char* body : {"", "[]", "{}", R"({"format":2,"entries":[]})", "{\"format\":1"}) {
    INFO(body);
    CHECK(hall.deliver(body).status == 400);
  }
  Json broken = Json::parse(batch({words("Добре")}));
  Json bad = to_json(words("Зле"));
  bad["about"] = "no page at all!";
  broken["entries"].push_back(bad);
  const auto response = hall.deliver(broken.dump());
  REQUIRE(response.status == 200);
  const Json fates = hall.desk.json(response).at("fates");
  REQUIRE(fates.size() == 2);
  CHECK(fates.at(0).at("fate") == "accepted");
  CHECK(fates.at(1).at("fate") == "refused");
  CHECK(hall.get("/api/feedback").at("feedback").size() == 1);
}

TEST_CASE("who asks too often waits, and the next minute is another one") {
  Hall hall;
  const Bytes body = batch({words("Добре")});
  for (int i = 0; i < 120; ++i) REQUIRE(hall.deliver(body).status == 200);
  CHECK(hall.deliver(body).status == 429);
  hall.desk.clock().move_to(hall.desk.clock().now() + std::chrono::minutes(1));
  CHECK(hall.deliver(body).status == 200);
}

TEST_CASE("a full inbox says so and takes nothing, so that the kiosk keeps it") {
  Hall hall;
  auto& inbox = hall.desk.context().inbox;
  const std::vector<Entry> two = {words("Добре"), words("Дякую")};
  REQUIRE(inbox.receive(two, kNow, 2));
  const auto third = inbox.receive({words("Ще")}, kNow, 2);
  REQUIRE_FALSE(third);
  CHECK(third.error().code == ErrorCode::no_space);
  CHECK(inbox.opinions(0, 10)->size() == 2);
}

TEST_CASE("opinions come newest first, page by page") {
  Hall hall;
  auto& inbox = hall.desk.context().inbox;
  REQUIRE(inbox.receive({words("перше"), words("друге"), words("третє")}, kNow, 100));
  const auto newest = inbox.opinions(0, 2).value();
  REQUIRE(newest.size() == 2);
  CHECK(std::get<outbox::Feedback>(newest[0].entry.message).text == "третє");
  const auto rest = inbox.opinions(newest.back().number, 2).value();
  REQUIRE(rest.size() == 1);
  CHECK(std::get<outbox::Feedback>(rest[0].entry.message).text == "перше");
}

TEST_CASE("the table of opinions has every one of them") {
  Hall hall;
  std::vector<Entry> many;
  for (int i = 0; i < 2'500; ++i) many.push_back(words("слово"));
  REQUIRE(hall.desk.context().inbox.receive(many, kNow, 10'000));
  const auto table = hall.desk.ask("GET", "/api/feedback.csv", {}, hall.administrator).body;
  CHECK(std::count(table.begin(), table.end(), '\n') == 1 + 2'500);
}

TEST_CASE("what visitors typed reaches a spreadsheet as text and never as a formula") {
  Hall hall;
  REQUIRE(hall.fates({words("=HYPERLINK(\"x\")"), words("Два рядки\nі \"лапки\"")}).size() == 2);
  const auto response = hall.desk.ask("GET", "/api/feedback.csv", {}, hall.administrator);
  REQUIRE(response.status == 200);
  CHECK(response.body.starts_with("\xef\xbb\xbf\"kiosk\",\"when\""));
  CHECK(response.body.find("\"'=HYPERLINK(\"\"x\"\")\"") != Bytes::npos);
  CHECK(response.body.find("\"Два рядки\nі \"\"лапки\"\"\"") != Bytes::npos);
}

TEST_CASE("a kiosk says which publication it shows; one that is silent for a day is marked") {
  Hall hall;
  CHECK(hall.get("/api/kiosks").at("kiosks").at(0).at("stale") == true);
  Entry health = entry(outbox::Health{{{std::string(outbox::kContentVersion), 7},
                                       {std::string(outbox::kDiskFree), 812},
                                       {std::string(outbox::kLastSync), 1'795'500'000}}});
  REQUIRE(hall.fates({health}).size() == 1);
  Entry older = entry(outbox::Health{{{std::string(outbox::kContentVersion), 3}}});
  older.when = "2026-11-24T05";
  REQUIRE(hall.fates({older}).size() == 1);
  const Json kiosk = hall.get("/api/kiosks").at("kiosks").at(0);
  CHECK(kiosk.at("content_version") == 7);
  CHECK(kiosk.at("disk_free_mb") == 812);
  CHECK(kiosk.at("stale") == false);
  hall.desk.clock().move_to(hall.desk.clock().now() + std::chrono::hours(25));
  hall.administrator = hall.desk.join("iryna@example.org", {Role::administrator}).token;
  CHECK(hall.get("/api/kiosks").at("kiosks").at(0).at("stale") == true);
  REQUIRE(hall.desk.context().drafts.published({7, kNow, 0}, {}));
  CHECK(hall.get("/api/publication").at("kiosks") == Json{{"of", 1}, {"current", 1}});
  REQUIRE(hall.desk.context().drafts.published({8, kNow, 0}, {}));
  CHECK(hall.get("/api/publication").at("kiosks") == Json{{"of", 1}, {"current", 0}});
}

}  // namespace pobratym::test
