// SPDX-License-Identifier: Apache-2.0
// Calendars broken in the ways that programs of the world break them, and what is made of each. The
// names say whose way it is; the texts are ours.
#include <catch2/catch_test_macros.hpp>

#include "content/import/icalendar.hpp"
#include "tests/content/import/imported_checks.hpp"

namespace pobratym::import {
namespace {

ReadOptions options() {
  ReadOptions options;
  options.language = "uk";
  options.zone = "Europe/Kyiv";
  options.source_title = "Test";
  options.checked = "2026-11-24";
  return options;
}

Imported read(const std::string& text) {
  auto imported = read_icalendar(text, options());
  REQUIRE(imported);
  CHECK(problems_of(*imported) == std::vector<std::string>{});
  return *std::move(imported);
}

std::string joined(std::initializer_list<std::string_view> lines, std::string_view end = "\r\n") {
  std::string text;
  for (const auto line : lines) text.append(line).append(end);
  return text;
}

std::string calendar(std::initializer_list<std::string_view> lines, std::string_view end = "\r\n") {
  return "BEGIN:VCALENDAR" + std::string(end) + "VERSION:2.0" + std::string(end) +
         joined(lines, end) + "END:VCALENDAR" + std::string(end);
}

Json first(const Imported& imported) {
  REQUIRE_FALSE(imported.items.empty());
  return imported.items.front().document;
}

Json local(const char* time, const char* zone) { return {{"local", time}, {"zone", zone}}; }

}  // namespace

TEST_CASE("Outlook names zones in Windows' words, and they are understood") {
  const auto imported = read(calendar(
      {"BEGIN:VEVENT", "UID:1", "SUMMARY:Нарада", "DTSTART;TZID=FLE Standard Time:20261201T100000",
       "DTEND;TZID=\"FLE Standard Time\":20261201T110000", "END:VEVENT", "BEGIN:VEVENT", "UID:2",
       "SUMMARY:Porada", "DTSTART;TZID=Central Europe Standard Time:20261201T100000",
       "END:VEVENT"}));
  REQUIRE(imported.items.size() == 2);
  CHECK(imported.items[0].document["start"] == local("2026-12-01T10:00", "Europe/Kiev"));
  CHECK(imported.items[0].document["end"]["local"] == "2026-12-01T11:00");
  CHECK(imported.items[1].document["start"] == local("2026-12-01T10:00", "Europe/Budapest"));
  CHECK(count_of(imported, "unknown-zone") == 2);
}

TEST_CASE("Exchange names zones as Windows shows them, and they are understood") {
  const auto imported = read(
      calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Нарада",
                "DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20261201T100000",
                "END:VEVENT", "BEGIN:VEVENT", "UID:2", "SUMMARY:Зустріч",
                "DTSTART;TZID=\"(GMT+10:00) Canberra, Melbourne, Sydney\":20261201T100000",
                "END:VEVENT", "BEGIN:VEVENT", "UID:3", "SUMMARY:Розмова",
                "DTSTART;TZID=\"(UTC+01:00) Nowhere, Nobody\":20261201T100000", "END:VEVENT"}));
  REQUIRE(imported.items.size() == 3);
  CHECK(imported.items[0].document["start"] == local("2026-12-01T10:00", "America/New_York"));
  CHECK(imported.items[1].document["start"] == local("2026-12-01T10:00", "Australia/Melbourne"));
  CHECK(imported.items[2].document["start"] == local("2026-12-01T10:00", "Europe/Kyiv"));
}

TEST_CASE("a zone whose name has a comma is found where it is defined") {
  const auto imported = read(calendar(
      {"BEGIN:VTIMEZONE", "TZID:Lviv\\, Rathaus", "BEGIN:STANDARD", "DTSTART:19700101T000000",
       "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
       "UID:1", "SUMMARY:Нарада", "DTSTART;TZID=\"Lviv, Rathaus\":20261201T100000", "END:VEVENT"}));
  const Json start = first(imported)["start"];
  CHECK(start["zone"] != "Europe/Kyiv");
  CHECK(start["zone"] != "UTC");
}

