// SPDX-License-Identifier: Apache-2.0
// What a visitor asks from a phone: only from the city's own pages, only when the city wants it,
// only so much; staff read it, and it is forgotten.
#include <catch2/catch_test_macros.hpp>

#include "content/desk/http/form.hpp"
#include "content/desk/questions/question_limits.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;

constexpr const char* kPages = "https://twins.kharkiv.example";

Json envelope(const std::string& type, const std::string& id) {
  return {{"type", type},          {"id", id},
          {"status", "published"}, {"updated", "2026-11-01T00:00:00Z"},
          {"verified", "yes"},     {"sources", {{{"title", "A source"}}}}};
}

desk::Draft on_kiosks(Json document) {
  desk::Draft draft;
  draft.key = model::record_from(document).value().key;
  draft.state = desk::State::approved;
  draft.document = document;
  draft.approved = document;
  draft.on_kiosks = std::move(document);
  return draft;
}

Json host(bool questions) {
  Json json = envelope("host", "asking");
  json.update({{"city", "term/t-0"},
               {"languages", {"uk", "en"}},
               {"name", {{"uk", "Харків"}}},
               {"tagline", {{"uk", "побратими"}}},
               {"timezone", "Europe/Kyiv"},
               {"pages", std::string(kPages) + "/pages/"},
               {"desk", {{"key", std::string(64, 'a')}, {"questions", questions}}}});
  return json;
}

Json event() {
  Json json = envelope("event", "forum");
  json.update({{"title", {{"uk", "Форум"}}}});
  return json;
}

/// A desk whose host takes questions, or does not.
struct AskedDesk {
  DeskAtHand desk;

  explicit AskedDesk(bool questions = true) {
    desk.context().site.city = "asking";
    REQUIRE(desk.context().drafts.add({on_kiosks(host(questions)), on_kiosks(event())}, "test"));
  }

  desk::Response send(const std::string& body, const std::string& origin = kPages,
                      const std::string& address = "192.0.2.7",
                      const std::string& type = "application/x-www-form-urlencoded") {
    desk::Request request{"POST", "/api/questions", {}, {}, body, address};
    request.headers = {{"host", "desk.example.org"}, {"origin", origin}, {"content-type", type}};
    return desk.api().answer(request);
  }

  Json list(const std::string& token) {
    return desk.json(desk.ask("GET", "/api/questions", {}, token)).at("questions");
  }
};

std::string location(const desk::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Location") return value;
  }
  return {};
}

const std::string kPage = std::string(kPages) + "/pages/uk/event/forum.html";
const std::string kAsk = "event=forum&language=uk&words=%D0%9A%D0%BE%D0%BB%D0%B8%3F%0D%0AUh+oh";

}  // namespace

TEST_CASE("a visitor's question goes back to the page and is read by staff, word for word") {
  AskedDesk asked;
  const auto response = asked.send(kAsk + "&contact=olena%40example.org&coming=yes");
  CHECK(response.status == 303);
  CHECK(location(response) == kPage + "#sent");
  const auto editor = asked.desk.join("e@example.org", {Role::editor}).token;
  const Json rows = asked.list(editor);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at("event") == "event/forum");
  CHECK(rows[0].at("words") == "Коли?\nUh oh");
  CHECK(rows[0].at("contact") == "olena@example.org");
  CHECK(rows[0].at("coming") == true);
  CHECK(rows[0].dump().find("192.0.2.7") == std::string::npos);
  CHECK(asked.desk.ask("GET", "/api/questions").status == 401);

  const std::string one = "/api/questions/" + std::to_string(rows[0].at("number").get<int>());
  const auto translator = asked.desk.join("t@example.org", {Role::translator}).token;
  CHECK(asked.desk.ask("DELETE", one, {}, translator).status == 403);
  CHECK(asked.desk.ask("DELETE", one, {}, editor).status == 204);
  CHECK(asked.desk.ask("DELETE", one, {}, editor).status == 404);
  CHECK(asked.list(editor).empty());
}

