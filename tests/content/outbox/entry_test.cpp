// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/entry.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/outbox/period.hpp"
#include "tests/content/outbox/messages.hpp"

namespace pobratym::outbox {
namespace {

Entry entry_of(const Message& message) {
  return {new_key(), "city-hall-1", hour_of(test::at_hour(8)), message};
}

const std::vector<Message>& all_kinds() {
  static const std::vector<Message> kinds = {
      PollAnswer{"poll/benches", {"more", "shade"}, 3},
      Feedback{Face::bad, "wrong-number", "Телефон не відповідає.\nДякую", "city/brno", "uk"},
      Counter{"page-city", 17}, Health{{{"free-megabytes", 812}, {"celsius", -4}}}};
  return kinds;
}

}  // namespace

TEST_CASE("whatever a kiosk says reads the same at the desk") {
  for (const Message& message : all_kinds()) {
    const Entry entry = entry_of(message);
    const auto read = entry_from_json(to_json(entry));
    INFO(dump_json(to_json(entry)));
    REQUIRE(read);
    CHECK(to_json(*read) == to_json(entry));
    CHECK(check(message));
  }
}

TEST_CASE("an entry tells the hour and never the minute, and nothing of who stood there") {
  CHECK(hour_of(parse_instant("2026-11-24T08:59:59Z").value()) == "2026-11-24T08");
  const std::set<std::string> known = {"format", "key",     "kiosk", "kind",     "when",
                                       "face",   "reason",  "text",  "language", "about",
                                       "poll",   "options", "count", "name",     "values"};
  for (const Message& message : all_kinds()) {
    const Json json = to_json(entry_of(message));
    for (const auto& [name, unused] : json.items()) {
      CHECK(known.contains(name));
    }
  }
}

TEST_CASE("a field that a newer kiosk adds does not stop the desk") {
  Json json = to_json(entry_of(Counter{"page-city", 1}));
  json["weather"] = "rain";
  CHECK(entry_from_json(json));
}

TEST_CASE("the screen's language is one that a browser can name, or is not said") {
  const auto says = [](const std::string& language) {
    return check(Feedback{std::nullopt, "", "good", "", language}).has_value();
  };
  for (const char* language :
       {"", "uk", "crh", "zh-Hans", "pt-BR", "es-419", "zh-Hant-TW", "be-tarask", "de-1996"}) {
    INFO(language);
    CHECK(says(language));
  }
  for (const char* language :
       {"u", "1", "-", "uk-", "-uk", "u1", "english", "uk-a", "uk-abc", "uk--UA", "uk-UA-Cyrl",
        "de-1996-1996", "uk-123456789", "zh-Hant-TW-12", "\xd1\x83\xd0\xba"}) {
    INFO(language);
    CHECK_FALSE(says(language));
  }
}

TEST_CASE("what breaks a rule is refused with a sentence") {
  const std::vector<Message> wrong = {
      PollAnswer{"benches", {"more"}, 1},
      PollAnswer{"poll/benches", {}, 1},
      PollAnswer{"poll/benches", {"b", "a"}, 1},
      PollAnswer{"poll/benches", {"a", "a"}, 1},
      PollAnswer{"poll/benches", {"a"}, 0},
      Feedback{},
      Feedback{std::nullopt, "Not A Code", "", "", ""},
      Feedback{std::nullopt, "", std::string(kMostWords + 1, 'x'), "", ""},
      Feedback{std::nullopt, "", "bell \a", "", ""},
      Feedback{std::nullopt, "", "\xff\xfe", "", ""},
      Feedback{std::nullopt, "", "good", "../etc", ""},
      Feedback{std::nullopt, "", "good", "", "u k"},
      Counter{"", 1},
      Counter{"page-city", -5},
      Counter{"page-city", kHighestCount + 1},
      Health{},
      Health{{{"Free MB", 1}}}};
  for (const Message& message : wrong) {
    INFO(dump_json(to_json(entry_of(message))));
    const auto checked = check(message);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::invalid);
    CHECK_FALSE(entry_from_json(to_json(entry_of(message))));
  }
}

TEST_CASE("an entry needs a key, a kiosk and a time that is one") {
  const Json good = to_json(entry_of(Counter{"page-city", 1}));
  REQUIRE(entry_from_json(good));
  const auto with = [&](const char* name, const Json& value) {
    Json json = good;
    json[name] = value;
    return entry_from_json(json).has_value();
  };
  CHECK_FALSE(with("key", "1234"));
  CHECK_FALSE(with("key", std::string(32, 'G')));
  CHECK_FALSE(with("kiosk", ""));
  CHECK_FALSE(with("format", 2));
  CHECK_FALSE(with("kind", "gossip"));
  CHECK_FALSE(with("when", "2026-11-24T08:30"));
  CHECK_FALSE(with("when", "2026-13"));
  CHECK_FALSE(with("when", "2026-11-24T25"));
  CHECK(with("when", "2026-11-24"));
  CHECK(with("when", "2026-11"));
  CHECK(with("when", ""));
  CHECK_FALSE(entry_from_json(Json::array()));
}

TEST_CASE("no two entries have the same key") {
  std::set<std::string> keys;
  for (int i = 0; i < 10'000; ++i) keys.insert(new_key());
  CHECK(keys.size() == 10'000);
  CHECK(is_key(*keys.begin()));
}

}  // namespace pobratym::outbox
