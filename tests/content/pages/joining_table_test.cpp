// SPDX-License-Identifier: Apache-2.0
// content/model/JOINING.md is made here, from what the programs really say, so that it cannot lie.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/model/joining.hpp"
#include "content/pages/pages.hpp"
#include "tests/content/model/joining_event.hpp"
#include "tests/content/pages/published_site.hpp"
#include "tests/support/paths.hpp"

using namespace pobratym;

namespace {

constexpr const char* kHead =
    "# Who says what about joining\n\n"
    "Made by tests/content/pages/joining_table_test.cpp from what the programs say; "
    "`tests/content/model/joining_situations.cpp` is where a situation is added.\n\n"
    "The event of the table begins on 24 November 2026 at 18:00 UTC (20:00 in Kyiv) and ends at "
    "20:00. J is its link to join, S a stream, R a recording. A screen may have been without news "
    "for long; a page is as new as what was published, and a phone knows the time.\n\n";

/// "18:00, 7 days earlier" of "18:00-7d".
std::string when(std::string_view text) {
  if (text.empty()) return "not known";
  if (text.size() <= 5) return std::string(text);
  const std::string days(text.substr(6, text.size() - 7));
  return std::string(text.substr(0, 5)) + ", " + days + (days == "1" ? " day " : " days ") +
         (text[5] == '-' ? "earlier" : "later");
}

std::string letter(const std::string& url) {
  if (url.empty()) return "–";
  if (url == test::kJoinUrl) return "J";
  if (url == test::kStreamUrl) return "S";
  if (url == test::kRecordingUrl) return "R";
  return "<" + url + ">";
}

/// What a page shows at a moment.
const model::Joining& shown(const std::vector<model::JoinStep>& steps, Instant now) {
  const model::JoinStep* current = &steps.front();
  for (const auto& step : steps) {
    if (!step.from || *step.from <= now) current = &step;
  }
  return current->joining;
}

std::string line_of(const std::string& calendar, const std::string& name) {
  const auto at = calendar.find("\n" + name + ":");
  if (at == std::string::npos) return {};
  const auto begin = at + name.size() + 2;
  return calendar.substr(begin, calendar.find('\r', begin) - begin);
}

std::string table() {
  const auto words = pages::PageWords::load().value();
  std::string text = kHead;
  text += "Its page lies, by the language of the visitor, at ";
  const auto published = test::site_records();
  const auto addresses = test::site_pages(published);
  const auto site = pages::make_site(published, {test::site_moment(), {}}).value();
  const auto talk = std::find_if(site.events.begin(), site.events.end(), [](const auto& event) {
    return event.envelope.key.slug == "talk";
  });
  for (const auto& language : site.languages) {
    const std::string path = pages::page_language(site, talk->title, language) + "/event/talk.html";
    static_cast<void>(test::page_at(addresses, path));  // throws where there is none
    text += language + ": `" + path + "`" + (language == site.languages.back() ? ".\n\n" : ", ");
  }
  text +=
      "| situation | now, UTC | last news | screen | its link | page | its link | calendar |\n"
      "|---|---|---|---|---|---|---|---|\n";
  for (const auto& situation : test::joining_situations()) {
    const auto event = model::decode_event(test::record_of(situation)).value();
    const auto now = test::moment(situation.now);
    auto records = test::site_records();
    std::erase_if(records, [](const auto& one) { return one.key.type == "event"; });
    records.push_back(test::record_of(situation));
    const auto own = pages::make_site(records, {test::site_moment(), {}}).value();
    const auto reader = words.reader(own, "en");
    const auto say = [&](const model::Joining& joining) {
      std::string said = reader.shared("joining." + std::string(model::code(joining.saying)),
                                       {{"time", reader.moment(joining.opens)}});
      if (joining.unsure) said += " " + reader.shared("joining.unsure");
      return said;
    };
    const bool in_hall = event.mode == model::EventMode::offline;  // its page is about the place
    const auto screen = model::decide_joining(
        event, std::nullopt, {now, test::moment(situation.news), test::join_hosts()});
    const auto steps = model::join_steps(event, std::nullopt, test::join_hosts());
    const auto page = shown(steps, now.value_or(test::site_moment()));
    const std::string calendar = test::page_at(test::site_pages(records), "en/event/talk.ics");
    std::string link(situation.calendar);  // held to the file by pages_test
    link = link.find(' ') == std::string::npos ? "" : link.substr(link.find(' ') + 1);
    text += "| " + std::string(situation.name) + " | " + when(situation.now) + " | " +
            (situation.news.empty() ? "just now" : when(situation.news)) + " | " + say(screen) +
            " | " + letter(screen.url) + " | " + (in_hall ? "–" : say(page)) + " | " +
            letter(page.url) + " | " + line_of(calendar, "STATUS") + ", " +
            (link.empty() ? "–" : letter(test::address(link))) + " |\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the table of situations that people read is what the programs say") {
  REQUIRE(test::joining_situations().size() >= 40);
  const std::string made = table();
  RealDisk disk;
  const Path fresh = POBRATYM_BINARY_DIR "/JOINING.md";
  REQUIRE(disk.write(fresh, made));
  const auto kept = disk.read(POBRATYM_SOURCE_DIR "/content/model/JOINING.md", 1u << 20u);
  INFO("what the programs say is in " << fresh << "; copy it over content/model/JOINING.md");
  REQUIRE(kept);
  CHECK((*kept == made));
}
