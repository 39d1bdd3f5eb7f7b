// SPDX-License-Identifier: Apache-2.0
// The interface's words and the kiosk that says them: none missing, none that nobody asks for.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/i18n/languages.hpp"
#include "content/model/agreement.hpp"
#include "content/model/event.hpp"
#include "content/model/schema.hpp"
#include "kiosk/visit/route.hpp"
#include "tests/kiosk/app/asked_keys.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

i18n::Languages load() {
  auto languages = i18n::Languages::load();
  REQUIRE(languages);
  return *std::move(languages);
}

std::set<std::string> keys_of(const i18n::Texts& texts) {
  const auto keys = texts.keys();
  return {keys.begin(), keys.end()};
}

std::string lines(const std::set<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += word + "\n";
  return all;
}

/// What the fields of a schema may say: the codes behind "kind.", "form." and the like.
std::vector<std::string> enumeration(const model::Schemas& schemas, const char* type,
                                     const char* field) {
  const Json* schema = schemas.find(type);
  REQUIRE(schema != nullptr);
  const Json* values = member(*schema, "properties");
  REQUIRE(values != nullptr);
  values = member(*values, field);
  REQUIRE(values != nullptr);
  values = member(*values, "enum");
  REQUIRE(values != nullptr);
  std::vector<std::string> codes;
  for (const Json& value : *values) codes.push_back(value.get<std::string>());
  return codes;
}

/// Every key that a stem can grow into, as the program composes them.
std::set<std::string> composed_keys() {
  std::set<std::string> keys;
  const auto add = [&](const std::string& stem, std::string_view code) {
    keys.insert(stem + std::string(code));
  };
  for (const Place place : {Place::home, Place::cities, Place::events, Place::exchanges,
                            Place::online, Place::search}) {
    add("bar.", to_text(place));
  }
  using model::AgreementState, model::EventMode, model::EventStatus, model::StepEvent;
  for (const auto mode : {EventMode::online, EventMode::offline, EventMode::mixed}) {
    add("mode.", code(mode));
  }
  for (const auto status : {EventStatus::cancelled, EventStatus::postponed,
                            EventStatus::rescheduled, EventStatus::moved_online}) {
    add("status.", code(status));
  }
  for (const auto state :
       {AgreementState::draft, AgreementState::submitted, AgreementState::approved,
        AgreementState::signing, AgreementState::in_force, AgreementState::renewed,
        AgreementState::suspended, AgreementState::ended}) {
    add("agreement.state.", code(state));
  }
  for (const auto kind : {model::AgreementKind::twin, model::AgreementKind::partner,
                          model::AgreementKind::friendship, model::AgreementKind::cooperation,
                          model::AgreementKind::memorandum, model::AgreementKind::intent}) {
    add("kind.", code(kind));
  }
  for (const auto step :
       {StepEvent::contact, StepEvent::intent, StepEvent::memorandum, StepEvent::planned,
        StepEvent::submitted, StepEvent::approved, StepEvent::signing, StepEvent::in_force,
        StepEvent::renewed, StepEvent::suspended, StepEvent::ended}) {
    add("step.", code(step));
  }
  return keys;
}

}  // namespace

TEST_CASE("every text that a page asks for is there") {
  const i18n::Languages languages = load();
  const i18n::Texts& texts = languages.get("uk").texts;
  const auto asked = test::asked_keys(POBRATYM_SOURCE_DIR "/kiosk", keys_of(texts));
  REQUIRE(asked.whole.size() > 60);
  std::set<std::string> missing;
  for (const std::string& key : asked.whole) {
    if (!texts.has(key)) missing.insert(key);
  }
  for (const std::string& key : composed_keys()) {
    if (!texts.has(key)) missing.insert(key);
  }
  CHECK(lines(missing) == "");
}

TEST_CASE("no text is kept that no page asks for") {
  const i18n::Languages languages = load();
  const auto keys = keys_of(languages.get("uk").texts);
  const auto asked = test::asked_keys(POBRATYM_SOURCE_DIR "/kiosk", keys);
  const auto stem_of = [](const std::string& key) { return key.substr(0, key.rfind('.') + 1); };
  std::set<std::string> unused;
  for (const std::string& key : keys) {
    if (!asked.whole.contains(key) && !asked.stems.contains(stem_of(key))) unused.insert(key);
  }
  CHECK(lines(unused) == "");
}

TEST_CASE("every kind of event and exchange that staff can choose has its word") {
  const auto schemas = model::Schemas::load();
  REQUIRE(schemas);
  const i18n::Languages languages = load();
  const i18n::Texts& texts = languages.get("uk").texts;
  for (const std::string& kind : enumeration(*schemas, "exchange", "kind")) {
    INFO("exchange." << kind);
    CHECK(texts.has("exchange." + kind));
  }
  for (const std::string& kind : enumeration(*schemas, "event", "kind")) {
    INFO("kind." << kind);
    CHECK(texts.has("kind." + kind));
  }
}

}  // namespace pobratym::kiosk
