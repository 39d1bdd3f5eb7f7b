// SPDX-License-Identifier: Apache-2.0
// The examples of RFC 5545, section 3.8.5.3: rules with the starts that the standard itself names.
// All begin in New York at nine in the morning unless they say otherwise.
#include "content/model/recurrence_rule.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "content/model/recurrence.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

constexpr const char* kZone = "America/New_York";

struct Example {
  const char* rule;
  const char* first;   ///< "1997-09-02T09:00"
  const char* starts;  ///< the first ones, "19970902" at the hour of `first`, or "19970902T1200"
};

constexpr Example kExamples[] = {
    {"FREQ=DAILY;COUNT=10", "1997-09-02T09:00",
     "19970902 19970903 19970904 19970905 19970906 19970907 19970908 19970909 19970910 19970911 ."},
    {"FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02T09:00",
     "19970902 19970912 19970922 19971002 19971012 ."},
    {"FREQ=DAILY;UNTIL=19970905T130000Z", "1997-09-02T09:00",
     "19970902 19970903 19970904 19970905 ."},
    {"FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO", "1998-01-04T09:00",
     "19980104 19980105 19980111 19980112 19980118 19980119 19980125 19980126 19990103 19990104"},
    {"FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02T09:00",
     "19970902 19970916 19970930 19971014 19971028 19971111 19971125"},
    {"FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997-09-02T09:00",
     "19970902 19970904 19970909 19970911 19970916 19970918 19970923 19970925 19970930 19971002 ."},
    {"FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01T09:00",
     "19970901 19970903 19970905 19970915 19970917 19970919 19970929 19971001 19971003 19971013"},
    {"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05T09:00",
     "19970805 19970810 19970819 19970824 ."},
    {"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05T09:00",
     "19970805 19970817 19970819 19970831 ."},
    {"FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05T09:00",
     "19970905 19971003 19971107 19971205 19980102 19980206 19980306 19980403 19980501 19980605 ."},
    {"FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07T09:00",
     "19970907 19970928 19971102 19971130 19980104 19980125 19980301 19980329 19980503 19980531 ."},
    {"FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22T09:00",
     "19970922 19971020 19971117 19971222 19980119 19980216 ."},
    {"FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28T09:00",
     "19970928 19971029 19971128 19971229 19980129 19980226"},
    {"FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02T09:00",
     "19970902 19970915 19971002 19971015 19971102 19971115 19971202 19971215 19980102 19980115 ."},
    {"FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30T09:00",
     "19970930 19971001 19971031 19971101 19971130 19971201 19971231 19980101 19980131 19980201 ."},
    {"FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10T09:00",
     "19970910 19970911 19970912 19970913 19970914 19970915 19990310 19990311 19990312 19990313 ."},
    {"FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997-09-02T09:00",
     "19970902 19970909 19970916 19970923 19970930 19971104 19971111 19971118 19971125 19980106"},
    {"FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10T09:00",
     "19970610 19970710 19980610 19980710 19990610 19990710 20000610 20000710 20010610 20010710 ."},
    {"FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01T09:00",
     "19970101 19970410 19970719 20000101 20000409 20000718 20030101 20030410 20030719 20060101 ."},
    {"FREQ=YEARLY;BYDAY=20MO", "1997-05-19T09:00", "19970519 19980518 19990517"},
    {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12T09:00", "19970512 19980511 19990517"},
    {"FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13T09:00",
     "19970313 19970320 19970327 19980305 19980312 19980319 19980326 19990304"},
    {"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13T09:00",
     "19980213 19980313 19981113 19990813 20001013"},
    {"FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13T09:00",
     "19970913 19971011 19971108 19971213 19980110 19980207 19980307 19980411 19980509 19980613"},
    {"FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05T09:00",
     "19961105 20001107 20041102"},
    {"FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04T09:00",
     "19970904 19971007 19971106 ."},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29T09:00",
     "19970929 19971030 19971127 19971230 19980129 19980226 19980330"},
    {"FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", "1997-09-02T09:00",
     "19970902T0900 19970902T1200 19970902T1500 ."},
    {"FREQ=MINUTELY;INTERVAL=15;COUNT=6", "1997-09-02T09:00",
     "19970902T0900 19970902T0915 19970902T0930 19970902T0945 19970902T1000 19970902T1015 ."},
    {"FREQ=MINUTELY;INTERVAL=90;COUNT=4", "1997-09-02T09:00",
     "19970902T0900 19970902T1030 19970902T1200 19970902T1330 ."},
    {"FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10", "1997-09-02T09:00",
     "19970902T0900 19970902T0920 19970902T0940 19970902T1000 19970902T1020 19970902T1040 "
     "19970903T0900"},
    // A day that a month does not have is passed over; so are the leap days.
    {"FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15T09:00",
     "20070115 20070130 20070215 20070315 20070330 ."},
    {"FREQ=YEARLY", "2024-02-29T09:00", "20240229 20280229 20320229"},
    {"FREQ=MONTHLY", "2026-01-31T09:00", "20260131 20260331 20260531 20260731 20260831"},
};

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> found;
  for (std::string word; stream >> word;) found.push_back(word);
  return found;
}

