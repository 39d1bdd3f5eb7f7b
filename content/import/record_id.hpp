// SPDX-License-Identifier: Apache-2.0
// Ids of records that an import makes: a clerk finds the file by them, so they say what it is.
#pragma once

#include <string>
#include <string_view>

#include "content/base/json.hpp"

namespace pobratym::import {

/// Letters of every script in Latin ones, then a slug of at most 60 characters that ends with a
/// word: "Виставка у Брно" → "vystavka-u-brno". Empty when there is no letter or digit.
[[nodiscard]] std::string readable_slug(std::string_view text);

/// An event's title and the day it begins: "christmas-market-2026-12-01". A city's name: "turku".
/// Never empty.
[[nodiscard]] std::string readable_id(std::string_view type, const Json& document);

/// Small letters for comparing names, in every script.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace pobratym::import