TEST_CASE("questions of one event are listed alone, and saved as a table that runs nothing") {
  AskedDesk asked;
  REQUIRE(asked.desk.context().questions.add(
      {0, asked.desk.clock().now(), {"event", "gone"}, "en", true, "", "b@example.org"}));
  CHECK(location(asked.send("event=forum&language=uk&words=%3DHYPERLINK(1)")) == kPage + "#sent");
  const auto editor = asked.desk.join("e@example.org", {Role::translator}).token;
  const Json all = asked.desk.json(asked.desk.ask("GET", "/api/questions", {}, editor));
  CHECK(all.at("questions").size() == 2);
  CHECK(all.at("left_out") == 0);
  REQUIRE(all.at("events").size() == 2);
  CHECK(all.at("events")[0].at("event") == "event/forum");
  CHECK(all.at("events")[0].at("title").at("uk") == "Форум");
  CHECK(all.at("events")[0].at("count") == 1);
  CHECK(all.at("events")[1].at("title").empty());
  const Json one =
      asked.desk.json(asked.desk.ask("GET", "/api/questions?event=event/gone", {}, editor));
  REQUIRE(one.at("questions").size() == 1);
  CHECK(one.at("questions")[0].at("contact") == "b@example.org");
  CHECK(one.at("events").size() == 2);
  const auto table = asked.desk.ask("GET", "/api/questions.csv?event=event/forum", {}, editor).body;
  CHECK(table.starts_with("\xef\xbb\xbf\"at\",\"event\",\"title\",\"coming\",\"words\""));
  CHECK(table.find("\"event/forum\",\"Форум\",\"\",\"'=HYPERLINK(1)\"") != Bytes::npos);
  CHECK(table.find("event/gone") == Bytes::npos);
}

TEST_CASE("what was pasted out of a table is taken with its tabs as spaces") {
  AskedDesk asked;
  CHECK(
      location(asked.send("event=forum&language=uk&words=%D0%9A%D0%BE%D0%BB%D0%B8%09o%20tenth")) ==
      kPage + "#sent");
  const auto rows = asked.desk.context().questions.newest(asked.desk.clock().now(), 9).value();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].words == "Коли o tenth");
}

TEST_CASE("a desk whose host does not want questions takes none") {
  AskedDesk asked(false);
  CHECK(asked.send(kAsk).status == 403);
  CHECK(asked.send(kAsk, "https://desk.example.org").status == 404);
}

TEST_CASE("a desk that was started to take questions takes them where the record says nothing") {
  AskedDesk asked;
  Json silent = host(true);
  silent.erase("pages");
  silent.erase("desk");
  silent["id"] = "silent";
  const desk::Draft draft = on_kiosks(std::move(silent));
  REQUIRE(asked.desk.context().drafts.add({draft}, "test"));
  asked.desk.context().site.city = "silent";
  CHECK(asked.send(kAsk).status == 403);
  asked.desk.context().publisher.found_at(
      {std::string(kPages) + "/pages/", "https://desk.example.org"});
  CHECK(location(asked.send(kAsk)) == kPage + "#sent");
}

TEST_CASE("a question comes from the city's own pages only, as a form") {
  AskedDesk asked;
  for (const std::string origin :
       {"https://evil.example", "null", "", "http://twins.kharkiv.example",
        "https://twins.kharkiv.example.evil.example"}) {
    INFO(origin);
    CHECK(asked.send(kAsk, origin).status == 403);
  }
  CHECK(asked.send(kAsk, kPages, "192.0.2.7", "application/json").status == 415);
  CHECK(asked.send(kAsk, kPages, "192.0.2.7", "text/plain").status == 415);
  const auto editor = asked.desk.join("e@example.org", {Role::editor}).token;
  CHECK(asked.list(editor).empty());
}

