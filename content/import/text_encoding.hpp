// SPDX-License-Identifier: Apache-2.0
// Files come in the encoding of the program that wrote them, and often say none or the wrong one.
// Reading never fails: what cannot be read becomes U+FFFD and is counted, because a feed with one
// bad byte is still a feed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "content/base/bytes.hpp"

namespace pobratym::import {

struct DecodedText {
  std::string text;          ///< UTF-8 without a byte order mark
  std::string encoding;      ///< what it was read as: "UTF-8", "UTF-16LE", "windows-1251", …
  bool converted = false;    ///< it was something else than UTF-8
  std::size_t replaced = 0;  ///< sequences that could not be read, now U+FFFD

  /// Worth a line in the report.
  [[nodiscard]] bool repaired() const { return converted || replaced > 0; }
};

/// A byte order mark decides; then UTF-8 if the bytes are UTF-8, or nearly; then `hint`, the name
/// that the file or its server gives ("windows-1251"), if the bytes can be that; then what the
/// bytes look like; in the end windows-1252, in which every byte is something.
[[nodiscard]] DecodedText decode_text(BytesView bytes, std::string_view hint = {});

/// What the beginning of an XML or HTML file says of itself: encoding="…", charset=…; may be empty.
[[nodiscard]] std::string declared_encoding(BytesView bytes);

}  // namespace pobratym::import
