// SPDX-License-Identifier: Apache-2.0
// The JSON-LD of a page: the texts of its <script type="application/ld+json"> elements. The page
// itself is not parsed: the content of a script ends at "</script", whatever surrounds it (HTML,
// section 13.2.5.4), so nothing else on the page can matter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

inline constexpr std::size_t kMaxBlocks = 200;

/// Comments and CDATA marks around a block are gone.
[[nodiscard]] std::vector<std::string> ld_blocks(std::string_view html);

/// What the page says of the language it is in (<html lang="uk">); may be empty.
[[nodiscard]] std::string page_language(std::string_view html);

}  // namespace pobratym::import
