// SPDX-License-Identifier: Apache-2.0
// The desk's previews, drawn by the real program; and programs that misbehave in every way.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/content/desk/desk_at_hand.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::test {
namespace {

using desk::Role;

const Path kProgram = POBRATYM_BIN_DIR "/pobratym-preview";

struct Studio {
  explicit Studio(const Preview& preview) : desk(preview) {}

  DeskAtHand desk;
  std::string token = desk.join("olena@example.org", {Role::editor}).token;

  desk::Response draw(const Json& wish) { return desk.ask("POST", "/api/preview", wish, token); }
  std::string code(const desk::Response& response) { return desk.json(response).at("code"); }
};

Json event(const std::string& title) {
  return {{"type", "event"},
          {"id", "forum"},
          {"status", "draft"},
          {"title", {{"uk", title}}},
          {"summary", {{"uk", "Команди міст"}}},
          {"kind", "conference"},
          {"mode", "online"},
          {"uid", "forum@kharkiv.example"},
          {"event_status", "scheduled"},
          {"start", {{"local", "2027-05-12T13:00"}, {"zone", "Europe/Kyiv"}}},
          {"sources", {{{"title", "A source"}}}},
          {"verified", "yes"},
          {"updated", "2026-11-01T00:00:00Z"}};
}

/// Width and height as a PNG's first chunk has them.
std::pair<int, int> size_of(const Bytes& png) {
  REQUIRE(png.starts_with("\x89PNG"));
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      value = value * 256 + static_cast<unsigned char>(png[i]);
    return value;
  };
  return {number(16), number(20)};
}

/// A program that does what the shell's words say.
class Misbehaving {
 public:
  explicit Misbehaving(const std::string& words) {
    RealDisk disk;
    REQUIRE(disk.write(program(), "#!/bin/sh\necho begun >>\"$2/../begun\"\n" + words + "\n"));
    std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
  }
  [[nodiscard]] Path program() const { return folder_ / "preview"; }

 private:
  TemporaryFolder folder_;
};

/// How often a misbehaving program was started.
std::size_t starts(Studio& studio) {
  const auto begun = RealDisk().read(studio.desk.folder() / "begun", 1u << 20u);
  return begun ? static_cast<std::size_t>(std::count(begun->begin(), begun->end(), '\n')) : 0;
}

const Json kHome = {{"page", "home"}};

}  // namespace

TEST_CASE("a page is drawn by the kiosk's program, upright and lying down") {
  Studio studio({kProgram});
  const auto upright = studio.draw(kHome);
  REQUIRE(upright.status == 200);
  CHECK(size_of(upright.body) == std::pair(1080, 1920));
  const auto lying = studio.draw({{"page", "home"}, {"orientation", "landscape"}});
  REQUIRE(lying.status == 200);
  CHECK(size_of(lying.body) == std::pair(1920, 1080));
}

TEST_CASE(
    "language, colours and the size of text change the picture; the same wish draws the same") {
  Studio studio({kProgram});
  const Bytes plain = studio.draw(kHome).body;
  CHECK((studio.draw(kHome).body == plain));
  for (const Json& other : {Json{{"language", "en"}}, Json{{"theme", "contrast"}},
                            Json{{"theme", "dark"}}, Json{{"text_size", 200}}}) {
    INFO(other.dump());
    Json wish = kHome;
    wish.update(other);
    const auto response = studio.draw(wish);
    CHECK(response.status == 200);
    CHECK_FALSE((response.body == plain));
  }
}

TEST_CASE("what is being typed is drawn, over what is approved, and nobody else sees it") {
  Studio studio({kProgram});
  const Json page = {{"page", "event/forum"}};
  const Bytes nothing = studio.draw(page).body;
  Json wish = page;
  wish["records"] = {event("Форум")};
  const Bytes first = studio.draw(wish).body;
  CHECK_FALSE((first == nothing));
  wish["records"] = {event("Форум міст")};
  CHECK_FALSE((studio.draw(wish).body == first));
  CHECK((studio.draw(page).body == nothing));
}

TEST_CASE("what was approved meanwhile is in the next preview") {
  Studio studio({kProgram});
  const Json page = {{"page", "record/term/t-1"}};
  const Bytes before = studio.draw(page).body;
  desk::Draft draft = *studio.desk.context().drafts.find({"term", "t-1"}).value();
  Json document = draft.document;
  document["label"]["uk"] = "Інша назва";
  REQUIRE(studio.desk.context().drafts.move(
      {draft.key, 1, desk::State::approved, desk::State::approved, document, {}, "", {}, 0}));
  CHECK_FALSE((studio.draw(page).body == before));
}

