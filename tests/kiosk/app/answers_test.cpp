// SPDX-License-Identifier: Apache-2.0
// Polls and feedback during a visit: what is kept, what is told, and when.
#include "content/outbox/outbox.hpp"
#include "tests/kiosk/app/timed_kiosk.hpp"

namespace pobratym::test {
namespace {

using namespace std::chrono_literals;
using kiosk::FeedbackView;
using kiosk::PollView;

Json poll() {
  return with(notice_json(),
              {{"type", "poll"},
               {"id", "benches"},
               {"question", both("Які лавки?", "Which benches?")},
               {"kind", "single"},
               {"options", Json::array({{{"id", "oak"}, {"label", both("Дуб", "Oak")}},
                                        {{"id", "steel"}, {"label", both("Сталь", "Steel")}}})},
               {"from", "2026-11-20"},
               {"to", "2026-11-30"},
               {"valid_until", "2026-12-10"}});
}

std::vector<Json> with_poll() {
  std::vector<Json> documents = two_cities();
  documents.push_back(poll());
  return documents;
}

struct Said {
  std::vector<outbox::Message> messages;
  bool full = false;
  kiosk::Say say() {
    return [this](const outbox::Message& message, Instant) -> Status {
      if (full) return fail(ErrorCode::no_space, "full");
      messages.push_back(message);
      return {};
    };
  }
  template <class Message>
  [[nodiscard]] std::vector<Message> all() const {
    std::vector<Message> all;
    for (const outbox::Message& message : messages) {
      if (const auto* one = std::get_if<Message>(&message)) all.push_back(*one);
    }
    return all;
  }
};

}  // namespace

TEST_CASE("an answer is told when the visitor leaves, as it stands then, and once") {
  StateFolder state;
  state.store(with_poll());
  Said said;
  Kiosk kiosk(state, "uk", said.say());
  kiosk.touch("go poll/benches");
  CHECK(kiosk.page<PollView>().give_command.empty());
  kiosk.touch("poll one benches oak");
  kiosk.touch("poll give benches");
  CHECK(!kiosk.page<PollView>().thanks.empty());
  kiosk.touch("poll change benches");
  kiosk.touch("poll one benches steel");
  kiosk.touch("poll give benches");
  CHECK(said.all<outbox::PollAnswer>().empty());
  kiosk.touch("leave");
  const auto answers = said.all<outbox::PollAnswer>();
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].poll == "poll/benches");
  CHECK(answers[0].options == std::vector<std::string>{"steel"});
  CHECK(answers[0].count == 1);
  kiosk.app().close(kiosk.moment());
  CHECK(said.all<outbox::PollAnswer>().size() == 1);
}

TEST_CASE("who only tried an option out has not answered") {
  StateFolder state;
  state.store(with_poll());
  Said said;
  Kiosk kiosk(state, "uk", said.say());
  kiosk.touch("go poll/benches");
  kiosk.touch("poll one benches oak");
  kiosk.touch("leave");
  CHECK(said.all<outbox::PollAnswer>().empty());
}

TEST_CASE("an answer that could not be kept is told later, with the hour it was given in") {
  StateFolder state;
  state.store(with_poll());
  Said said;
  said.full = true;
  Kiosk kiosk(state, "uk", said.say());
  kiosk.touch("go poll/benches");
  kiosk.touch("poll one benches oak");
  kiosk.touch("poll give benches");
  kiosk.touch("leave");
  said.full = false;
  static_cast<void>(kiosk.after(1h));
  static_cast<void>(kiosk.after(1s));
  CHECK(said.all<outbox::PollAnswer>().size() == 1);
}

