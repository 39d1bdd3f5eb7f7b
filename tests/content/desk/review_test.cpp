// SPDX-License-Identifier: Apache-2.0
// The way of a record through the desk, as the editor in the browser takes it.
#include "content/desk/drafts/review.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;

struct Office {
  DeskAtHand desk;
  std::string editor = desk.join("editor@example.org", {Role::editor}).token;
  std::string approver = desk.join("approver@example.org", {Role::approver}).token;
  std::string translator = desk.join("translator@example.org", {Role::translator}).token;

  Json record(const std::string& token) {
    return desk.json(desk.ask("GET", "/api/records/term/t-1", {}, token)).at("record");
  }
  desk::Response save(const Json& document, int version, const std::string& token,
                      const std::string& once = "") {
    return desk.ask(
        "PUT", "/api/records/term/t-1", {{"document", document}}, token,
        {{"if-match", "\"" + std::to_string(version) + "\""}, {"idempotency-key", once}});
  }
  desk::Response move(const std::string& to, const std::string& token, Json more = Json::object()) {
    more["to"] = to;
    if (!more.contains("version")) more["version"] = record(token).at("version");
    return desk.ask("POST", "/api/records/term/t-1/state", more, token);
  }
  std::string code(const desk::Response& response) {
    return response.status < 400 ? "" : desk.json(response).at("code").get<std::string>();
  }
};

TEST_CASE("a save from an older version is refused with the other's document") {
  Office office;
  Json document = office.record(office.editor).at("document");
  document["label"]["uk"] = "Одне";
  CHECK(office.save(document, 1, office.editor).status == 200);
  document["label"]["uk"] = "Інше";
  const auto refused = office.save(document, 1, office.approver);
  CHECK(refused.status == 412);
  const Json theirs = office.desk.json(refused).at("theirs");
  CHECK(theirs.at("document").at("label").at("uk") == "Одне");
  CHECK(theirs.at("by") == "editor@example.org");
  CHECK(office.record(office.editor).at("document").at("label").at("uk") == "Одне");
}

TEST_CASE("a picture that is not at the desk is told when saved, and not sent for review") {
  Office office;
  Json document = office.record(office.editor).at("document");
  document["image"] = {{"file", "p-gone.webp"},
                       {"alt", {{"uk", "Люди"}, {"en", "People"}}},
                       {"credit", "City"},
                       {"licence", "CC0-1.0"}};
  const auto saved = office.save(document, 1, office.editor);
  REQUIRE(saved.status == 200);  // what was typed is never refused
  const Json problems = office.desk.json(saved).at("problems");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].at("path") == "/image/file");
  CHECK(problems[0].at("text") ==
        "names the picture p-gone.webp, which is not at the desk: choose it or send it again");
  CHECK(office.record(office.editor).at("problems") == problems);
  for (const char* to : {"in_review", "approved"}) {
    const auto refused = office.move(to, office.approver);
    CHECK(refused.status == 422);
    CHECK(office.desk.json(refused).at("problems") == problems);
  }
  REQUIRE(RealDisk().write(office.desk.folder() / "media/p-gone.webp", "RIFF"));
  CHECK(office.move("in_review", office.editor).status == 200);
}

TEST_CASE("the same save sent twice counts once") {
  Office office;
  const Json document = office.record(office.editor).at("document");
  const Json first = office.desk.json(office.save(document, 1, office.editor, "abc"));
  const Json second = office.desk.json(office.save(document, 1, office.editor, "abc"));
  CHECK(first == second);
  CHECK(office.record(office.editor).at("version") == 2);
  // Somebody else's key of the same name is another key.
  CHECK(office.save(document, 1, office.approver, "abc").status == 412);
}

TEST_CASE("a translator changes texts and nothing else") {
  Office office;
  Json document = office.record(office.translator).at("document");
  document["label"]["en"] = "Form one";
  CHECK(office.save(document, 1, office.translator).status == 200);
  document["scheme"] = "kind";
  CHECK(office.code(office.save(document, 2, office.translator)) == "texts_only");
}

TEST_CASE("whatever parses is saved, and what is wrong is told and holds up only the review") {
  Office office;
  const auto saved = office.save({{"label", Json::object()}}, 1, office.editor);
  CHECK(saved.status == 200);
  CHECK_FALSE(office.desk.json(saved).at("problems").empty());
  CHECK(office.code(office.move("in_review", office.editor)) == "invalid");
}

TEST_CASE("a returned text says why, and its editor takes it up again") {
  Office office;
  const Json document = office.record(office.editor).at("document");
  REQUIRE(office.save(document, 1, office.editor).status == 200);
  CHECK(office.move("in_review", office.editor).status == 200);
  CHECK(office.code(office.move("draft", office.approver)) == "comment_needed");
  CHECK(office.move("draft", office.approver, {{"comment", "Додайте рік"}}).status == 200);
  const Json record = office.record(office.editor);
  CHECK(record.at("state") == "draft");
  CHECK(record.at("comments").at(0).at("text") == "Додайте рік");
  CHECK(office.code(office.move("approved", office.editor)) == "role");
}

TEST_CASE("where the city asks for it nobody approves what he wrote himself") {
  Office office;
  const std::string boss = office.desk.join("boss@example.org", {Role::administrator}).token;
  CHECK(office.desk.ask("PATCH", "/api/settings", {{"four_eyes", true}}, boss).status == 200);
  const Json document = office.record(office.approver).at("document");
  REQUIRE(office.save(document, 1, office.approver).status == 200);
  CHECK(office.code(office.move("approved", office.approver)) == "four_eyes");
  CHECK(office.move("approved", boss).status == 200);
}

