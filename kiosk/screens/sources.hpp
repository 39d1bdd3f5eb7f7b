// SPDX-License-Identifier: Apache-2.0
// Where a page's facts come from, short enough to print: a title, or the site's name.
#pragma once

#include <string>
#include <vector>

#include "content/model/envelope.hpp"

namespace pobratym::kiosk {

/// Each source once, in order, at most six.
[[nodiscard]] std::vector<std::string> source_words(const std::vector<model::Source>& sources);

/// Of a sample none: what it says is made up, and the page says so.
[[nodiscard]] std::vector<std::string> source_words(const model::Envelope& envelope);

/// An address as people read and type it: without "https://", letters of every alphabet as letters.
[[nodiscard]] std::string without_scheme(const std::string& url);

/// "brno.cz" of "https://www.brno.cz/w/charkov-ukrajina".
[[nodiscard]] std::string site_of(const std::string& url);

}  // namespace pobratym::kiosk
