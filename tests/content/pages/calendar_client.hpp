// SPDX-License-Identifier: Apache-2.0
// A visitor's calendar by other people: vdirsyncer brings what is subscribed to, khal shows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.hpp"

namespace pobratym::test {

inline constexpr const char* kVdirsyncer = "/usr/bin/vdirsyncer";
inline constexpr const char* kKhal = "/usr/bin/khal";

/// One line of the calendar.
struct ShownEvent {
  std::string uid;
  std::string start;  ///< on the visitor's clock, "2026-11-24 20:00"
  std::string end;
  std::string title;
  std::string status;  ///< as khal says it: "CONFIRMED", "CANCELLED"; empty when it says nothing

  [[nodiscard]] bool operator==(const ShownEvent&) const = default;
};

class CalendarClient {
 public:
  /// Subscribed to `feed`, its files in `folder`; the clock it shows is `zone`'s.
  CalendarClient(const std::string& feed, Path folder, const std::string& zone);

  /// Asks the server as the visitor's calendar does every few hours; throws with its words.
  /// vdirsyncer gives what comes by HTTP a UID of its own, made of its contents.
  void ask();

  /// Puts a file into the calendar by hand, as the button "To my calendar" does; by UID.
  void put_in(const Path& file);

  /// What the visitor sees from `day` on, for so many days.
  [[nodiscard]] std::vector<ShownEvent> list(const std::string& day, int days) const;

 private:
  [[nodiscard]] std::string run(std::vector<std::string> words) const;

  Path folder_;
};

}  // namespace pobratym::test
