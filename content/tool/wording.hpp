// SPDX-License-Identifier: Apache-2.0
// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pobratym::tool {

/// "1 record", "2 records": for words that take an s.
[[nodiscard]] std::string count(std::uint64_t number, std::string_view noun);

/// "884 bytes", "9.1 KB", "1.8 MB": thousands, as disks are sold.
[[nodiscard]] std::string size_text(std::uint64_t bytes);

}  // namespace pobratym::tool
