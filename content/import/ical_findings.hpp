// SPDX-License-Identifier: Apache-2.0
// The report of one calendar while it is read. Bounded, because a broken feed breaks the same way
// ten thousand times and nobody reads the second thousand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/import/imported.hpp"

namespace pobratym::import {

/// What is said of one place; empty texts are left out of the finding.
struct IcalNote {
  std::string where;
  std::string field;
  std::string message;
  std::string before;
  std::string after;
};

class IcalFindings {
 public:
  void repaired(std::string_view code, IcalNote note);
  void ignored(std::string_view code, IcalNote note);
  void refused(std::string_view code, IcalNote note);

  /// As `repaired`, but once for all of a kind: `what` names the kind.
  void repaired_once(const std::string& what, std::string_view code, IcalNote note);
  void ignored_once(const std::string& what, std::string_view code, IcalNote note);

  /// Everything, and as the last line how many more there were.
  [[nodiscard]] std::vector<Finding> take();

 private:
  void add(FindingKind kind, std::string_view code, IcalNote note);
  [[nodiscard]] bool first(const std::string& what);

  std::vector<Finding> list_;
  std::vector<std::string> said_;  ///< sorted
  std::size_t more_ = 0;
};

/// The first `limit` code points of UTF-8 text.
[[nodiscard]] std::string first_characters(std::string_view text, std::size_t limit);

}  // namespace pobratym::import
