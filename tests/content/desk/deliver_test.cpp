// SPDX-License-Identifier: Apache-2.0
// The real sync delivers to the real desk, and the desk tells what it got.
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "content/outbox/outbox.hpp"
#include "tests/content/desk/desk_program.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {
namespace {

/// A kiosk without a screen: its state folder, and the sync that looks after it.
class Hall {
 public:
  explicit Hall(const DeskProgram& desk) : desk_(desk) {}

  [[nodiscard]] outbox::Outbox outbox() const {
    return outbox::Outbox::open(folder_.path(), "city-hall-1").value();
  }
  void say(const outbox::Message& message) const {
    REQUIRE(outbox().append(message, SystemClock().now()));
  }
  /// What the desk publishes; the keys are on this machine.
  [[nodiscard]] ProgramRun follow() const {
    return run({"once", "--repository", desk_.repository().string(), "--root",
                (desk_.repository() / "metadata/1.root.json").string()});
  }
  [[nodiscard]] ProgramRun deliver() const {
    return run({"deliver", "--desk", desk_.address(), "--kiosk", "city-hall-1"});
  }

 private:
  [[nodiscard]] ProgramRun run(std::vector<std::string> words) const {
    words.insert(words.begin(), POBRATYM_BIN_DIR "/pobratym-sync");
    words.insert(words.end(), {"--state", folder_.path().string()});
    return run_program(words);
  }
  const DeskProgram& desk_;
  TemporaryFolder folder_;
};

std::int64_t waiting(const Hall& hall) { return hall.outbox().levels().value().waiting; }

}  // namespace

TEST_CASE("what a kiosk has to say reaches the desk once, and only from a kiosk it knows") {
  const TemporaryFolder folder;
  DeskProgram desk(folder.path());
  desk.join();
  const Hall hall(desk);
  hall.say(outbox::Feedback{outbox::Face::good, "", "Дякую за зручний екран", "city/brno", "uk"});
  hall.say(outbox::PollAnswer{"poll/benches", {"oak"}, 1});

  const auto unknown = hall.deliver();
  CHECK(unknown.code != 0);
  CHECK(unknown.output.find("register it there") != std::string::npos);
  CHECK(waiting(hall) == 2);

  REQUIRE(desk.ask("POST", "/api/kiosks", {{"name", "city-hall-1"}}).status == 201);
  const auto delivered = hall.deliver();
  INFO(delivered.output);
  CHECK(delivered.code == 0);
  CHECK(waiting(hall) == 0);
  const Json words = desk.ask("GET", "/api/feedback").json.at("feedback");
  REQUIRE(words.size() == 1);
  CHECK(words.at(0).at("text") == "Дякую за зручний екран");
  CHECK(desk.ask("GET", "/api/polls").json.at("polls").at(0).at("answers") == 1);

  SECTION("an answer that was lost is asked for again, and counts once") {
    hall.say(outbox::PollAnswer{"poll/benches", {"oak"}, 4});
    const auto taken = hall.outbox().take({}).value();
    REQUIRE(taken.size() == 1);
    const Json batch = Json::parse(outbox::batch_document(taken));
    REQUIRE(desk.ask("POST", "/outbox", batch).status == 200);  // and nobody hears the answer
    CHECK(waiting(hall) == 1);
    CHECK(hall.deliver().code == 0);
    CHECK(desk.ask("GET", "/api/polls").json.at("polls").at(0).at("answers") == 5);
  }
  SECTION("what was acknowledged is there after the power failed") {
    desk.kill();
    desk.start();
    CHECK(desk.ask("GET", "/api/feedback").json.at("feedback").size() == 1);
  }
  SECTION("after a sync it says which publication it shows") {
    for (int i = 0; i < 200 && desk.ask("GET", "/api/publication").json.at("last").is_null(); ++i) {
      ::usleep(100'000);
    }
    const auto followed = hall.follow();
    INFO(followed.output);
    REQUIRE(followed.code == 0);
    REQUIRE(hall.deliver().code == 0);
    const Json kiosk = desk.ask("GET", "/api/kiosks").json.at("kiosks").at(0);
    const Json publication = desk.ask("GET", "/api/publication").json;
    CHECK(kiosk.at("content_version") == publication.at("last").at("version"));
    CHECK(kiosk.at("disk_free_mb") > 0);
    CHECK_FALSE(kiosk.at("as_of").is_null());
    CHECK(publication.at("kiosks") == Json{{"of", 1}, {"current", 1}});
  }
}

}  // namespace pobratym::test
