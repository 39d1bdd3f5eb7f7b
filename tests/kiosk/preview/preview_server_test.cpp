// SPDX-License-Identifier: Apache-2.0
#include "kiosk/preview/preview_server.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "content/base/json.hpp"
#include "tests/content/model/documents.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

const char* const kNow = "2026-11-24T12:32:00Z";

struct Answer {
  Json head;
  std::string picture;
};

std::vector<Answer> answers_in(std::string text) {
  std::vector<Answer> answers;
  for (std::istringstream in(std::move(text)); in.peek() != EOF;) {
    Answer answer;
    std::string line;
    std::getline(in, line);
    answer.head = parse_json(line).value();
    answer.picture.resize(answer.head["bytes"].get<std::size_t>());
    in.read(answer.picture.data(), static_cast<std::streamsize>(answer.picture.size()));
    answers.push_back(std::move(answer));
  }
  return answers;
}

/// A preview beside the desk, over the reference city.
class Desk {
 public:
  Desk() : clock_(parse_instant(kNow).value()) {
    state_.store_pack("kharkiv", clock_.now());
    state_.synced(clock_.now() - std::chrono::minutes(3));
    Options options;
    options.assets = POBRATYM_BINARY_DIR "/assets";
    supplies_ = std::make_unique<Supplies>(load_supplies(options, disk_).value());
    server_ = PreviewServer::make(*supplies_, disk_, clock_, state_.path()).value();
  }

  std::vector<Answer> ask(const std::string& lines) {
    std::istringstream requests(lines);
    std::ostringstream answers;
    server_->serve(requests, answers);
    return answers_in(answers.str());
  }
  test::StateFolder& state() { return state_; }

 private:
  RealDisk disk_;
  FixedClock clock_;
  test::StateFolder state_;
  std::unique_ptr<Supplies> supplies_;
  std::unique_ptr<PreviewServer> server_;
};

std::string request(const std::string& id, const std::string& members) {
  return "{\"id\":\"" + id + "\",\"width\":540,\"height\":960" +
         (members.empty() ? "" : "," + members) + "}\n";
}

/// A city as an editor has it half-way through a name.
std::string brno(const std::string& name) {
  return "\"page\":\"city/brno\",\"record\":" + dump_json(test::city_json("brno", name));
}

}  // namespace

TEST_CASE("each request is answered in its turn, with a picture of the size asked for") {
  Desk desk;
  const auto answers = desk.ask(request("1", "\"page\":\"home\"") +
                                request("2", "\"page\":\"city/brno\",\"language\":\"en\"") +
                                "{\"id\":\"3\",\"width\":960,\"height\":540}\n");
  REQUIRE(answers.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(answers[i].head["id"] == std::to_string(i + 1));
    CHECK(answers[i].picture.starts_with("\x89PNG"));
  }
  CHECK(answers[0].head["width"] == 540);
  CHECK(answers[2].head["width"] == 960);
  CHECK(answers[0].picture != answers[1].picture);
}

TEST_CASE("the same request is the same picture, whatever was asked in between") {
  Desk desk;
  const std::string plain = request("p", "\"page\":\"city/brno\"");
  const std::string search = request("s", "\"page\":\"search\",\"typed\":\"brno\"");
  const auto first = desk.ask(plain + search);
  const auto again =
      desk.ask(request("x", "\"page\":\"search\",\"typed\":\"x\",\"theme\":\"dark\",\"text\":200") +
               request("y", "\"page\":\"languages\",\"language\":\"en\",\"scroll\":500") +
               request("z", brno("Чернетка")) + plain + search);
  REQUIRE(again.size() == 5);
  CHECK((again[3].picture == first[0].picture));
  CHECK((again[4].picture == first[1].picture));
}

TEST_CASE("a record that is not published is shown as if it were, letter by letter") {
  Desk desk;
  const auto answers = desk.ask(request("0", "\"page\":\"city/brno\"") + request("1", brno("Б")) +
                                request("2", brno("Бр")) + request("3", brno("Бр")) +
                                request("4", "\"page\":\"city/brno\""));
  REQUIRE(answers.size() == 5);
  CHECK((answers[1].picture != answers[0].picture));
  CHECK((answers[2].picture != answers[1].picture));
  CHECK((answers[3].picture == answers[2].picture));
  CHECK((answers[4].picture == answers[0].picture));
}

TEST_CASE("a new record has its page before it exists anywhere") {
  Desk desk;
  const Json event = test::event_json("evening", test::kyiv_time("2026-11-25T18:00"),
                                      test::kyiv_time("2026-11-25T20:00"));
  const auto answers =
      desk.ask(request("1", "\"page\":\"event/evening\"") +
               request("2", "\"page\":\"event/evening\",\"record\":" + dump_json(event)));
  REQUIRE(answers.size() == 2);
  CHECK((answers[0].picture != answers[1].picture));
}

TEST_CASE("what is published meanwhile is seen by the next request") {
  Desk desk;
  const std::string plain = request("p", "\"page\":\"cities\"");
  const auto before = desk.ask(plain);
  desk.state().store_pack_without([](const auto& record) { return record.key.slug == "brno"; });
  CHECK((desk.ask(plain).front().picture != before.front().picture));
}

TEST_CASE("a bad request is answered with an error, and the next one with a picture") {
  Desk desk;
  const std::string long_line(kLongestRequest + 5, 'x');
  const auto answers =
      desk.ask("nonsense\n\n" + request("a", "\"page\":\"nowhere\"") + long_line + "\n" +
               request("b", "\"language\":\"xx\"") + request("c", "\"record\":{}") +
               request("d", "\"record\":{\"type\":\"city\",\"id\":\"../../x\"}") +
               request("e", "\"record\":{\"type\":\"city\",\"id\":\"brno\",\"name\":7}") +
               "{\"id\":\"end\",\"width\":540,\"height\":960}");
  REQUIRE(answers.size() == 9);
  for (std::size_t i = 0; i < 7; ++i) {
    INFO(i);
    CHECK(answers[i].head["bytes"] == 0);
    CHECK(!answers[i].head["error"].get<std::string>().empty());
  }
  // A record that is no city at all leaves its page empty, as it would on a kiosk.
  CHECK(answers[7].picture.starts_with("\x89PNG"));
  CHECK(answers[8].head["id"] == "end");
  CHECK(answers[8].picture.starts_with("\x89PNG"));
}

}  // namespace pobratym::kiosk
