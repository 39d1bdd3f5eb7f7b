// SPDX-License-Identifier: Apache-2.0
// What every page has: head, header with the choice of language, and footer.
#pragma once

#include <string>
#include <vector>

#include "content/pages/html.hpp"
#include "content/pages/reader.hpp"

namespace pobratym::pages {

struct PageFacts {
  std::string path;                    ///< without the language: "event/forum.html"
  std::string title;                   ///< of the page, without the city's name
  std::string description;             ///< plain words, for previews and searches
  std::string kind = "website";        ///< Open Graph's type
  std::vector<std::string> languages;  ///< in which the page exists
  std::string form;                    ///< the origin that a form is sent to; may be empty
  const Photo* photo = nullptr;        ///< what previews show; may be none
  std::string json_ld;                 ///< made safe by script_text(); may be empty
};

/// Opens html, body and main; `Html::take` closes them after end_page.
void begin_page(Html& html, const Reader& reader, const PageFacts& facts);
void end_page(Html& html, const Reader& reader, const PageFacts& facts);

/// From the folder of `path` (without the language) to the top of the site: "../../".
[[nodiscard]] std::string way_up(const std::string& path);

/// A city on the skyline, drawn from a name: the same name gives the same houses.
[[nodiscard]] std::string skyline(std::string_view seed);

}  // namespace pobratym::pages
