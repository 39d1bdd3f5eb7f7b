// SPDX-License-Identifier: Apache-2.0
// What a voice would say, written down: a line for each thing. "Обміни — вкладка, обрано". Words in
// another language than the screen's stand in brackets with it: "[en: Cities After Hours] —
// кнопка".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/speech/utterances.hpp"

namespace pobratym::kiosk {

/// `language`: the screen's.
[[nodiscard]] std::string transcript(const std::vector<Utterance>& said, std::string_view language);

}  // namespace pobratym::kiosk
