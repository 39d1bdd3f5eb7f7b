// SPDX-License-Identifier: Apache-2.0
// The content lines of a calendar file (RFC 5545, section 3.1), put together again from the lines
// they were folded into. Programs fold wrongly, end lines as they like and forget to escape line
// breaks in texts; all of that is mended here, so that everything behind reads clean lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/import/ical_findings.hpp"
#include "content/import/ical_line.hpp"

namespace pobratym::import {

/// The longest value that is read. What is longer is a picture written out, and is not wanted.
inline constexpr std::size_t kMaxIcalValue = 64u << 10u;

/// `bytes` without the folds that stand between two bytes of one UTF-8 letter: programs that count
/// bytes cut there (RFC 5545 warns of it), and such a file does not look like UTF-8 any more.
[[nodiscard]] std::string join_cut_letters(BytesView bytes);

/// `text` is UTF-8. Lines that are none are reported and left out.
[[nodiscard]] std::vector<IcalLine> read_ical_lines(std::string_view text, IcalFindings& findings);

}  // namespace pobratym::import
