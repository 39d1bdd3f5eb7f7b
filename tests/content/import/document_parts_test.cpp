// SPDX-License-Identifier: Apache-2.0
#include "content/import/document_parts.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::import {

TEST_CASE("a document taken apart and put together is the document") {
  const auto document =
      test::with(test::envelope_json("event", "x"),
                 {{"title", {{"uk", "Концерт"}, {"cs", "Koncert"}}},
                  {"place", {{"name", {{"cs", "Dům"}}}, {"geo", {{"lat", 1}, {"lon", 2}}}}},
                  {"start", {{"local", "2026-12-10T18:00"}, {"zone", "Europe/Kyiv"}}},
                  {"x/odd", {{"a/b", 1}}}});
  const auto parts = parts_of(document);
  CHECK(with_parts(document, parts) == document);
  CHECK(parts.contains("title/cs"));
  CHECK(parts.contains("place/name/cs"));
  CHECK(parts.contains("place/geo"));
  CHECK(parts.contains("start"));
  CHECK_FALSE(parts.contains("status"));
}

TEST_CASE("a text where texts by language belong does no harm") {
  const Json wrong{{"title", "Koncert"}, {"place", 7}};
  auto parts = parts_of(wrong);
  parts["title/cs"] = "Koncert";
  parts["place/name/cs"] = "Dům";
  CHECK(with_parts(wrong, parts) == wrong);
}

TEST_CASE("looking at a source again is no other source") {
  const Json source = Json::array({{{"title", "Brno"}, {"checked", "2026-11-24"}}});
  Json later = source;
  later[0]["checked"] = "2026-11-30";
  CHECK(fingerprint_of("sources", source) == fingerprint_of("sources", later));
  CHECK(fingerprint_of("online", source) != fingerprint_of("online", later));
  later[0]["title"] = "Turku";
  CHECK(fingerprint_of("sources", source) != fingerprint_of("sources", later));
}

}  // namespace pobratym::import
