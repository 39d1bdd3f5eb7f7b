// SPDX-License-Identifier: Apache-2.0
#include "content/model/event_code.hpp"

#include "content/base/text.hpp"

namespace pobratym::model {
namespace {

/// "20261124T180000Z"
std::string compact(Instant instant) {
  std::string text;
  for (const char c : format_instant(instant)) {
    if (c != '-' && c != ':') text += c;
  }
  return text;
}

std::string compact(Date date) {
  std::string text;
  for (const char c : format_date(date)) {
    if (c != '-') text += c;
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string times(const Event& event) {
  const TimeWindow when = window(event);
  if (event.start.all_day) {
    const Date last = event.end ? event.end->date : event.start.date;
    const Date after(std::chrono::sys_days(last) + std::chrono::days(1));
    return "DTSTART;VALUE=DATE:" + compact(event.start.date) +
           "\nDTEND;VALUE=DATE:" + compact(after) + "\n";
  }
  return "DTSTART:" + compact(when.start) + "\nDTEND:" + compact(when.end) + "\n";
}

}  // namespace

std::string event_code(const Event& event, const std::string& title, const std::string& page) {
  const std::string head = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n";
  const std::string tail = "END:VEVENT\nEND:VCALENDAR\n";
  std::string rest = times(event);
  if (event.status == EventStatus::cancelled) rest += "STATUS:CANCELLED\n";
  const std::string uid = "UID:" + escaped(event.uid) + "\n";
  const std::string url = page.empty() ? std::string() : "URL:" + page + "\n";
  constexpr std::size_t kRoomForTitle = 100;
  const auto fits = [&](const std::string& more) {
    return head.size() + rest.size() + more.size() + tail.size() + kRoomForTitle <= kMostEventCode;
  };
  if (!event.uid.empty() && fits(uid)) rest += uid;
  if (!url.empty() && fits(url)) rest += url;
  const std::size_t room = kMostEventCode - head.size() - rest.size() - tail.size() - 9;
  auto points = to_utf32(title);
  while (escaped(to_utf8(points)).size() > room) points.pop_back();
  return head + "SUMMARY:" + escaped(to_utf8(points)) + "\n" + rest + tail;
}

}  // namespace pobratym::model
