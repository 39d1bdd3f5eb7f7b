// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/keyboard.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "kiosk/visit/typing.hpp"

namespace pobratym::kiosk {
namespace {

std::string letters_of(const char* tag) {
  std::string letters;
  for (const auto& row : letters_of(*find_keyboard(tag))) {
    for (const std::string& letter : row) letters += letter;
  }
  return letters;
}

bool has_all(const char* tag, const std::vector<const char*>& letters) {
  const std::string there = letters_of(tag);
  for (const char* letter : letters) {
    if (there.find(letter) == std::string::npos) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("every letter of the five languages has a key of its own") {
  CHECK(has_all(
      "uk", {"а", "б", "в", "г", "ґ", "д", "е", "є", "ж", "з", "и", "і", "ї", "й", "к", "л", "м",
             "н", "о", "п", "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "ь", "ю", "я", "ʼ"}));
  for (const char* tag : {"en", "de", "pl", "cs"}) {
    INFO(tag);
    const std::string there = letters_of(tag);
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      CHECK(there.find(letter) != std::string::npos);
    }
  }
  CHECK(has_all("de", {"ä", "ö", "ü", "ß"}));
  CHECK(has_all("pl", {"ą", "ć", "ę", "ł", "ń", "ó", "ś", "ź", "ż"}));
  CHECK(has_all("cs", {"á", "č", "ď", "é", "ě", "í", "ň", "ó", "ř", "š", "ť", "ú", "ů", "ý", "ž"}));
  CHECK(has_all("signs", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}));
}

TEST_CASE(
    "no keyboard has a letter twice, a row too long for a finger, or a key that types nothing") {
  for (const KeyboardLayout& layout : keyboard_layouts()) {
    INFO(layout.tag);
    std::set<std::string> seen;
    for (const auto& row : letters_of(layout)) {
      CHECK(row.size() <= 12);
      for (const std::string& letter : row) {
        CHECK(seen.insert(letter).second);
        CHECK(can_be_typed(letter));
      }
    }
  }
}

TEST_CASE("a visitor begins with the keyboard of their language, or the English one") {
  CHECK(keyboard_for("uk").tag == "uk");
  CHECK(keyboard_for("cs-CZ").tag == "cs");
  CHECK(keyboard_for("ka").tag == "en");
  CHECK(keyboard_for("").tag == "en");
  CHECK(find_keyboard("ka") == nullptr);
}

}  // namespace pobratym::kiosk
