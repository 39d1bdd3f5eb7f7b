// SPDX-License-Identifier: Apache-2.0
// What one event of a calendar is written with: its document, where the lines go, and which
// language comes first. The parts of an event (place, links, sessions, …) each take it.
#pragma once

#include <string>
#include <string_view>

#include "content/export/calendar.hpp"
#include "content/export/ical_writer.hpp"
#include "content/model/localized.hpp"

namespace pobratym::exporting {

struct EventPen {
  IcalWriter& writer;
  const Json& event;  ///< the whole event, also while an occurrence or a session is written
  const CalendarOptions& options;

  /// A text of `owner` in the first language it has; empty when there is none.
  [[nodiscard]] model::Localized pick(const Json& owner, std::string_view key) const;

  /// The first of the languages asked for.
  [[nodiscard]] std::string language() const;

  /// A TEXT with its LANGUAGE; nothing when it is empty.
  void localized(std::string_view name, const model::Localized& text) const;
};

/// The member, or an empty text.
[[nodiscard]] std::string text_member(const Json& json, std::string_view key);

}  // namespace pobratym::exporting
