// SPDX-License-Identifier: Apache-2.0
// Which way each character of a paragraph runs: the Unicode Bidirectional Algorithm (UAX 9), by
// FriBidi.
#pragma once

#include <string_view>

#include "kiosk/ui/text/paragraph.hpp"

namespace pobratym::ui {

/// Sets the levels. The paragraph runs as its first strong letter does; where it has none, as the
/// writing of `language` does.
void find_direction(Paragraph& paragraph, std::string_view language);

}  // namespace pobratym::ui