TEST_CASE("an approval of what changed meanwhile is refused") {
  Office office;
  const Json document = office.record(office.editor).at("document");
  REQUIRE(office.save(document, 1, office.editor).status == 200);
  REQUIRE(office.move("in_review", office.editor).status == 200);
  REQUIRE(office.save(document, 2, office.editor).status == 200);
  CHECK(office.record(office.editor).at("state") == "in_review");
  CHECK(office.code(office.move("approved", office.approver, {{"version", 2}})) == "stale");
}

TEST_CASE("every version can be looked at and brought back") {
  Office office;
  Json document = office.record(office.editor).at("document");
  const Json first = document;
  document["label"]["uk"] = "Зовсім інше";
  REQUIRE(office.save(document, 1, office.editor).status == 200);
  const std::string path = "/api/records/term/t-1";
  CHECK(office.desk.json(office.desk.ask("GET", path + "/history", {}, office.editor))
            .at("versions")
            .size() == 2);
  CHECK(office.desk.json(office.desk.ask("GET", path + "/history/1", {}, office.editor))
            .at("document") == first);
  CHECK(office.desk.ask("POST", path + "/restore", {{"version", 1}}, office.editor).status == 200);
  CHECK(office.record(office.editor).at("document") == first);
  CHECK(office.record(office.editor).at("version") == 3);
  CHECK(office.desk.ask("GET", path + "/history/1abc", {}, office.editor).status == 404);
}

TEST_CASE("two who have a record open see each other") {
  Office office;
  const auto open = [&](const std::string& token) {
    return office.desk.json(office.desk.ask("POST", "/api/presence", {{"id", "term/t-1"}}, token));
  };
  CHECK(open(office.editor).at("editing").empty());
  CHECK(open(office.approver).at("editing").at(0).at("user") == "editor@example.org");
  office.desk.clock().move_to(office.desk.clock().now() + std::chrono::minutes(2));
  CHECK(open(office.approver).at("editing").empty());
}

TEST_CASE("a new record gets a name of its own, and a copy another one") {
  Office office;
  const Json body = {{"type", "notice"}, {"document", {{"title", {{"en", "Water is off"}}}}}};
  const auto made = [&](const desk::Response& response) {
    CHECK(response.status == 201);
    return office.desk.json(response).at("record").at("id").get<std::string>();
  };
  CHECK(made(office.desk.ask("POST", "/api/records", body, office.editor)) ==
        "notice/water-is-off");
  CHECK(made(office.desk.ask("POST", "/api/records", body, office.editor)) ==
        "notice/water-is-off-2");
  CHECK(made(office.desk.ask("POST", "/api/records/term/t-1/duplicate", {}, office.editor)) ==
        "term/t-1-2");
  const auto titled = [&](const char* language, const char* title) {
    return made(office.desk.ask(
        "POST", "/api/records",
        {{"type", "notice"}, {"document", {{"title", {{language, title}}}}}}, office.editor));
  };
  CHECK(titled("en", "The tram number twelve goes around the square while rails are laid") ==
        "notice/the-tram-number-twelve-goes-around-the-square-while-rails");
  CHECK(titled("uk", "Воду вимкнено").starts_with("notice/vodu-"));
}

TEST_CASE("a list is sorted by any of its columns, and goes on where a page ended") {
  Office office;
  const auto ids = [&](const std::string& query) {
    const Json answer =
        office.desk.json(office.desk.ask("GET", "/api/records?" + query, {}, office.editor));
    std::string listed;
    for (const Json& row : answer.at("records")) listed += row.at("id").get<std::string>() + " ";
    return listed;
  };
  CHECK(ids("type=term&sort=title") == "term/t-0 term/t-1 term/t-2 ");
  CHECK(ids("type=term&sort=-title") == "term/t-2 term/t-1 term/t-0 ");
  for (const char* sort : {"-title", "-id", "-state", "-changed", "-type", "title", "state"}) {
    INFO(sort);
    const std::string query = std::string("/api/records?type=term&limit=1&sort=") + sort;
    std::string all;
    Json next = "";
    for (int parts = 0; parts < 3; ++parts) {
      REQUIRE(next.is_string());
      const Json part = office.desk.json(
          office.desk.ask("GET", query + "&after=" + next.get<std::string>(), {}, office.editor));
      all += part.at("records").at(0).at("id").get<std::string>() + " ";
      next = part.at("next");
    }
    CHECK(next.is_null());
    CHECK(all == ids(std::string("type=term&sort=") + sort));
  }
  CHECK(ids("after=term/t-2").empty());
  CHECK(ids("sort=type").starts_with("host/"));
  CHECK(ids("sort=-type").starts_with("term/"));
}

TEST_CASE(
    "a copy of an event is another event for calendars, and so is each part of its programme") {
  Office office;
  const Json document = {
      {"title", {{"en", "Forum"}}},
      {"uid", "forum@kharkiv.example"},
      {"programme", {{{"uid", "opening@kharkiv.example"}}, {{"title", "Talk"}}}}};
  const Json body = {{"type", "event"}, {"document", document}};
  REQUIRE(office.desk.ask("POST", "/api/records", body, office.editor).status == 201);
  const auto response =
      office.desk.ask("POST", "/api/records/event/forum/duplicate", {}, office.editor);
  REQUIRE(response.status == 201);
  const Json copy = office.desk.json(response).at("record").at("document");
  CHECK(copy.at("uid") != document.at("uid"));
  CHECK(copy.at("programme").at(0).at("uid") != document.at("programme").at(0).at("uid"));
  CHECK(copy.at("programme").at(0).at("uid") != copy.at("uid"));
  CHECK_FALSE(copy.at("programme").at(1).contains("uid"));
  CHECK(copy.at("title") == document.at("title"));
}

}  // namespace
}  // namespace pobratym::test
