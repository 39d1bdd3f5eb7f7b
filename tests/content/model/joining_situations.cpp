// SPDX-License-Identifier: Apache-2.0
#include "tests/content/model/joining_situations.hpp"

namespace pobratym::test {
namespace {

// clang-format off
constexpr const char* kCancelled = R"({"event_status":"cancelled"})";
constexpr const char* kPostponed = R"({"event_status":"postponed"})";
constexpr const char* kMoved = R"({"event_status":"rescheduled","previous_start":{"local":"2026-11-20T18:00","zone":"UTC"}})";
constexpr const char* kMovedOnline = R"({"event_status":"moved-online"})";
constexpr const char* kNoLink = R"({"online":[]})";
constexpr const char* kPrivate = R"({"online":[{"kind":"join","url":"https://meet.example/p","private":true}]})";
constexpr const char* kPrivateAndStream = R"({"online":[{"kind":"join","url":"https://meet.example/p","private":true},{"kind":"stream","url":"S"}]})";
constexpr const char* kRecorded = R"({"online":[{"kind":"join","url":"J"},{"kind":"recording","url":"R"}]})";
constexpr const char* kUntil19 = R"({"online":[{"kind":"join","url":"J","valid_until":"2026-11-24T19:00:00Z"}]})";
constexpr const char* kRotated = R"({"online":[{"kind":"join","url":"https://meet.example/old","valid_until":"2026-11-24T18:00:00Z"},{"kind":"join","url":"J"}]})";
constexpr const char* kForeign = R"({"online":[{"kind":"join","url":"https://elsewhere.example/x"}]})";
constexpr const char* kInPerson = R"({"mode":"offline","online":null})";
constexpr const char* kMixed = R"({"mode":"mixed"})";
constexpr const char* kNoEnd = R"({"end":null})";
constexpr const char* kAllDay = R"({"start":{"local":null,"zone":null,"date":"2026-11-24"},"end":null})";
constexpr const char* kTongatapu = R"({"start":{"local":"2026-11-25T07:00","zone":"Pacific/Tongatapu"},"end":{"local":"2026-11-25T09:00","zone":"Pacific/Tongatapu"}})";
constexpr const char* kHonolulu = R"({"start":{"local":"2026-11-24T08:00","zone":"Pacific/Honolulu"},"end":{"local":"2026-11-24T10:00","zone":"Pacific/Honolulu"}})";

constexpr JoiningSituation kSituations[] = {
    // name, changes, now, news, screen, url, page, calendar
    {"days before", "{}", "18:00-7d", "", "later", "", "", "CONFIRMED J"},
    {"an hour before", "{}", "17:00", "", "later", "", "", "CONFIRMED J"},
    {"21 minutes before", "{}", "17:39", "", "later", "", "", "CONFIRMED J"},
    {"20 minutes before", "{}", "17:40", "", "soon", "J", "", "CONFIRMED J"},
    {"a minute before", "{}", "17:59", "", "soon", "J", "", "CONFIRMED J"},
    {"at the start", "{}", "18:00", "", "live", "J", "", "CONFIRMED J"},
    {"in the middle", "{}", "19:00", "", "live", "J", "", "CONFIRMED J"},
    {"a minute before the end", "{}", "19:59", "", "live", "J", "", "CONFIRMED J"},
    {"at the end", "{}", "20:00", "", "ended", "", "", "CONFIRMED J"},
    {"a week after", "{}", "18:00+7d", "", "ended", "", "", "CONFIRMED J"},
    {"a recording, before", kRecorded, "17:00", "", "later", "", "", "CONFIRMED J"},
    {"a recording, during", kRecorded, "19:00", "", "live", "J", "", "CONFIRMED J"},
    {"a recording, after", kRecorded, "20:00", "", "recording", "R", "", "CONFIRMED J"},
    {"without an end it lasts two hours", kNoEnd, "19:59", "", "live", "J", "", "CONFIRMED J"},
    {"without an end, after two hours", kNoEnd, "20:00", "", "ended", "", "", "CONFIRMED J"},
    {"the whole day", kAllDay, "00:00", "", "live", "J", "", "CONFIRMED J"},
    {"the evening before a whole day", kAllDay, "23:45-1d", "", "soon", "J", "", "CONFIRMED J"},
    {"the day after a whole day", kAllDay, "00:00+1d", "", "ended", "", "", "CONFIRMED J"},
    {"cancelled, days before", kCancelled, "18:00-2d", "", "cancelled", "", "", "CANCELLED"},
    {"cancelled, at its time", kCancelled, "19:00", "", "cancelled", "", "", "CANCELLED"},
    {"cancelled, afterwards", kCancelled, "21:00", "", "cancelled", "", "", "CANCELLED"},
    {"cancelled, clock unknown", kCancelled, "", "", "cancelled", "", "cancelled", "CANCELLED"},
    {"postponed", kPostponed, "17:50", "", "postponed", "", "", "TENTATIVE"},
    {"moved, before the new time", kMoved, "17:00", "", "later", "", "", "CONFIRMED J"},
    {"moved, at the old time", kMoved, "18:30-4d", "", "later", "", "", "CONFIRMED J"},
    {"moved, at the new time", kMoved, "18:30", "", "live", "J", "", "CONFIRMED J"},
    {"moved online, before", kMovedOnline, "12:00", "", "later", "", "", "CONFIRMED J"},
    {"moved online, during", kMovedOnline, "18:30", "", "live", "J", "", "CONFIRMED J"},
    {"no link yet, before", kNoLink, "12:00", "", "no-link-yet", "", "", "CONFIRMED"},
    {"no link yet, in the window", kNoLink, "17:45", "", "no-link-yet", "", "", "CONFIRMED"},
    {"no link, during", kNoLink, "18:30", "", "live-without-link", "", "", "CONFIRMED"},
    {"no link, after", kNoLink, "20:30", "", "ended", "", "", "CONFIRMED"},
    {"private, before", kPrivate, "12:00", "", "by-invitation", "", "", "CONFIRMED"},
    {"private, during", kPrivate, "18:30", "", "by-invitation", "", "", "CONFIRMED"},
    {"private, with a public stream", kPrivateAndStream, "18:30", "", "live", "S", "", "CONFIRMED S"},
    {"the link ends half-way, before that", kUntil19, "18:59", "", "live", "J", "", "CONFIRMED J"},
    {"the link ends half-way, after that", kUntil19, "19:00", "", "live-without-link", "", "", "CONFIRMED J"},
    {"a rotated link, in the window of the old", kRotated, "17:50", "", "soon", "https://meet.example/old", "", "CONFIRMED https://meet.example/old"},
    {"a rotated link, afterwards", kRotated, "18:10", "", "live", "J", "", "CONFIRMED https://meet.example/old"},
    {"kiosk offline past the link's validity", kUntil19, "19:30", "18:00-7d", "may-have-changed", "", "live-without-link", "CONFIRMED J"},
    {"kiosk offline, the link still good", kUntil19, "18:30", "18:00-7d", "live", "J", "", "CONFIRMED J"},
    {"kiosk offline for a week, a link without a limit", "{}", "18:30", "18:00-7d", "live", "J", "", "CONFIRMED J"},
    {"kiosk offline for a day", "{}", "18:30", "18:00-1d", "live", "J", "", "CONFIRMED J"},
    {"kiosk offline, before", "{}", "12:00", "18:00-7d", "later", "", "", "CONFIRMED J"},
    {"clock unknown", "{}", "", "", "clock-unknown", "", "later", "CONFIRMED J"},
    {"clock unknown, moved", kMoved, "", "", "clock-unknown", "", "later", "CONFIRMED J"},
    {"a stranger's server", kForeign, "18:30", "", "live-without-link", "", "", "CONFIRMED https://elsewhere.example/x"},
    {"in person only", kInPerson, "18:30", "", "in-person", "", "", "CONFIRMED"},
    {"in person only, before", kInPerson, "12:00", "", "in-person", "", "", "CONFIRMED"},
    {"in person only, after", kInPerson, "21:00", "", "ended", "", "", "CONFIRMED"},
    {"both in a hall and online", kMixed, "18:30", "", "live", "J", "", "CONFIRMED J"},
    {"beyond the date line to the west", kTongatapu, "18:00", "", "live", "J", "", "CONFIRMED J"},
    {"beyond the date line, just before the window", kTongatapu, "17:39", "", "later", "", "", "CONFIRMED J"},
    {"beyond the date line to the east", kHonolulu, "17:40", "", "soon", "J", "", "CONFIRMED J"},
};
// clang-format on

}  // namespace

std::span<const JoiningSituation> joining_situations() { return kSituations; }

}  // namespace pobratym::test
