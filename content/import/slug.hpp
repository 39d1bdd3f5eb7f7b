// SPDX-License-Identifier: Apache-2.0
// Ids of a record's parts, made of ids that strangers chose.
#pragma once

#include <string>
#include <string_view>

namespace pobratym::import {

/// The letters and digits of ASCII in `text`, small, joined by single hyphens, at most 60
/// characters; empty when there are none.
[[nodiscard]] std::string slug_of(std::string_view text);

}  // namespace pobratym::import
