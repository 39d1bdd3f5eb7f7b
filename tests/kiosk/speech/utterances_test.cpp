// SPDX-License-Identifier: Apache-2.0
#include "kiosk/speech/utterances.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/i18n/languages.hpp"
#include "kiosk/speech/transcript.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Node;
using ui::Role;

Node node(const char* id, Role role, const char* name) {
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.language = "uk";
  return node;
}

std::string heard(const ui::Semantics& drawn, const std::string& language = "uk") {
  const auto languages = i18n::Languages::load();
  REQUIRE(languages);
  return transcript(utterances(drawn, languages->get(language).texts), language);
}

}  // namespace

TEST_CASE("everything says what it is and how it stands, plain words only themselves") {
  ui::Semantics drawn;
  drawn.nodes = {node("a", Role::heading, "Міста"), node("b", Role::text, "35 міст"),
                 node("c", Role::tab, "Головна"), node("d", Role::image, "Майдан Свободи"),
                 node("e", Role::button, "")};
  drawn.nodes[0].level = 1;
  drawn.nodes[2].selected = true;
  CHECK(heard(drawn) ==
        "Міста — заголовок, рівень 1\n35 міст\nГоловна — вкладка, обрано\n"
        "Майдан Свободи — зображення\n");
  CHECK(heard(drawn, "en").find("tab, selected\n") != std::string::npos);
}

TEST_CASE("words in another language are marked within the sentence they stand in") {
  ui::Semantics drawn;
  drawn.nodes = {node("card", Role::button, "Онлайн. Cities After Hours. 18:00"),
                 node("text", Role::text, "Long live the cities")};
  drawn.nodes[1].language = "en";
  ui::TextPiece title;
  title.owner = "card";
  title.text = "Cities After Hours";
  title.language = "en";
  drawn.pieces = {title};
  CHECK(heard(drawn) ==
        "Онлайн. [en: Cities After Hours]. 18:00 — кнопка\n[en: Long live the cities]\n");
}

TEST_CASE("an open question is all that is heard") {
  ui::Semantics drawn;
  drawn.nodes = {node("page", Role::text, "Міста"), node("idle", Role::dialog, "Ви ще тут?"),
                 node("stay", Role::button, "Так")};
  CHECK(heard(drawn) == "Ви ще тут? — запитання\nТак — кнопка\n");
}

}  // namespace pobratym::kiosk
