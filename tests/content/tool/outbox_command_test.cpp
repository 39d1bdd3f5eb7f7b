// SPDX-License-Identifier: Apache-2.0
#include "content/tool/outbox_command.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "content/outbox/seal.hpp"
#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {
namespace {

using outbox::Waiting;
using test::Workplace;

/// The desk's corner of the workplace, and a stick with one kiosk's file.
struct Corner {
  Workplace workplace;
  Path key = workplace.keys() / "desk/outbox.json";
  Path stick = workplace.keys().parent_path() / "stick/pobratym";
  Path into = workplace.keys().parent_path() / "residents";

  [[nodiscard]] std::string public_key() const {
    const auto spoken = workplace.run({"outbox", "key", key.string()});
    REQUIRE(spoken.code == 0);
    return spoken.out.substr(0, 64);
  }

  outbox::Letter bring(const std::string& sealing_key, std::vector<Waiting> entries) const {
    outbox::Letter letter{"city-hall-1", 3, outbox::new_key() + outbox::new_key(),
                          std::move(entries)};
    REQUIRE(RealDisk().write(stick / "outbox/city-hall-1-3.sealed",
                             seal(letter, *outbox::SealingKey::from_hex(sealing_key))));
    return letter;
  }

  [[nodiscard]] test::Spoken open() const {
    return workplace.run({"outbox", "open", (stick / "outbox/city-hall-1-3.sealed").string(),
                          "--key", key.string(), "--into", into.string()});
  }
};

Waiting said(const std::string& text) {
  const outbox::Entry entry{outbox::new_key(), "city-hall-1", "2026-11-24T08",
                            outbox::Feedback{std::nullopt, "", text, "", "uk"}};
  return {entry.key, dump_json(to_json(entry))};
}

}  // namespace

TEST_CASE("the desk's key is made once and shown as often as one asks") {
  const Corner corner;
  const std::string first = corner.public_key();
  CHECK(outbox::SealingKey::from_hex(first));
  CHECK(corner.public_key() == first);
}

TEST_CASE("what a stick brings is kept, and the receipt lets the kiosk forget it") {
  const Corner corner;
  const auto letter = corner.bring(corner.public_key(), {said("Дякуємо"), said("Гарно")});
  const auto spoken = corner.open();
  INFO(spoken.err);
  CHECK(spoken.code == 0);
  CHECK(spoken.says("2 entries of city-hall-1, 2 of them new"));
  for (const Waiting& entry : letter.entries) {
    CHECK(RealDisk().read(corner.into / (entry.key + ".json"), 4096));
  }
  const auto receipt =
      RealDisk().read(corner.stick / "receipts/city-hall-1-3.receipt", outbox::kLongestSealed);
  REQUIRE(receipt);
  const auto read = outbox::read_receipt(
      *receipt, "city-hall-1", [&](std::int64_t) -> Result<std::string> { return letter.token; });
  REQUIRE(read);
  CHECK(read->fates.size() == 2);

  const auto again = corner.open();
  CHECK(again.code == 0);
  CHECK(again.says("2 entries of city-hall-1, 0 of them new"));
}

TEST_CASE("an entry that cannot be one is refused and the others are kept") {
  const Corner corner;
  Waiting gossip = said("good");
  gossip.document.replace(gossip.document.find("feedback"), 8, "gossips!");
  static_cast<void>(corner.bring(corner.public_key(), {said("good"), gossip}));
  const auto spoken = corner.open();
  CHECK(spoken.code == 0);
  CHECK(spoken.says("1 of them new, 1 refused"));
}

TEST_CASE("a file for another key, a damaged one and a missing one are refused with a sentence") {
  const Corner corner;
  static_cast<void>(corner.public_key());
  static_cast<void>(
      corner.bring(outbox::OpeningKey::generate().sealing_key().hex(), {said("secret")}));
  const auto spoken = corner.open();
  CHECK(spoken.code == 1);
  CHECK(spoken.says("sealed for another key"));
  CHECK_FALSE(std::filesystem::exists(corner.stick / "receipts"));
  std::filesystem::remove_all(corner.stick);
  CHECK(corner.open().code == 1);
}

}  // namespace pobratym::tool