TEST_CASE("a zone that nobody knows is read from its definition, or taken as the host's") {
  const auto defined = read(calendar({"BEGIN:VTIMEZONE",
                                      "TZID:Rathaus",
                                      "BEGIN:STANDARD",
                                      "DTSTART:19701025T030000",
                                      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                                      "TZOFFSETFROM:+0200",
                                      "TZOFFSETTO:+0100",
                                      "END:STANDARD",
                                      "BEGIN:DAYLIGHT",
                                      "DTSTART:19700329T020000",
                                      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                                      "TZOFFSETFROM:+0100",
                                      "TZOFFSETTO:+0200",
                                      "END:DAYLIGHT",
                                      "END:VTIMEZONE",
                                      "BEGIN:VEVENT",
                                      "UID:1",
                                      "SUMMARY:Sitzung",
                                      "DTSTART;TZID=Rathaus:20260701T100000",
                                      "END:VEVENT"}));
  const auto record = as_record(defined.items.front(), "draft");
  const auto event = model::decode_event(record, "Europe/Kyiv");
  REQUIRE(event);
  CHECK(format_instant(event->start.instant) == "2026-07-01T08:00:00Z");

  const auto unknown =
      read(calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Нарада",
                     "DTSTART;TZID=Gondor/Osgiliath:20260701T100000", "END:VEVENT"}));
  CHECK(first(unknown)["start"] == local("2026-07-01T10:00", "Europe/Kyiv"));
  CHECK(count_of(unknown, "unknown-zone") == 1);
}

TEST_CASE("Exchange writes its text as HTML beside, and the text comes in") {
  const auto imported = read(calendar(
      {"BEGIN:VEVENT", "UID:1", "SUMMARY:Лекція", "DTSTART:20261201T100000Z",
       "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Перший рядок</p><p>Другий &amp; останній</p>"
       "<script>alert(1)</script></body></html>",
       "END:VEVENT"}));
  const auto text = first(imported)["summary"]["uk"].get<std::string>();
  CHECK(text.find("Перший рядок") != std::string::npos);
  CHECK(text.find("Другий & останній") != std::string::npos);
  CHECK(text.find("alert") == std::string::npos);
  CHECK(count_of(imported, "html-removed") >= 1);
}

TEST_CASE("Google escapes HTML inside of its descriptions, and only words are left") {
  const auto imported = read(
      calendar({"BEGIN:VEVENT", "UID:x@google.com", "SUMMARY:OK Lab", "DTSTART:20261201T100000Z",
                "DESCRIPTION:Зустріч групи.<br>Деталі: <a href=\"https://example.org/a\">тут</a>",
                "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", "END:VEVENT"}));
  const auto document = first(imported);
  const auto text = document["summary"]["uk"].get<std::string>();
  CHECK(text.find('<') == std::string::npos);
  CHECK(text.find("Зустріч групи.\nДеталі: тут") != std::string::npos);
  CHECK(document["online"].dump().find("meet.google.com/abc-defg-hij") != std::string::npos);
  CHECK(document["mode"] == "online");
}

TEST_CASE("a script's address is no link") {
  const auto imported = read(calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Форум",
                                       "DTSTART:20261201T100000Z", "URL:javascript:alert(1)",
                                       "CONFERENCE;VALUE=URI:ftp://example.org/x", "END:VEVENT"}));
  CHECK_FALSE(first(imported).contains("online"));
  CHECK(count_of(imported, "bad-link") == 2);
}

TEST_CASE("WordPress breaks long lines without folding them, and they are joined") {
  const auto imported =
      read(calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Майстерня", "DTSTART:20261201T100000Z",
                     "DESCRIPTION:Перший абзац", "другий абзац: з двокрапкою", "", "третій",
                     "LOCATION:Бібліотека", "END:VEVENT"},
                    "\n"));
  const auto document = first(imported);
  CHECK(document["summary"]["uk"].get<std::string>().find("третій") != std::string::npos);
  CHECK(document["place"]["name"]["uk"] == "Бібліотека");
  CHECK(count_of(imported, "bad-fold") >= 1);
}

TEST_CASE("a fold in the middle of a letter gives the letter back") {
  std::string text = calendar(
      {"BEGIN:VEVENT", "UID:1", "DTSTART:20261201T100000Z", "SUMMARY:Форум міст", "END:VEVENT"});
  const auto letter = text.find("рум");
  text.insert(letter + 1, "\r\n ");  // between the two bytes of one letter
  CHECK(first(read(text))["title"]["uk"] == "Форум міст");
}

TEST_CASE("calendars in the letters of old programs are read and reported") {
  // "Форум" in windows-1251.
  std::string text = calendar({"BEGIN:VEVENT", "UID:1", "DTSTART:20261201T100000Z",
                               "SUMMARY:\xD4\xEE\xF0\xF3\xEC \xEC\xB3\xF1\xF2", "END:VEVENT"});
  const auto imported = read(text);
  CHECK(first(imported)["title"]["uk"] == "Форум міст");
  CHECK(count_of(imported, "bad-encoding") == 1);
}

