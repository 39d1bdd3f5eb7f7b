// SPDX-License-Identifier: Apache-2.0
// A kiosk without a screen, over a filled store, and somebody who opens one page after another.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/app/app.hpp"

namespace pobratym::bench {

/// Milliseconds by the clock on the wall, and of those the ones of a processor: on a busy machine
/// only these are the kiosk's own.
struct Taken {
  double wall = 0;
  double processor = 0;
};

class Stopwatch {
 public:
  Stopwatch();
  [[nodiscard]] Taken taken() const;

 private:
  std::chrono::steady_clock::time_point began_;
  double processor_;
};

class VisitedKiosk {
 public:
  /// `state` holds content.db.
  VisitedKiosk(const Path& state, const i18n::Languages& languages);

  /// From the wish for a page until its view stands. A page that is there already is
  /// left for home first, which is not counted.
  [[nodiscard]] Taken open(const kiosk::Route& route);

  /// The same of a page as a visitor's choices and letters have made it: the last of `wishes`.
  [[nodiscard]] Taken open(const kiosk::Route& route, const std::vector<kiosk::Action>& wishes);

  /// Until new content that has just been stored is on the page that is open.
  [[nodiscard]] Taken notice_new_content();

  /// Whether the last page opened shows what was asked for.
  [[nodiscard]] bool shows_a_message() const;

 private:
  [[nodiscard]] kiosk::Moment moment() const;
  void carry_out(const kiosk::Action& action);

  RealDisk disk_;
  kiosk::Uptime uptime_{0};
  kiosk::App app_;
};

/// What a visitor does on a page beyond opening it, each a step of its own.
struct Narrowing {
  const char* name;
  kiosk::Place place;
  std::vector<kiosk::Action> wishes;
};
[[nodiscard]] std::vector<Narrowing> narrowings();

/// Up to `most` pages of a place, spread over all there are: those of records of its type, or the
/// one page again and again.
[[nodiscard]] std::vector<kiosk::Route> routes_of(kiosk::Place place, store::ContentReader& content,
                                                  model::Date today, std::size_t most);

}  // namespace pobratym::bench
