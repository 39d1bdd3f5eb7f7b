// SPDX-License-Identifier: Apache-2.0
// What a voice says of a screen: the semantic tree in reading order, each thing with what it is and
// how it stands, in the screen's language, and with the language that each of its words is in.
#pragma once

#include <string>
#include <vector>

#include "content/i18n/texts.hpp"
#include "kiosk/ui/semantics.hpp"

namespace pobratym::kiosk {

/// Words in one language.
struct Spoken {
  std::string words;
  std::string language;  ///< BCP 47
  bool operator==(const Spoken&) const = default;
};

struct Utterance {
  std::vector<Spoken> words;
  std::string about;  ///< "кнопка, обрано"; empty for plain text
  bool operator==(const Utterance&) const = default;
};

/// Only the dialog's while one is open. `texts`: of the screen's language.
[[nodiscard]] std::vector<Utterance> utterances(const ui::Semantics& drawn,
                                                const i18n::Texts& texts);

}  // namespace pobratym::kiosk