TEST_CASE("vCalendar's quoted-printable text is read") {
  const auto imported = read(
      calendar({"BEGIN:VEVENT", "UID:1", "DTSTART:20261201T100000Z",
                "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=A4=D0=BE=D1=80=D1=83=D0=BC",
                "END:VEVENT"}));
  CHECK(first(imported)["title"]["uk"] == "Форум");
}

TEST_CASE("of one event that stands twice the newer stays, and other events keep their UID apart") {
  const auto imported = read(
      calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Старе", "SEQUENCE:1", "DTSTART:20261201T100000Z",
                "END:VEVENT", "BEGIN:VEVENT", "UID:1", "SUMMARY:Нове", "SEQUENCE:2",
                "DTSTART:20261201T100000Z", "END:VEVENT", "BEGIN:VEVENT", "UID:1", "SUMMARY:Інше",
                "DTSTART:20261205T100000Z", "END:VEVENT"}));
  REQUIRE(imported.items.size() == 2);
  CHECK(imported.items[0].document["title"]["uk"] == "Нове");
  CHECK(imported.items[1].document["title"]["uk"] == "Інше");
  CHECK(imported.items[0].key != imported.items[1].key);
  CHECK(count_of(imported, "repeated-uid") == 3);
}

TEST_CASE("an event without a UID gets the same one every time") {
  const auto text =
      calendar({"BEGIN:VEVENT", "SUMMARY:Ярмарок", "DTSTART;VALUE=DATE:20261201", "END:VEVENT"});
  const auto once = read(text);
  const auto again = read(text);
  CHECK(once.items.front().key == again.items.front().key);
  CHECK(count_of(once, "missing-uid") == 1);
}

TEST_CASE("a calendar cut off in the middle gives all events but the last") {
  const auto whole = calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Перша", "DTSTART:20261201T100000Z",
                               "END:VEVENT", "BEGIN:VEVENT", "UID:2", "SUMMARY:Друга"});
  const auto imported = read(whole.substr(0, whole.find("SUMMARY:Друга") + 12));
  CHECK(imported.items.size() == 1);
  CHECK(imported.found == 2);
  CHECK(count_of(imported, "no-start") == 1);
}

TEST_CASE("the standard's own words for conferences, rooms, speakers and pictures are read") {
  const auto imported = read(
      calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Конференція", "DTSTART:20261201T100000Z",
                "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Увійти:https://meet.example.org/room",
                "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+380000000000",
                "IMAGE;VALUE=URI:https://example.org/p.png", "BEGIN:PARTICIPANT", "UID:p1",
                "PARTICIPANT-TYPE:SPEAKER", "SUMMARY:Яна Взорова", "END:PARTICIPANT",
                "BEGIN:VLOCATION", "UID:l1", "NAME:Велика зала", "GEO:49.99;36.23", "END:VLOCATION",
                "LINK;LINKREL=\"describedby\";VALUE=URI:https://example.org/about", "END:VEVENT"}));
  const auto document = first(imported);
  CHECK(document["mode"] == "mixed");
  CHECK(document["online"][0]["url"] == "https://meet.example.org/room");
  CHECK(document["online"][0]["kind"] == "join");
  CHECK(document["speakers"] == Json::array({"Яна Взорова"}));
  CHECK(document["place"]["name"]["uk"] == "Велика зала");
  CHECK(document["online"].dump().find("https://example.org/about") != std::string::npos);
  CHECK(document["online"].dump().find("tel:") == std::string::npos);
  CHECK_FALSE(document.contains("image"));
  CHECK(count_of(imported, "not-supported") >= 1);
}

TEST_CASE("an end before the start is left out, and a bad rule leaves the first date") {
  const auto imported =
      read(calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Клуб", "DTSTART:20261201T100000Z",
                     "DTEND:20261201T090000Z", "RRULE:FREQ=SOMETIMES", "END:VEVENT"}));
  CHECK_FALSE(first(imported).contains("end"));
  CHECK_FALSE(first(imported).contains("recurrence"));
  CHECK(count_of(imported, "end-before-start") == 1);
  CHECK(count_of(imported, "bad-rule") == 1);
}

TEST_CASE("a mail address in a calendar stays outside") {
  const auto imported =
      read(calendar({"BEGIN:VEVENT", "UID:1", "SUMMARY:Клуб", "DTSTART:20261201T100000Z",
                     "ORGANIZER;CN=jana@example.org:mailto:jana@example.org",
                     "ATTENDEE;CN=Петро:mailto:petro@example.org", "END:VEVENT"}));
  CHECK(first(imported).dump().find('@') == std::string::npos);
  CHECK(first(imported).dump().find("Петро") == std::string::npos);
}

}  // namespace pobratym::import
