// SPDX-License-Identifier: Apache-2.0
// What an event is about, for somebody who subscribes to a subject: its kind (a code of the schema)
// and the strands it or its sessions run in (words of the organiser).
#pragma once

#include <string>
#include <vector>

#include "content/base/json.hpp"

namespace pobratym::exporting {

struct EventTheme {
  std::string scheme;  ///< "kind" or "track"
  std::string slug;    ///< names it in an address and stays the same
  std::string text;    ///< the kind's code, or the track as written

  /// By what names it: two spellings of one slug are one theme.
  bool operator==(const EventTheme& other) const {
    return scheme == other.scheme && slug == other.slug;
  }
};

/// Each once. `languages` decides which text of a track names it.
[[nodiscard]] std::vector<EventTheme> themes_of(const Json& event,
                                                const std::vector<std::string>& languages);

/// Letters and digits of ASCII, joined by hyphens; for text without any a hash of it, because an
/// address must not change with the program that transliterates it.
[[nodiscard]] std::string slug_of(std::string_view text);

}  // namespace pobratym::exporting