TEST_CASE("a sentence begins with a capital, and Shift changes one letter") {
  StateFolder state;
  state.store(two_cities());
  Said said;
  Kiosk kiosk(state, "uk", said.say());
  kiosk.touch("go feedback");
  kiosk.touch("feel bad");
  kiosk.touch("keyboard show");
  const auto begins_with = [&] { return kiosk.page<FeedbackView>().keyboard->rows[0][0].label; };
  const auto shift = [&] { return kiosk.page<FeedbackView>().keyboard->rows[2][0]; };
  CHECK(begins_with() == "Й");
  CHECK(shift().command == "keyboard unshift");
  kiosk.touch("keyboard unshift");
  CHECK(begins_with() == "й");
  kiosk.touch("keyboard shift");
  kiosk.touch("type Я");
  CHECK(begins_with() == "й");
  kiosk.touch("keyboard shift");
  CHECK(shift().on);
  CHECK(begins_with() == "Й");
  kiosk.touch("keyboard signs");
  kiosk.touch("type .");
  kiosk.touch("type  ");
  kiosk.touch("keyboard de");
  CHECK(begins_with() == "Q");
  CHECK(kiosk.page<FeedbackView>().words == "Я. ");
  const auto& rows = kiosk.page<FeedbackView>().keyboard->rows;
  CHECK(rows[2][8].label == "ß");  // whose capital is two letters
}

TEST_CASE("feedback leaves at once with what was touched and typed, and where it was said") {
  StateFolder state;
  state.store(two_cities());
  Said said;
  Kiosk kiosk(state, "uk", said.say());
  kiosk.touch("go city/brno");
  kiosk.touch("go feedback");
  CHECK(kiosk.page<FeedbackView>().send.empty());
  kiosk.touch("feel bad");
  kiosk.touch("reason unclear");
  kiosk.touch("keyboard show");
  CHECK(kiosk.page<FeedbackView>().keyboard);
  for (const char* letter : {"т", "а", "к"}) kiosk.touch("type " + std::string(letter));
  kiosk.touch("keyboard hide");
  kiosk.touch("feedback send");
  const auto feedback = said.all<outbox::Feedback>();
  REQUIRE(feedback.size() == 1);
  CHECK(feedback[0].face == outbox::Face::bad);
  CHECK(feedback[0].reason == "unclear");
  CHECK(feedback[0].text == "так");
  CHECK(feedback[0].about == "city/brno");
  CHECK(feedback[0].language == "uk");
  CHECK(outbox::check(feedback[0]));
  CHECK(!kiosk.page<FeedbackView>().thanks.empty());
  kiosk.touch("feedback send");
  CHECK(said.all<outbox::Feedback>().size() == 1);
  kiosk.touch("leave");
  CHECK(kiosk.app().session().opinion == kiosk::Opinion());
}

TEST_CASE("feedback that could not be kept says so, and nothing that was typed is lost") {
  StateFolder state;
  state.store(two_cities());
  Said said;
  said.full = true;
  Kiosk kiosk(state, "uk", said.say());
  kiosk.touch("go feedback");
  kiosk.touch("feel good");
  kiosk.touch("type ж");
  kiosk.touch("feedback send");
  CHECK(kiosk.page<FeedbackView>().failed.starts_with("Не вдалося зберегти"));
  CHECK(kiosk.page<FeedbackView>().words == "ж");
  said.full = false;
  kiosk.touch("feedback send");
  CHECK(said.all<outbox::Feedback>().size() == 1);
  CHECK(kiosk.page<FeedbackView>().failed.empty());
}

TEST_CASE("what was typed into the feedback is not looked for, and the other way round") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go feedback");
  kiosk.touch("type ж");
  kiosk.touch("go search");
  CHECK(kiosk.page<kiosk::SearchView>().words == "");
  kiosk.touch("type щ");
  CHECK(kiosk.app().session().opinion.words == "ж");
}

TEST_CASE("every record of a poll that is answered reaches a real outbox by the desk's rules") {
  StateFolder state;
  state.store(with_poll());
  const auto outbox = outbox::Outbox::open(state.path(), "city-hall-1");
  REQUIRE(outbox);
  Kiosk kiosk(state, "uk", [&](const outbox::Message& message, Instant when) {
    return outbox->append(message, when);
  });
  kiosk.touch("go poll/benches");
  kiosk.touch("poll also benches oak");
  kiosk.touch("poll also benches steel");
  kiosk.touch("poll give benches");
  kiosk.touch("go feedback");
  kiosk.touch("feel fair");
  kiosk.touch("feedback send");
  kiosk.touch("leave");
  const auto levels = outbox->levels();
  REQUIRE(levels);
  CHECK(levels->words == 1);
  CHECK(levels->waiting >= 2);
}

}  // namespace pobratym::test