TEST_CASE("wishes that make no sense are refused, and say where") {
  Studio studio({kProgram});
  const std::pair<Json, std::string> wishes[] = {
      {Json::object(), "/page"},
      {{{"page", "home"}, {"text_size", "100"}}, "/text_size"},
      {{{"page", "home"}, {"text_size", 120}}, "/text_size"},
      {{{"page", "home"}, {"theme", "pink"}}, "/theme"},
      {{{"page", "home"}, {"orientation", 1}}, "/orientation"},
      {{{"page", "home"}, {"records", {{{"type", "city"}}}}}, "/records/0"},
      {{{"page", "home"}, {"records", {event("а"), event("б")}}}, "/records"},
      {{{"page", "home"}, {"records", "event"}}, "/records"},
  };
  for (const auto& [wish, path] : wishes) {
    INFO(wish.dump());
    const auto response = studio.draw(wish);
    REQUIRE(response.status == 422);
    CHECK(studio.desk.json(response).at("problems").at(0).at("path") == path);
  }
}

TEST_CASE("a page that the kiosk does not have is refused, and the next one is drawn") {
  Studio studio({kProgram});
  const auto response = studio.draw({{"page", "no such page"}});
  CHECK(response.status == 422);
  CHECK(studio.code(response) == "not_drawn");
  CHECK(studio.draw({{"page", "home"}, {"language", "xx"}}).status == 422);
  Json nonsense = event("Форум");
  nonsense["start"] = {{"not", "a time"}};
  nonsense["title"] = 7;
  CHECK(studio.draw({{"page", "event/forum"}, {"records", {nonsense}}}).status == 200);
  CHECK(studio.draw(kHome).status == 200);
}

TEST_CASE("without the program there is no preview, and editing goes on") {
  Studio studio({"/nowhere/pobratym-preview"});
  const auto response = studio.draw(kHome);
  CHECK(response.status == 503);
  CHECK(studio.code(response) == "no_preview");
  CHECK(studio.desk.ask("GET", "/api/records", {}, studio.token).status == 200);
}

TEST_CASE("a program that dies is started once more, then left alone for a while") {
  const Misbehaving program("exit 3");
  Studio studio({program.program()});
  CHECK(studio.code(studio.draw(kHome)) == "no_preview");
  CHECK(starts(studio) == 2);
  CHECK(studio.code(studio.draw(kHome)) == "no_preview");
  CHECK(starts(studio) == 2);
  studio.desk.clock().move_to(studio.desk.clock().now() + std::chrono::seconds(2));
  CHECK(studio.code(studio.draw(kHome)) == "no_preview");
  CHECK(starts(studio) == 4);
  studio.desk.clock().move_to(studio.desk.clock().now() + std::chrono::seconds(1));
  CHECK(studio.code(studio.draw(kHome)) == "no_preview");
  CHECK(starts(studio) == 4);
}

TEST_CASE("one that died once draws again") {
  const Misbehaving program("if [ \"$(grep -c . \"$2/../begun\")\" = 1 ]; then exit 1; fi\nexec " +
                            kProgram.string() + " \"$@\"");
  Studio studio({program.program()});
  CHECK(studio.draw(kHome).status == 200);
  CHECK(starts(studio) == 2);
}

TEST_CASE("one that hangs or talks nonsense is ended") {
  const auto words = {"exec sleep 600",
                      "echo nonsense; exec sleep 600",
                      "echo '{\"bytes\":9}'; exec sleep 600",
                      "echo '{\"bytes\":99999999999}'; exec sleep 600",
                      "cat /dev/zero",
                      "kill -STOP $$"};
  for (const char* one : words) {
    INFO(one);
    const Misbehaving program(one);
    Studio studio({program.program(), std::chrono::milliseconds(200)});
    CHECK(studio.code(studio.draw(kHome)) == "no_preview");
    CHECK(starts(studio) == 2);
  }
}

TEST_CASE("a program is given the memory it may have, and no more") {
  const Misbehaving greedy(
      "x=$(head -c 30000000 /dev/zero | tr '\\0' x); echo '{\"bytes\":0}'; exec cat");
  Studio modest({greedy.program(), std::chrono::seconds(20), 8u << 20u});
  CHECK(modest.code(modest.draw(kHome)) == "no_preview");
  Studio generous({greedy.program(), std::chrono::seconds(20), 256u << 20u});
  CHECK(generous.draw(kHome).status == 200);
}

}  // namespace pobratym::test
