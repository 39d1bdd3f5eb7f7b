// SPDX-License-Identifier: Apache-2.0
// Start and end of an event of schema.org as times of a record. Sites write a day, a time on their
// own wall, or a moment; the wall is that of the site's city.
#pragma once

#include <optional>
#include <string>

#include "content/import/field_texts.hpp"
#include "content/import/schedule_time.hpp"

namespace pobratym::import {

struct LdTime {
  std::chrono::local_seconds wall{};  ///< on the wall of `zone`
  std::string zone;                   ///< empty for a whole day
  bool all_day = false;

  [[nodiscard]] Json json() const;
  /// Of a whole day its beginning in `day_zone`.
  [[nodiscard]] std::optional<Instant> instant(const std::string& day_zone) const;
};

class LdTimes {
 public:
  LdTimes(std::string zone, FieldTexts& texts) : zone_(std::move(zone)), texts_(texts) {}

  /// `zone`: of times that do not say, when the event itself names one; else that of the options.
  /// Empty, and reported, when the text is no time.
  [[nodiscard]] std::optional<LdTime> read(std::string_view field, std::string_view written,
                                           const std::string& zone = "");

  struct Span {
    LdTime start;
    std::optional<LdTime> end;
  };
  /// Makes start and end alike and drops an end that is none.
  void settle(Span& span, std::string_view written_end);

  [[nodiscard]] const std::string& zone() const { return zone_; }

 private:
  std::string zone_;
  FieldTexts& texts_;
};

}  // namespace pobratym::import
