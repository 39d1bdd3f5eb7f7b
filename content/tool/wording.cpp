// SPDX-License-Identifier: Apache-2.0
#include "content/tool/wording.hpp"

namespace pobratym::tool {

std::string count(std::uint64_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string size_text(std::uint64_t bytes) {
  if (bytes < 1000) return count(bytes, "byte");
  const bool mega = bytes >= 999'950;
  const std::uint64_t unit = mega ? 1'000'000 : 1'000;
  const std::uint64_t tenths = (bytes * 10 + unit / 2) / unit;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + (mega ? " MB" : " KB");
}

}  // namespace pobratym::tool
