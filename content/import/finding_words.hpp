// SPDX-License-Identifier: Apache-2.0
// What a report of an import says, in Ukrainian. Readers write English where they find something;
// that sentence is the key here, so that a reader needs no second table to be read by another.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/import/imported.hpp"

namespace pobratym::import {

/// A finding's message, or why a file was not read; empty where nobody wrote it.
[[nodiscard]] std::optional<std::string> in_ukrainian(std::string_view message);

/// What is told of a finding besides its code.
struct FindingWords {
  std::string where;  ///< "рядок 120"; names that the format gives stay as they are
  std::string message;
  std::string language;  ///< that it is in: "uk" or "en"
};

/// In the language, "uk" or "en"; in English where there is no Ukrainian.
[[nodiscard]] FindingWords words_of(const Finding& finding, std::string_view language);

}  // namespace pobratym::import
