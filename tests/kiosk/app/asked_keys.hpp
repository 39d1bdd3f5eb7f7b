// SPDX-License-Identifier: Apache-2.0
// Which interface texts the kiosk's sources ask for. Keys stand in the code as plain strings, so a
// test can read them there; those composed from a code ("status." + code) are named by their stem.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace pobratym::test {

struct AskedKeys {
  std::set<std::string> whole;  ///< "home.title"
  std::set<std::string> stems;  ///< "status."
};

/// Reads every .cpp and .hpp below `folder` except those of `ui`, which knows no words.
[[nodiscard]] AskedKeys asked_keys(const std::filesystem::path& folder,
                                   const std::set<std::string>& known);

}  // namespace pobratym::test
