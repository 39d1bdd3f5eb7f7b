// SPDX-License-Identifier: Apache-2.0
// The components of a calendar (RFC 5545, section 3.4) as a tree. Brackets that are missing,
// crossed or stray are put right: a calendar cut off in the middle still has all its events but the
// last.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/import/ical_findings.hpp"
#include "content/import/ical_line.hpp"

namespace pobratym::import {

struct IcalComponent {
  std::string name;  ///< in capitals: "VEVENT"; empty for the whole file
  std::vector<IcalLine> lines;
  std::vector<IcalComponent> parts;
  std::size_t number = 0;  ///< of the line with BEGIN

  /// The first property of a name; nullptr when there is none.
  [[nodiscard]] const IcalLine* property(std::string_view property_name) const;
  [[nodiscard]] std::vector<const IcalLine*> properties(std::string_view property_name) const;
};

/// Components deeper than this are left out.
inline constexpr std::size_t kMaxIcalDepth = 8;

/// A file as a component without a name whose parts are calendars. Components that stand outside
/// of any calendar are put into one.
[[nodiscard]] IcalComponent read_ical_components(std::vector<IcalLine> lines,
                                                 IcalFindings& findings);

}  // namespace pobratym::import
