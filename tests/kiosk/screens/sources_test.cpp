// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/sources.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("an address is read without its scheme and with letters as letters") {
  CHECK(without_scheme("https://zakon.rada.gov.ua/laws/show/280/97-%D0%B2%D1%80") ==
        "zakon.rada.gov.ua/laws/show/280/97-вр");
  CHECK(without_scheme("conference.example/brno") == "conference.example/brno");
}

TEST_CASE("what is escaped for a reason stays so, and so does what makes no letter") {
  for (const char* address : {"a.example/50%25", "a.example/a%20b%2Fc", "a.example/%D0",
                              "a.example/%", "a.example/%D", "a.example/%zz", "a.example/%ff%fe"}) {
    INFO(address);
    CHECK(without_scheme(std::string("https://") + address) == address);
  }
}

TEST_CASE("sources are named once each, by site or title, and a sample has none") {
  model::Envelope envelope;
  envelope.sources = {{"Brno", "https://www.brno.cz/a", {}, {}},
                      {"", "https://brno.cz/b", {}, {}},
                      {"A book", "", {}, {}}};
  const auto words = source_words(envelope);
  CHECK(words == std::vector<std::string>{"brno.cz", "A book"});
  envelope.sample = true;
  CHECK(source_words(envelope).empty());
}

}  // namespace pobratym::kiosk
