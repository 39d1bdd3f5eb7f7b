// SPDX-License-Identifier: Apache-2.0
// A programme that fits into a record. One conference is one event wherever that is possible; a
// larger one is an event a day; and only where a day alone is too large its texts are shortened,
// because a visitor looks for a talk by its title and its hour, not by its last paragraph.
#pragma once

#include <vector>

#include "content/import/schedule_session.hpp"

namespace pobratym::import {

/// Sessions of one event, by start, then room.
struct ProgrammePart {
  std::vector<TalkSession> talks;
  std::size_t day = 0;     ///< of its first talk
  std::size_t number = 0;  ///< 0: the whole conference or a whole day; else which part of the day
  bool whole = false;      ///< the whole conference
};

/// Shortens abstracts where it must, and reports that.
[[nodiscard]] std::vector<ProgrammePart> split_programme(std::vector<TalkSession> talks,
                                                         FieldTexts& texts);

}  // namespace pobratym::import
