// SPDX-License-Identifier: Apache-2.0
// A kiosk without a screen, over a filled store, and somebody who opens one page after another.
#pragma once

#include <string>
#include <vector>

#include "kiosk/app/app.hpp"

namespace pobratym::bench {

class VisitedKiosk {
 public:
  /// `state` holds content.db.
  VisitedKiosk(const Path& state, const kiosk::Languages& languages);

  /// Milliseconds from the wish for a page until its view stands. A page that is there already is
  /// left for home first, which is not counted.
  [[nodiscard]] double open(const kiosk::Route& route);

  /// Milliseconds until new content that has just been stored is on the page that is open.
  [[nodiscard]] double notice_new_content();

  /// Whether the last page opened shows what was asked for.
  [[nodiscard]] bool shows_a_message() const;

 private:
  [[nodiscard]] kiosk::Moment moment() const;
  void carry_out(const kiosk::Action& action);

  RealDisk disk_;
  kiosk::Uptime uptime_{0};
  kiosk::App app_;
};

/// Up to `most` pages of a place, spread over all there are: those of records of its type, or the
/// one page again and again.
[[nodiscard]] std::vector<kiosk::Route> routes_of(kiosk::Place place, store::ContentReader& content,
                                                  model::Date today, std::size_t most);

}  // namespace pobratym::bench
