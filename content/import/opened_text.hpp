// SPDX-License-Identifier: Apache-2.0
// How every reader of schedules, pages and tables begins: a file that is too long is refused before
// anything is made of it, the others become UTF-8, and what that cost stands in the report.
#pragma once

#include <string>
#include <string_view>

#include "content/base/result.hpp"
#include "content/import/field_texts.hpp"

namespace pobratym::import {

struct FileLimit {
  std::string_view name;    ///< "schedule": what the refusal calls it
  std::string_view advice;  ///< "divide it"
  std::size_t most = kMaxFile;
};

/// `declared` is the encoding that the format lets a file name (XML, HTML): then only characters
/// that could not be read are worth a line. Leaves `texts` at "the file".
[[nodiscard]] Result<std::string> open_text(BytesView bytes, const FileLimit& limit,
                                            FieldTexts& texts,
                                            const std::string* declared = nullptr);

}  // namespace pobratym::import
