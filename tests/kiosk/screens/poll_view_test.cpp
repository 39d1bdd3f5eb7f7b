// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/poll_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/feedback_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

Json poll(const Json& changes = Json::object()) {
  return test::with(
      test::with(
          test::notice_json(),
          {{"type", "poll"},
           {"id", "benches"},
           {"question", test::both("Які лавки?", "Which benches?")},
           {"kind", "single"},
           {"options", Json::array({{{"id", "oak"}, {"label", test::both("Дуб", "Oak")}},
                                    {{"id", "steel"}, {"label", test::both("Сталь", "Steel")}}})},
           {"from", "2026-11-20"},
           {"to", "2026-11-30"},
           {"valid_until", "2026-12-10"}}),
      changes);
}

struct Seen {
  explicit Seen(const Json& record) {
    state.store(test::with_records({record}));
    glance.emplace(state, "uk", test::kNoon);
  }
  PollView view() { return make_poll(**glance, "benches").value(); }
  test::StateFolder state;
  std::optional<test::Glance> glance;
};

}  // namespace

TEST_CASE("an open poll offers its options, and the answer once one is chosen") {
  Seen seen(poll());
  PollView view = seen.view();
  CHECK(view.question.text == "Які лавки?");
  CHECK(view.how == "Оберіть одну відповідь");
  CHECK(!view.several);
  REQUIRE(view.options.size() == 2);
  CHECK(view.options[0].command == "poll one benches oak");
  CHECK(view.give == "Відповісти");
  CHECK(view.give_command == "");
  seen.glance->scene().session.answers["benches"].options = {"oak"};
  view = seen.view();
  CHECK(view.options[0].chosen);
  CHECK(!view.options[1].chosen);
  CHECK(view.give_command == "poll give benches");
}

TEST_CASE("who has answered is thanked and may change it") {
  Seen seen(poll({{"kind", "multiple"}}));
  CHECK(seen.view().options[1].command == "poll also benches steel");
  seen.glance->scene().session.answers["benches"] = {{"oak"}, true};
  const PollView view = seen.view();
  CHECK(view.thanks_title == "Дякуємо за відповідь");
  CHECK(view.change_command == "poll change benches");
  CHECK(view.options[0].command == "");
  CHECK(view.options[0].chosen);
  CHECK(view.give == "");
}

TEST_CASE("a counted poll shows votes as parts of those who took part") {
  Seen seen(poll(
      {{"results",
        {{"counted", "2026-11-23"}, {"participants", 3}, {"votes", {{"oak", 1}, {"steel", 2}}}}}}));
  const PollView view = seen.view();
  CHECK(view.options[0].votes == "1 голос · 33 %");
  CHECK(view.options[1].votes == "2 голоси · 67 %");
  CHECK(view.options[1].share > 0.66f);
  CHECK(view.options[0].command == "");
  CHECK(view.give == "");
  CHECK(view.how == "");
}

TEST_CASE("a poll with nobody counted divides by nothing") {
  Seen seen(poll(
      {{"results", {{"counted", "2026-11-23"}, {"participants", 0}, {"votes", Json::object()}}}}));
  CHECK(seen.view().options[0].votes == "0 голосів · 0 %");
}

TEST_CASE("before its first and after its last day a poll says so and takes no answer") {
  PollView view = Seen(poll({{"from", "2026-11-25"}})).view();
  CHECK(view.note.starts_with("Відповісти можна буде від 25 листопада"));
  CHECK(view.options[0].command == "");
  view = Seen(poll({{"to", "2026-11-23"}})).view();
  CHECK(view.note.starts_with("Відповіді вже зібрано"));
  CHECK(view.give == "");
}

TEST_CASE("a kiosk that collects nothing asks for nothing") {
  Seen seen(poll());
  seen.glance->scene().collects = false;
  const PollView view = seen.view();
  CHECK(view.note == "На цьому екрані відповідей не збирають.");
  CHECK(view.options[0].command == "");
  CHECK(view.give == "");
  const FeedbackView feedback = make_feedback(**seen.glance);
  CHECK(feedback.moods.empty());
  CHECK(feedback.elsewhere == "На цьому екрані відгуків не збирають.");
}

TEST_CASE("feedback begins with three faces; reasons go with the face; a touch sends it") {
  Seen seen(poll());
  FeedbackView view = make_feedback(**seen.glance);
  REQUIRE(view.moods.size() == 3);
  CHECK(view.moods[0].choice.command == "feel good");
  CHECK(view.reasons.empty());
  CHECK(view.send.empty());
  CHECK(view.appeal_title == "Це відгук, не звернення");
  CHECK(view.appeal.find("подають до міської ради") != std::string::npos);
  Opinion& opinion = seen.glance->scene().session.opinion;
  feel(opinion, Mood::good);
  view = make_feedback(**seen.glance);
  CHECK(view.reasons.size() == 3);
  CHECK(view.send_command == "feedback send");
  CHECK(!view.keyboard);
  name_reason(opinion, "found");
  CHECK(opinion.reason == "found");
  feel(opinion, Mood::bad);
  CHECK(opinion.reason == "");
  CHECK(make_feedback(**seen.glance).reasons.size() == 5);
  name_reason(opinion, "found");
  CHECK(opinion.reason == "");
}

TEST_CASE("where an appeal goes is the city's own address as its record has it, or none") {
  Seen seen(poll());
  CHECK(make_feedback(**seen.glance).site == "");
  seen.state.store(test::with_records(
      {test::with(test::city_json("kharkiv", "Харків"),
                  {{"country", "UA"}, {"website", "https://city.example/kharkiv"}})}));
  test::Glance glance(seen.state, "uk", test::kNoon);
  CHECK(make_feedback(*glance).site == "city.example/kharkiv");
}

}  // namespace pobratym::kiosk
