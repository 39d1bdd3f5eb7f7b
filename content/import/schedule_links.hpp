// SPDX-License-Identifier: Apache-2.0
// What the links of a talk are for: to take part, to watch, to see again, to read.
#pragma once

#include <string>

#include "content/import/field_texts.hpp"
#include "content/import/schedule_model.hpp"

namespace pobratym::import {

struct TalkLinks {
  Json online = Json::array();  ///< {"url","kind","label"}, each address once
  std::string recording;        ///< may be empty
};

/// `language` is that of the words of links. Links that ask for an opinion are left out.
[[nodiscard]] TalkLinks talk_links(const ScheduleTalk& talk, const std::string& language,
                                   FieldTexts& texts);

}  // namespace pobratym::import
