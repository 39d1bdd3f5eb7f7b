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
