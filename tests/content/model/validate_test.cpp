// SPDX-License-Identifier: Apache-2.0
#include "content/model/validate.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

using test::both;
using test::kyiv_time;
using test::record_of;
using test::with;

Schemas schemas() {
  auto loaded = Schemas::load();
  REQUIRE(loaded);
  return *std::move(loaded);
}

/// "field: message" of every problem, one a line.
std::string problems_of(const Json& document) {
  std::string lines;
  for (const Problem& problem : validate(schemas(), record_of(document))) {
    CHECK(problem.record == record_of(document).key.text());
    lines += problem.field + ": " + describe(problem, "en") + "\n";
  }
  return lines;
}

Json forum() {
  return test::event_json("forum", kyiv_time("2026-11-24T13:00"), kyiv_time("2026-11-24T15:00"));
}

std::string repeated(std::size_t times, const char* text) {
  std::string long_text;
  for (std::size_t i = 0; i < times; ++i) long_text += text;
  return long_text;
}

}  // namespace

TEST_CASE("records that are right have no problems") {
  for (const Json& document :
       {test::host_json(), test::city_json("brno"), forum(), test::hotline_json(),
        test::notice_json(),
        test::agreement_json("a", "brno", Json::array({test::step_json("signed", "2005")}))}) {
    INFO(document["type"]);
    CHECK(problems_of(document).empty());
  }
}

TEST_CASE("a problem names the field and what is expected") {
  struct Case {
    const char* what;
    Json document;
    const char* expected;
  };
  const Json city = test::city_json("brno");
  Json online_without_link = forum();
  online_without_link.erase("online");
  Json short_of_sources = city;
  short_of_sources["sources"] = Json::array();
  Json without_name = city;
  without_name.erase("name");
  const Case cases[] = {
      {"missing", without_name, "/name: is missing"},
      {"kind", with(city, {{"country", 5}}), "/country: must be a text in quotes"},
      {"choice", with(city, {{"status", "ready"}}),
       "/status: is \"ready\"; expected is one of draft, published, archived"},
      {"format", with(city, {{"timezone", "Brno"}}), "/timezone: is \"Brno\"; expected is a time"},
      {"number", with(city, {{"lat", 95.5}}), "/lat: is more than 90"},
      {"list", short_of_sources, "/sources: has 0 entries; needed are at least 1"},
      {"inner", with(city, {{"population", {{"value", 0}, {"as_of", "2022"}}}}),
       "/population/value: is less than 1"},
      {"element", with(city, {{"local_names", Json::array({{{"lang", "cs"}}})}}),
       "/local_names/0/text: is missing"},
      {"language", with(city, {{"name", {{"uk", "Брно"}, {"Czech", "Brno"}}}}),
       "/name/Czech: is named \"Czech\""},
      {"empty text", with(city, {{"name", {{"uk", ""}}}}), "/name/uk: is empty"},
      {"no text", with(city, {{"name", Json::object()}}), "/name: has no text"},
      {"long text", with(city, {{"summary", {{"uk", repeated(401, "ї")}}}}),
       "/summary/uk: is 401 characters long, more than the 400"},
      {"hidden mark", with(city, {{"name", {{"uk", "Брно\u202E"}}}}),
       "/name/uk: contains a control"},
      {"link", with(city, {{"website", "javascript:alert(1)"}}), "/website: is \"javascript"},
      {"end", with(forum(), {{"end", kyiv_time("2026-11-24T12:00")}}), "/end: is before the start"},
      {"relative", with(forum(), {{"start", {{"day", 2}}}}), "/start: is relative to now"},
      {"unknown zone", with(forum(), {{"start", {{"local", "2026-11-24T13:00"}, {"zone", "X"}}}}),
       "/start/zone: is \"X\""},
      {"no link", online_without_link, "/online: is missing"},
      {"rescheduled", with(forum(), {{"event_status", "rescheduled"}}),
       "/previous_start: is missing"},
      {"historic", with(test::hotline_json(), {{"live", "historic"}}), "/number: must be left out"},
      {"notice", with(test::notice_json(), {{"to", "2026-11-01"}}), "/to: is before"},
      {"sample", with(city, {{"sources", Json::array({{{"title", kSampleSource}}})}}),
       "/sample: is missing"},
      {"type", test::envelope_json("recipe", "borshch"), "/type: is \"recipe\""},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    const auto problems = problems_of(one.document);
    INFO(problems);
    CHECK(problems.find(one.expected) != std::string::npos);
  }
}

TEST_CASE("every problem is found, not only the first") {
  const auto problems =
      validate(schemas(), record_of(with(test::city_json("brno"),
                                         {{"lat", 100}, {"lon", 200}, {"country", "Czechia"}})));
  CHECK(problems.size() == 3);
}

TEST_CASE("fields this program does not know are allowed") {
  CHECK(problems_of(with(test::city_json("brno"), {{"anthem", "later"}})).empty());
}

TEST_CASE("a draft may lack what publication needs, but not be wrong") {
  Json draft = with(test::hotline_json(), {{"status", "draft"}});
  draft.erase("checked_on");
  draft.erase("free");
  CHECK(problems_of(draft).empty());
  draft["number"] = "call us";
  CHECK(problems_of(draft).find("/number") != std::string::npos);
  draft["status"] = "published";
  CHECK(problems_of(draft).find("/checked_on") != std::string::npos);
}

TEST_CASE("records are checked against each other") {
  const auto lines = [](const std::vector<Json>& documents) {
    std::vector<Record> records;
    for (const Json& document : documents) records.push_back(record_of(document));
    std::string text;
    for (const Problem& problem : check_references(schemas(), records)) {
      text += format_problem(problem) + "\n";
    }
    return text;
  };
  const Json kharkiv = test::city_json("kharkiv", "Харків");
  const Json brno = test::city_json("brno");
  const Json twins =
      test::agreement_json("brno-2008", "brno", Json::array({test::step_json("signed", "2008")}));

  CHECK(lines({test::host_json(), kharkiv, brno, twins, forum()}).empty());
  CHECK(lines({test::host_json(), kharkiv, twins}) ==
        "agreement/brno-2008: /parties/1: names city/brno, which is no record here\n");
  CHECK(lines({kharkiv}).find("there is no host record") != std::string::npos);
  CHECK(lines({test::host_json(), with(test::host_json(), {{"id", "brno"}}), kharkiv})
            .find("host/brno: is a second host beside host/kharkiv") != std::string::npos);
  CHECK(lines({test::host_json(), kharkiv, kharkiv})
            .find("city/kharkiv: /id: stands in more than one record") != std::string::npos);
  CHECK(lines({test::host_json(), with(kharkiv, {{"summary", {{"en", "A city."}}}})}) ==
        "city/kharkiv: /summary/uk: is missing; every text is needed in the host's first "
        "language\n");
  CHECK(lines({test::host_json(), kharkiv, brno,
               with(twins, {{"parties", {"city/brno", "city/brno"}}})})
            .find("/parties: names the same party twice") != std::string::npos);
  CHECK(lines({test::host_json(), kharkiv, brno,
               with(forum(), {{"organiser", "organisation/nobody"}})})
            .find("/organiser: names organisation/nobody") != std::string::npos);
  CHECK(lines({test::host_json(), kharkiv, brno, with(forum(), {{"organiser", "tv/radio"}})})
            .empty());
}

}  // namespace pobratym::model
