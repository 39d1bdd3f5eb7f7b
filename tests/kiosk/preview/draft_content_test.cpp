// SPDX-License-Identifier: Apache-2.0
#include "kiosk/preview/draft_content.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/model/localized.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::kiosk {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();
const model::Date kToday(std::chrono::floor<std::chrono::days>(kNow));

/// city/brno with another name, as the desk would send it.
model::Record renamed(const test::StateFolder& state, const std::string& slug,
                      const std::string& name) {
  auto reader = store::ContentReader::open(state.database());
  auto record = reader->record({"city", slug}, kToday);
  REQUIRE(record);
  REQUIRE(*record);
  Json document = (*record)->document;
  document["name"]["uk"] = name;
  return model::record_from(document).value();
}

std::string name_in(const Path& folder, const std::string& slug) {
  auto reader = store::ContentReader::open(folder / "content.db");
  REQUIRE(reader);
  const auto city = reader->city(slug, kToday);
  REQUIRE(city);
  REQUIRE(*city);
  return model::pick((*city)->name, {"uk"}).text;
}

}  // namespace

TEST_CASE("a draft is shown as if it were published, and the state folder stays as it is") {
  test::StateFolder state;
  state.store_pack("kharkiv", kNow);
  RealDisk disk;
  const Bytes before = disk.read(state.database(), 1u << 30u).value();
  Path folder;
  {
    DraftContent draft(state.path());
    const auto shown = draft.with(renamed(state, "brno", "Брно-чернетка"));
    REQUIRE(shown);
    folder = shown->folder;
    CHECK(shown->fresh);
    CHECK(name_in(folder, "brno") == "Брно-чернетка");
    const auto again = draft.with(renamed(state, "brno", "Брно-друга чернетка"));
    REQUIRE(again);
    CHECK(!again->fresh);
    CHECK(name_in(folder, "brno") == "Брно-друга чернетка");

    SECTION("of another record's draft nothing of the first one is left") {
      const auto other = draft.with(renamed(state, "poznan", "Познань-чернетка"));
      REQUIRE(other);
      CHECK(other->fresh);
      CHECK(name_in(folder, "poznan") == "Познань-чернетка");
      CHECK(name_in(folder, "brno") == name_in(state.path(), "brno"));
    }
    SECTION("what is published meanwhile is under the draft") {
      state.store_pack_without(
          [](const auto& record) { return record.key.text() == "city/turku"; });
      const auto later = draft.with(renamed(state, "brno", "Брно-третя"));
      REQUIRE(later);
      CHECK(later->fresh);
      auto reader = store::ContentReader::open(folder / "content.db");
      CHECK(reader->city("turku", kToday).value() == nullptr);
    }
    SECTION("the database of the state folder has not changed by a byte") {
      CHECK((disk.read(state.database(), 1u << 30u).value() == before));
    }
  }
  CHECK(!disk.exists(folder));
}

TEST_CASE("without content there is nothing to put a draft into, and that is said") {
  test::StateFolder filled, empty;
  filled.store_pack("kharkiv", kNow);
  const auto shown = DraftContent(empty.path()).with(renamed(filled, "brno", "Брно"));
  REQUIRE(!shown);
  CHECK(shown.error().code == ErrorCode::not_found);
}

}  // namespace pobratym::kiosk
