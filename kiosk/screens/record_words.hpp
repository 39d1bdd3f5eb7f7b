// SPDX-License-Identifier: Apache-2.0
// What a record of any type says of itself, in one shape: its row in a list and its own page are
// both made from it, so that they cannot differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"

namespace pobratym::kiosk {

struct RecordBlock {
  std::string title;  ///< "Що зробили"; may be empty
  model::Localized text;
};

struct RecordWords {
  model::Envelope envelope;
  model::Localized title;
  std::vector<Mark> marks;         ///< what it is, whether it is history, in dispute, a sample
  std::vector<std::string> lines;  ///< facts, the most telling first: it stands in a list as well
  std::string number;              ///< to ring up; only when it may be dialled
  std::vector<RecordBlock> blocks;
  std::vector<model::RecordKey> cities;
  std::string area;     ///< of an initiative, for the icon of its row
  std::string address;  ///< of its page elsewhere, for a code; may be empty
};

/// Empty for what cannot be read and for types that have no page of this kind.
[[nodiscard]] std::optional<RecordWords> record_words(const Scene& scene,
                                                      const store::ReadRecord& record);

/// What staff call a word of a scheme ("area", "education"); the code itself when nobody says.
[[nodiscard]] std::string term_words(const Scene& scene, const std::string& scheme,
                                     const std::string& code);

}  // namespace pobratym::kiosk
