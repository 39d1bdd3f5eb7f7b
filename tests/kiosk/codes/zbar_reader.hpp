// SPDX-License-Identifier: Apache-2.0
// zbarimg, by other people: finds codes in a picture without being told where they are.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace pobratym::test {

inline constexpr const char* kZbar = "/usr/bin/zbarimg";

/// What the QR codes in a PNG say, as bytes; empty where it sees none. Throws with the reader's
/// own words when it cannot read the file.
[[nodiscard]] std::set<std::string> read_codes(const std::filesystem::path& picture);

}  // namespace pobratym::test
