// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/seal.hpp"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "content/outbox/entry.hpp"
#include "tests/content/outbox/memory_folder.hpp"

namespace pobratym::outbox {
namespace {

Letter letter() {
  const Entry entry{new_key(), "city-hall-1", "2026-11-24T08",
                    Feedback{std::nullopt, "", "Дякую", "", "uk"}};
  return {"city-hall-1", 7, new_key() + new_key(), {{entry.key, dump_json(to_json(entry))}}};
}

}  // namespace

TEST_CASE("only the desk reads what a stick carries") {
  const OpeningKey desk = OpeningKey::generate();
  const Letter sent = letter();
  const Bytes sealed = seal(sent, desk.sealing_key());
  CHECK(sealed.find("Дякую") == std::string::npos);
  CHECK(sealed.find("city-hall") == std::string::npos);

  const auto opened = desk.open(sealed);
  REQUIRE(opened);
  CHECK(opened->kiosk == "city-hall-1");
  CHECK(opened->number == 7);
  CHECK(opened->token == sent.token);
  REQUIRE(opened->entries.size() == 1);
  CHECK(opened->entries[0].key == sent.entries[0].key);
  CHECK(opened->entries[0].document == sent.entries[0].document);

  CHECK(OpeningKey::generate().open(sealed).error().code == ErrorCode::untrusted);
}

TEST_CASE("a sealed file that was changed or cut anywhere is refused") {
  const OpeningKey desk = OpeningKey::generate();
  const Bytes sealed = seal(letter(), desk.sealing_key());
  for (std::size_t at = 0; at < sealed.size(); at += 97) {
    Bytes changed = sealed;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(desk.open(changed));
  }
  CHECK_FALSE(desk.open(BytesView(sealed).substr(0, sealed.size() - 1)));
  CHECK_FALSE(desk.open(""));
}

TEST_CASE("its length does not tell how much was said") {
  const OpeningKey desk = OpeningKey::generate();
  Letter longer = letter();
  longer.entries.push_back(longer.entries.front());
  CHECK(seal(letter(), desk.sealing_key()).size() == seal(longer, desk.sealing_key()).size());
}

TEST_CASE("the desk's key is kept for its owner only and never overwritten") {
  const test::MemoryFolder folder;
  RealDisk disk(FileMode::secret);
  const OpeningKey desk = OpeningKey::generate();
  REQUIRE(desk.save(disk, folder / "desk.json"));
  CHECK_FALSE(OpeningKey::generate().save(disk, folder / "desk.json"));
  struct stat status{};
  REQUIRE(::stat((folder / "desk.json").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  const auto loaded = OpeningKey::load(disk, folder / "desk.json");
  REQUIRE(loaded);
  CHECK(loaded->sealing_key().hex() == desk.sealing_key().hex());
  CHECK(loaded->open(seal(letter(), desk.sealing_key())));
  CHECK_FALSE(OpeningKey::load(disk, folder / "none.json"));
}

TEST_CASE("a receipt counts only if the file was opened, for that kiosk and that file") {
  const Letter sent = letter();
  const std::vector<Fate> fates = {{sent.entries[0].key, Verdict::accepted, ""}};
  const Bytes receipt = receipt_document(sent, fates);
  const auto token_of = [&](std::int64_t number) -> Result<std::string> {
    return number == 7 ? sent.token : std::string();
  };
  const auto read = read_receipt(receipt, "city-hall-1", token_of);
  REQUIRE(read);
  CHECK(read->number == 7);
  REQUIRE(read->fates.size() == 1);
  CHECK(read->fates[0].key == sent.entries[0].key);

  CHECK_FALSE(read_receipt(receipt, "city-hall-2", token_of));
  Letter forged = sent;
  forged.token = new_key() + new_key();
  CHECK(read_receipt(receipt_document(forged, fates), "city-hall-1", token_of).error().code ==
        ErrorCode::untrusted);
  forged.number = 8;
  CHECK_FALSE(read_receipt(receipt_document(forged, fates), "city-hall-1", token_of));
  for (std::size_t at = 0; at < receipt.size(); ++at) {
    Bytes changed = receipt;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(read_receipt(changed, "city-hall-1", token_of));
  }
  CHECK_FALSE(read_receipt("", "city-hall-1", token_of));
}

TEST_CASE("files on a stick are known by their names") {
  CHECK(number_in(sealed_name("city-hall-1", 42), "city-hall-1", ".sealed") == 42);
  CHECK(number_in(receipt_name("city-hall-1", 42), "city-hall-1", ".receipt") == 42);
  CHECK(number_in("city-hall-1-42.sealed", "city-hall", ".sealed") == 0);
  CHECK(number_in("city-hall-1-.sealed", "city-hall-1", ".sealed") == 0);
  CHECK(number_in("city-hall-1.sealed", "city-hall-1", ".sealed") == 0);
  CHECK(number_in("city-hall-1-99999999999999999999.sealed", "city-hall-1", ".sealed") == 0);
}

TEST_CASE("a desk's key has 64 digits") {
  CHECK(SealingKey::from_hex(OpeningKey::generate().sealing_key().hex()));
  CHECK_FALSE(SealingKey::from_hex("abc"));
  CHECK_FALSE(SealingKey::from_hex(std::string(64, 'G')));
}

}  // namespace pobratym::outbox