TEST_CASE("what does not hold is not kept, and the page says so") {
  AskedDesk asked;
  const std::string start = "event=forum&language=uk";
  for (const std::string& body :
       {start, start + "&words=+++", start + "&words=" + std::string(1001, 'x'),
        start + "&words=x&contact=nobody", start + "&words=x&contact=a%3Cb%40c",
        start + "&coming=maybe", start + "&words=%ff", start + "&words=%00", start + "&words=%2",
        start + "&words=x&contact=%07", start + "&words=" + std::string(20000, 'x')}) {
    INFO(body.substr(0, 60));
    CHECK(location(asked.send(body)) == kPage + "#not-sent");
  }
  for (const std::string& body :
       {std::string(), std::string("words=x"), std::string("event=forum&language=xx&words=x"),
        std::string("event=..%2F..%2Fforum&language=uk&words=x")}) {
    INFO(body);
    CHECK(asked.send(body).status == 400);
  }
  CHECK(location(asked.send("event=nowhere&language=uk&words=x")) ==
        std::string(kPages) + "/pages/uk/index.html");
  CHECK(asked.desk.context().questions.newest(asked.desk.clock().now(), 9)->empty());
  CHECK(location(asked.send(start + "&words=" + std::string(1000, 'x'))) == kPage + "#sent");
  CHECK(location(asked.send(start + "&coming=yes")) == kPage + "#sent");
}

TEST_CASE("one address may ask ten times an hour, and all together two hundred times") {
  desk::QuestionLimits limits;
  const Instant now = parse_instant("2026-11-24T08:00:00Z").value();
  for (int i = 0; i < desk::QuestionLimits::kFromOneAddress; ++i) {
    CHECK(limits.take("192.0.2.1", now));
  }
  CHECK_FALSE(limits.take("192.0.2.1", now + std::chrono::minutes(59)));
  CHECK(limits.take("192.0.2.1", now + std::chrono::minutes(60)));
  int taken = 0;
  const Instant later = now + std::chrono::hours(3);
  for (int i = 0; i < 300; ++i) taken += limits.take("a" + std::to_string(i), later) ? 1 : 0;
  CHECK(taken == desk::QuestionLimits::kFromAll);
  CHECK(limits.take("192.0.2.9", later + std::chrono::hours(1)));

  AskedDesk asked;
  for (int i = 0; i < desk::QuestionLimits::kFromOneAddress; ++i) {
    CHECK(location(asked.send(kAsk)) == kPage + "#sent");
  }
  CHECK(location(asked.send(kAsk)) == kPage + "#not-sent");
  CHECK(location(asked.send(kAsk, kPages, "192.0.2.8")) == kPage + "#sent");
}

TEST_CASE(
    "questions are forgotten after ninety days, and there are never more than five thousand") {
  AskedDesk asked;
  desk::QuestionStore& store = asked.desk.context().questions;
  desk::Question question{
      0, parse_instant("2026-08-01T00:00:00Z").value(), {"event", "forum"}, "uk", true, "", ""};
  REQUIRE(store.add(question));
  const Instant later = question.at + desk::kQuestionsKept + std::chrono::seconds(1);
  CHECK(store.newest(question.at, 9)->size() == 1);
  CHECK(store.newest(later, 9)->empty());
  question.at = later;
  for (std::size_t i = 0; i <= desk::kMostQuestions; ++i) REQUIRE(store.add(question));
  const auto all = store.newest(later, 2 * desk::kMostQuestions);
  REQUIRE(all);
  CHECK(all->size() == desk::kMostQuestions);
  CHECK(all->front().number > all->back().number);
}

TEST_CASE("a form is read as browsers write it") {
  const auto form = desk::parse_form("a=1+2&b=%D0%87&c&a=3&=x&d=%0D%0A&e=a%09b");
  CHECK(form.whole);
  CHECK(form.fields == desk::TextMap{{"a", "3"}, {"b", "Ї"}, {"c", ""}, {"d", "\n"}, {"e", "a b"}});
  for (const char* bad : {"a=%", "a=%4", "a=%zz", "a=%07", "a=%C3", "%00=a"}) {
    INFO(bad);
    const auto part = desk::parse_form(std::string(bad) + "&b=1");
    CHECK_FALSE(part.whole);
    CHECK(part.fields == desk::TextMap{{"b", "1"}});
  }
}

}  // namespace pobratym::test
