// SPDX-License-Identifier: Apache-2.0
// What CATEGORIES say about an event: its kind, where a word for it is among them.
#pragma once

#include <string_view>

namespace pobratym::import {

/// "festival" for "Festivals" or «Фестиваль»; empty when the word is for no kind.
[[nodiscard]] std::string_view kind_of_category(std::string_view category);

/// Words that programs write by themselves and that say nothing ("Appointment").
[[nodiscard]] bool is_empty_category(std::string_view category);

}  // namespace pobratym::import