std::string written(const EventTime& time, bool clock) {
  std::string text;
  for (const char c : event_time_json(time).at("local").get<std::string>())
    if (c != '-' && c != ':') text += c;
  return clock ? text.substr(0, 13) : text.substr(0, 8);
}

Event event_of(const Example& example) {
  Json document = test::event_json("course", {{"local", example.first}, {"zone", kZone}}, {});
  document.erase("end");
  document["recurrence"] = {{"rule", example.rule}};
  auto event = decode_event(test::record_of(document), kZone);
  REQUIRE(event);
  return *std::move(event);
}

}  // namespace

TEST_CASE("the standard's own examples begin when the standard says") {
  for (const Example& example : kExamples) {
    INFO(example.rule);
    auto expected = words(example.starts);
    const bool ends = expected.back() == ".";
    if (ends) expected.pop_back();
    const bool clock = expected.front().size() > 8;
    const Event event = event_of(example);
    const auto found =
        occurrences(event, event.start.instant, event.start.instant + std::chrono::hours(24 * 5000),
                    expected.size() + (ends ? 1 : 0));
    std::vector<std::string> starts;
    for (const Event& one : found.events) starts.push_back(written(one.start, clock));
    CHECK(starts == expected);
    CHECK(found.complete == ends);
  }
}

TEST_CASE("a rule that cannot be read is refused with the part that is wrong") {
  const char* const wrong[] = {"",
                               "WEEKLY",
                               "FREQ=SOMETIMES",
                               "FREQ=DAILY;COUNT=0",
                               "FREQ=DAILY;INTERVAL=0",
                               "FREQ=WEEKLY;BYDAY=XX",
                               "FREQ=MONTHLY;BYMONTHDAY=32",
                               "FREQ=YEARLY;BYMONTH=13",
                               "FREQ=DAILY;UNTIL=tomorrow",
                               "FREQ=DAILY;BYHOUR=25",
                               "RSCALE=CHINESE;FREQ=YEARLY"};
  for (const char* rule : wrong) {
    INFO(rule);
    const auto status = check_rule(rule);
    REQUIRE_FALSE(status);
    CHECK(status.error().message.size() > 10);
  }
  CHECK(check_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=10"));
}

TEST_CASE("a value that stands twice in a rule counts once") {
  const auto rule = parse_rule("FREQ=MONTHLY;BYMONTHDAY=5,5,1;BYDAY=MO,MO");
  REQUIRE(rule);
  CHECK(rule->month_days == std::vector<int>{1, 5});
  CHECK(rule->days.size() == 1);
}

}  // namespace pobratym::model
