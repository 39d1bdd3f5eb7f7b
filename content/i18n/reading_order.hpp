// SPDX-License-Identifier: Apache-2.0
// In which languages a visitor is shown content, best first: most content is written in one or two
// of the languages that the screen can be set to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::i18n {

/// The visitor's own, then English if the host has it and the visitor's is not the host's first,
/// then `host`, its languages in order. No language comes twice.
[[nodiscard]] std::vector<std::string> reading_order(std::string_view visitor,
                                                     const std::vector<std::string>& host);

}  // namespace pobratym::i18n
