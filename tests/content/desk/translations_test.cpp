// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/translations.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::desk {
namespace {

using Fields = std::map<std::string, Json>;

const std::vector<std::string> kLanguages = {"uk", "en", "de"};

LanguageState state(const Fields& fields, const Json& translated, const std::string& language) {
  return standings(fields, translated, kLanguages).at(language).state;
}

TEST_CASE("a translation is out of date once its source is another, and current once renewed") {
  const Fields first = {{"/name", {{"uk", "Міст"}, {"en", "Bridge"}}}};
  const Json noted = translated_from({}, Json::object(), first, "uk");
  CHECK(state(first, noted, "uk") == LanguageState::source);
  CHECK(state(first, noted, "en") == LanguageState::current);
  CHECK(state(first, noted, "de") == LanguageState::missing);

  const Fields changed = {{"/name", {{"uk", "Новий міст"}, {"en", "Bridge"}}}};
  const Json then = translated_from(first, noted, changed, "uk");
  CHECK(state(changed, then, "en") == LanguageState::source_changed);
  CHECK(standings(changed, then, kLanguages).at("en").changed_from.at("/name") == "Міст");

  const Fields renewed = {{"/name", {{"uk", "Новий міст"}, {"en", "New bridge"}}}};
  CHECK(state(renewed, translated_from(changed, then, renewed, "uk"), "en") ==
        LanguageState::current);
}

TEST_CASE("a source that is changed back needs no new translation") {
  const Fields first = {{"/name", {{"uk", "Міст"}, {"en", "Bridge"}}}};
  const Fields changed = {{"/name", {{"uk", "Мост"}, {"en", "Bridge"}}}};
  const Json noted = translated_from({}, Json::object(), first, "uk");
  const Json then = translated_from(first, noted, changed, "uk");
  CHECK(state(first, translated_from(changed, then, first, "uk"), "en") == LanguageState::current);
}

/// A list of entries with a label each, and what was noted when all of it was written.
Fields labels(const std::vector<std::pair<const char*, const char*>>& all) {
  Fields fields;
  for (const auto& [uk, en] : all) {
    fields["/options/" + std::to_string(fields.size()) + "/label"] = {{"uk", uk}, {"en", en}};
  }
  return fields;
}

/// The entries whose English is out of date, by number.
std::string out_of_date(const Fields& fields, const Json& translated) {
  std::string numbers;
  const LanguageStanding english = standings(fields, translated, kLanguages).at("en");
  for (const auto& [field, from] : english.changed_from) {
    numbers += field.substr(9, 1) + ":" + from + " ";
  }
  return numbers;
}

TEST_CASE("an entry that moves in its list takes along what it was translated from") {
  const Fields first = labels({{"Лавки", "Benches"}, {"Тінь", "Shade"}, {"Вода", "Water"}});
  const Json noted = translated_from({}, Json::object(), first, "uk");
  const auto after = [&](const Fields& before, const Json& then, const Fields& fields) {
    return out_of_date(fields, translated_from(before, then, fields, "uk"));
  };
  // One is put in front, one is taken out, two change places: nothing is out of date.
  CHECK(after(first, noted,
              labels({{"Нове", "New"}, {"Лавки", "Benches"}, {"Тінь", "Shade"}, {"Вода", "Water"}}))
            .empty());
  CHECK(after(first, noted, labels({{"Тінь", "Shade"}, {"Вода", "Water"}})).empty());
  CHECK(after(first, noted, labels({{"Тінь", "Shade"}, {"Лавки", "Benches"}, {"Вода", "Water"}}))
            .empty());
  // Moved and rewritten at once: out of date where it is now.
  CHECK(after(first, noted,
              labels({{"Нове", "New"},
                      {"Нові лавки", "Benches"},
                      {"Тінь", "Shade"},
                      {"Вода", "Water"}})) == "1:Лавки ");

  // What was out of date stays so where it goes, and only that.
  const Fields second = labels({{"Лавки", "Benches"}, {"Затінок", "Shade"}, {"Вода", "Water"}});
  const Json then = translated_from(first, noted, second, "uk");
  CHECK(out_of_date(second, then) == "1:Тінь ");
  CHECK(after(second, then,
              labels({{"Затінок", "Shade"}, {"Лавки", "Benches"}, {"Вода", "Water"}})) ==
        "0:Тінь ");
}

TEST_CASE("an entry rewritten at its place is not mistaken for another with the same translation") {
  const Fields first = labels({{"Перерва", "Break"}, {"Обід", "Break"}});
  const Json noted = translated_from({}, Json::object(), first, "uk");
  const Fields second = labels({{"Обід", "Break"}, {"Обід", "Break"}});
  CHECK(out_of_date(second, translated_from(first, noted, second, "uk")) == "0:Перерва ");
}

TEST_CASE("texts in several languages are found by the schema, not by their look") {
  const auto schemas = model::Schemas::load().value();
  const Json before = {{"label", {{"uk", "Форма"}}}, {"code", "form"}};
  Json after = before;
  after["label"]["en"] = "Form";
  CHECK(localized_fields(schemas, "term", after).size() == 1);
  CHECK(differ_in_texts_only(schemas, "term", before, after));
  after["code"] = "other";
  CHECK_FALSE(differ_in_texts_only(schemas, "term", before, after));
}

}  // namespace
}  // namespace pobratym::desk
