// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch_test_macros.hpp>

#include "content/import/schedule.hpp"
#include "tests/content/import/imported_checks.hpp"

namespace pobratym::import {
namespace {

ReadOptions options() {
  ReadOptions options;
  options.zone = "Europe/Prague";
  options.city = "city/brno";
  options.source_title = "City of Brno";
  options.source_url = "https://konference.example.org/program";
  options.checked = "2026-11-24";
  return options;
}

std::string schedule(const std::string& days, const std::string& more = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><schedule><conference>"
         "<title>Partner Cities 2026</title><acronym>pc26</acronym>"
         "<venue>Congress Hall</venue><city>Brno</city>"
         "<start>2026-12-01</start><end>2026-12-02</end>" +
         more + "</conference>" + days + "</schedule>";
}

std::string day(const std::string& talks, const std::string& date = "2026-12-01") {
  return "<day index=\"1\" date=\"" + date + "\"><room name=\"Hall A\">" + talks + "</room></day>";
}

Imported read(const std::string& text) {
  auto imported = read_schedule_xml(text, options());
  REQUIRE(imported);
  CHECK(problems_of(*imported).empty());
  return *std::move(imported);
}

Json session(const std::string& talk, const std::string& more = "") {
  const auto imported = read(schedule(day(talk), more));
  REQUIRE(imported.items.size() == 1);
  REQUIRE(imported.items[0].document["programme"].size() == 1);
  return imported.items[0].document["programme"][0];
}

Json prague(const char* local) { return {{"local", local}, {"zone", "Europe/Prague"}}; }

const std::string kTalk =
    "<event id=\"7\" guid=\"0b5a1c1e-0000-4000-8000-000000000007\">"
    "<date>2026-12-01T09:00:00+01:00</date><start>09:00</start><duration>00:45</duration>"
    "<room>Hall A</room><title>Heat from rivers</title><subtitle>What Brno did</subtitle>"
    "<track>Energy</track><language>de-formal</language>"
    "<abstract>&lt;p&gt;Pumps &amp;amp; pipes.&lt;/p&gt;</abstract>"
    "<persons><person id=\"1\">Jana Nováková</person><person id=\"2\">Ivan Petrenko</person>"
    "</persons><url>https://konference.example.org/t/7</url>"
    "<links><link href=\"https://meet.jit.si/heat\">Join</link>"
    "<link href=\"https://video.example.org/heat.webm\">Video recording (WebM)</link>"
    "<link href=\"https://example.org/feedback/7\">Submit feedback</link></links></event>";

}  // namespace

TEST_CASE("a conference is one event with a programme of its talks") {
  const auto imported = read(schedule(day(kTalk)));
  REQUIRE(imported.items.size() == 1);
  const auto& item = imported.items[0];
  CHECK(imported.title == "Partner Cities 2026");
  CHECK(imported.found == 1);
  CHECK(item.key == "pc26@konference.example.org");
  const auto& document = item.document;
  CHECK(document["title"]["en"] == "Partner Cities 2026");
  CHECK(document["kind"] == "conference");
  CHECK(document["start"] == prague("2026-12-01T09:00"));
  CHECK(document["end"] == prague("2026-12-01T09:45"));
  CHECK(document["place"]["name"]["en"] == "Congress Hall");
  CHECK(document["place"]["address"]["en"] == "Brno");
  CHECK(document["mode"] == "mixed");
  CHECK(document["cities"] == Json::array({"city/brno"}));
  CHECK(document["languages"] == Json::array({"de"}));
  const auto& talk = document["programme"][0];
  CHECK(talk["id"] == "0b5a1c1e-0000-4000-8000-000000000007");
  CHECK(talk["title"]["de"] == "Heat from rivers");
  CHECK(talk["abstract"]["de"] == "What Brno did\nPumps & pipes.");
  CHECK(talk["speakers"] == Json::array({"Jana Nováková", "Ivan Petrenko"}));
  CHECK(talk["room"] == "Hall A");
  CHECK(talk["track"] == "Energy");
  CHECK(talk["language"] == "de");
  CHECK(talk["recording"] == "https://video.example.org/heat.webm");
  CHECK(talk["online"].size() == 2);
  CHECK(talk["online"][1]["kind"] == "join");
  CHECK(count_of(imported, "html-removed") == 1);
}

TEST_CASE("a talk after midnight belongs to the evening before and begins the next day") {
  const std::string late =
      "<event id=\"9\"><start>01:30</start><duration>01:00</duration>"
      "<title>Night walk</title></event>";
  CHECK(session(late, "<day_change>04:00:00</day_change>")["start"] == prague("2026-12-02T01:30"));
  CHECK(session(late, "<day_change>00:00:00</day_change>")["start"] == prague("2026-12-01T01:30"));
  CHECK(session("<event id=\"9\"><start>25:30</start><title>Night walk</title></event>")["start"] ==
        prague("2026-12-02T01:30"));
}

TEST_CASE("times that say no zone are local and reported once") {
  const auto imported = read(schedule(
      day("<event id=\"1\"><start>09:00</start><duration>30</duration><title>A</title></event>"
          "<event id=\"2\"><start>9:30</start><duration>PT1H</duration><title>B</title></event>")));
  CHECK(count_of(imported, "floating-time") == 1);
  const auto& programme = imported.items.at(0).document["programme"];
  CHECK(programme[0]["end"] == prague("2026-12-01T09:30"));
  CHECK(programme[1]["end"] == prague("2026-12-01T10:30"));
}

TEST_CASE("the zone that a schedule names is the zone of its times") {
  const auto talk = session("<event id=\"1\"><start>09:00</start><title>A</title></event>",
                            "<time_zone_name>Europe/Kyiv</time_zone_name>");
  CHECK(talk["start"] == Json{{"local", "2026-12-01T09:00"}, {"zone", "Europe/Kyiv"}});
}

TEST_CASE("a talk whose time cannot be read is listed and the others come in") {
  const auto imported = read(schedule(day(
      "<event id=\"1\"><start>soon</start><title>A</title></event>"
      "<event id=\"2\"><title>B</title></event>"
      "<event id=\"3\"><start>10:00</start><duration>long</duration><title>C</title></event>")));
  CHECK(imported.found == 3);
  REQUIRE(imported.items.at(0).document["programme"].size() == 1);
  CHECK_FALSE(imported.items[0].document["programme"][0].contains("end"));
  CHECK(count_of(imported, "bad-date") == 1);
  CHECK(count_of(imported, "no-start") == 1);
  CHECK(count_of(imported, "bad-duration") == 1);
}

TEST_CASE("talks without an id and talks with the same id stay apart") {
  const std::string talks =
      "<event><start>09:00</start><title>A</title></event>"
      "<event id=\"5\"><start>10:00</start><title>B</title></event>"
      "<event id=\"5\"><start>11:00</start><title>C</title></event>"
      "<event id=\"5\"><start>11:00</start><title>C</title></event>";
  const auto imported = read(schedule(day(talks)));
  const auto& programme = imported.items.at(0).document["programme"];
  REQUIRE(programme.size() == 3);
  CHECK(programme[0]["id"].get<std::string>().starts_with("talk-"));
  CHECK(programme[1]["id"] == "talk-5");
  CHECK(programme[2]["id"] != "talk-5");
  CHECK(count_of(imported, "missing-uid") == 1);
  CHECK(count_of(imported, "repeated-uid") == 2);
  CHECK(read(schedule(day(talks))).items[0].document == imported.items[0].document);
}

TEST_CASE("a talk that only its title calls cancelled is marked") {
  CHECK(session("<event id=\"1\"><start>09:00</start>"
                "<title>CANCELLED: Visit</title></event>")["event_status"] == "cancelled");
  CHECK(session("<event id=\"1\" status=\"Canceled\"><start>09:00</start>"
                "<title>Visit</title></event>")["event_status"] == "cancelled");
}

TEST_CASE("HTML that nobody escaped is read as text") {
  CHECK(
      session("<event id=\"1\"><start>09:00</start><title>A</title>"
              "<abstract><p>One</p><p>Two <b>bold</b></p></abstract></event>")["abstract"]["en"] ==
      "One\n\nTwo bold");
}

TEST_CASE("a conference whose talks are not chosen yet comes in with its days") {
  const auto imported = read(schedule(""));
  const auto& document = imported.items.at(0).document;
  CHECK(document["start"] == Json{{"date", "2026-12-01"}});
  CHECK(document["end"] == Json{{"date", "2026-12-02"}});
}

TEST_CASE("a conference too large for one record is an event a day") {
  std::string first;
  std::string second;
  const std::string text(3'500, 'x');
  for (int i = 0; i < 40; ++i) {
    const auto talk = [&](int id) {
      return "<event id=\"" + std::to_string(id) + "\"><start>1" + std::to_string(i % 10) +
             ":00</start><title>Talk " + std::to_string(id) + "</title><abstract>" + text +
             "</abstract></event>";
    };
    first += talk(i);
    second += talk(1'000 + i);
  }
  const auto imported = read(schedule(day(first) + day(second, "2026-12-02")));
  REQUIRE(imported.items.size() == 2);
  CHECK(imported.items[0].key == "pc26@konference.example.org/2026-12-01");
  CHECK(imported.items[1].document["title"]["en"] == "Partner Cities 2026 (2026-12-02)");
  for (const auto& item : imported.items) {
    CHECK(item.document["programme"].size() == 40);
    CHECK(item.document["programme"][0]["abstract"]["en"].get<std::string>().size() == 3'500);
  }
  CHECK(count_of(imported, "too-many-items") == 1);
}

TEST_CASE("entities that a file declares itself are not expanded") {
  const auto imported = read(
      "<?xml version=\"1.0\"?><!DOCTYPE schedule [<!ENTITY a \"aaaaaaaaaa\">"
      "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
      "<schedule><conference><title>T &b; &f;</title><start>2026-12-01</start></conference>"
      "</schedule>");
  CHECK(imported.title == "T &b; &f;");
}

TEST_CASE("a schedule that breaks off gives what stands before") {
  const auto whole = schedule(day(kTalk));
  const auto imported = read(whole.substr(0, whole.find("</event>") + 8));
  CHECK(imported.items.at(0).document["programme"].size() == 1);
  CHECK(count_of(imported, "bad-line") == 1);
}

TEST_CASE("a page of the web is no schedule and is refused with what to do") {
  CHECK_FALSE(is_schedule_xml("<html><body><schedule></schedule></body></html>"));
  CHECK(is_schedule_xml("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<schedule>"));
  const auto refused = read_schedule_xml("<html><body>Sign in</body></html>", options());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("<schedule>") != std::string::npos);
}

}  // namespace pobratym::import
