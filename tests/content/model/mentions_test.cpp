// SPDX-License-Identifier: Apache-2.0
#include "content/model/mentions.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

std::string filings(const Json& document) {
  const auto schemas = Schemas::load();
  REQUIRE(schemas);
  std::string text;
  for (const Filing& filing : mentions_of(*schemas, test::record_of(document)).filings) {
    text += filing.scheme + "/" + filing.code + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("an agreement is filed under each of its fields and forms, once") {
  const Json agreement = test::with(
      test::agreement_json("twins", "brno", Json::array({test::step_json("signed", "2008")})),
      {{"areas", {"energy", "culture", "energy"}}, {"forms", {"exhibition"}}});
  CHECK(filings(agreement) == "area/culture area/energy form/exhibition ");
}

TEST_CASE("a project has one form, an initiative a field and perhaps a form") {
  CHECK(filings(test::with(test::envelope_json("project", "photo"), {{"form", "exhibition"}})) ==
        "form/exhibition ");
  CHECK(filings(test::with(test::envelope_json("initiative", "bees"), {{"area", "education"}})) ==
        "area/education ");
}

TEST_CASE("what a city offers and seeks are fields it is filed under") {
  const Json finder{{"offers", {"energy"}}, {"seeks", {"youth"}}, {"forms", {"joint-project"}}};
  CHECK(filings(test::with(test::city_json("brno"), {{"partner_finder", finder}})) ==
        "area/energy area/youth form/joint-project ");
}

TEST_CASE("what is not filed or cannot be read is filed under nothing") {
  CHECK(filings(test::notice_json()).empty());
  CHECK(filings(test::with(test::envelope_json("project", "photo"), {{"form", 7}})).empty());
  CHECK(filings(test::envelope_json("unheard-of", "x")).empty());
}

}  // namespace pobratym::model
