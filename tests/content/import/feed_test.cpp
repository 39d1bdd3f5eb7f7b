// SPDX-License-Identifier: Apache-2.0
#include "content/import/feed.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::import {
namespace {

const char* const kCalendar =
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Brno\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261210T180000Z\r\n"
    "SUMMARY:Concert\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

}  // namespace

TEST_CASE("what a file is, its content says and not its name") {
  struct Row {
    const char* bytes;
    std::optional<FeedFormat> format;
  };
  const Row rows[] = {
      {kCalendar, FeedFormat::icalendar},
      {"<?xml version=\"1.0\"?><schedule><conference/></schedule>", FeedFormat::schedule_xml},
      {"{\"schedule\":{\"conference\":{\"days\":[]}}}", FeedFormat::schedule_json},
      {"{\"@context\":\"https://schema.org\",\"@type\":\"Event\"}", FeedFormat::json_ld},
      {"name,country,lat,lon\nBrno,CZ,49,16\n", FeedFormat::city_table},
      {"Dear colleagues,\nwe meet on Tuesday.\n", std::nullopt},
      {"<html><body>404</body></html>", std::nullopt},
      {"\x89PNG", std::nullopt},
      {"", std::nullopt}};
  for (const auto& row : rows) {
    INFO(row.bytes);
    CHECK(feed_format(row.bytes) == row.format);
  }
}

TEST_CASE("a source without a title has the feed's own, else the file's name") {
  const auto named = read_feed(kCalendar, "x.ics", {}).value();
  CHECK(named.imported.items.at(0).document["sources"][0]["title"] == "Brno");
  std::string nameless = kCalendar;
  nameless.erase(nameless.find("X-WR"), sizeof("X-WR-CALNAME:Brno\r\n") - 1);
  const auto file = read_feed(nameless, "x.ics", {}).value();
  CHECK(file.imported.items.at(0).document["sources"][0]["title"] == "x.ics");
  ReadOptions options;
  options.source_title = "City of Brno";
  const auto said = read_feed(kCalendar, "x.ics", options).value();
  CHECK(said.imported.items.at(0).document["sources"][0]["title"] == "City of Brno");
}

TEST_CASE("a file of no known format is refused with what could be tried") {
  const auto reading = read_feed("hello", "x.txt", {});
  REQUIRE_FALSE(reading);
  CHECK(reading.error().message.find("check that it was downloaded whole") != std::string::npos);
}

}  // namespace pobratym::import
