// SPDX-License-Identifier: Apache-2.0
// JSON that has been read strictly once, before it was stored. A page that nobody opened yet is
// made of a hundred documents, and their characters need not be checked again.
#pragma once

#include "content/base/json.hpp"

namespace pobratym {

/// What parse_json() makes of a text that it made something of before; its UTF-8 is not looked at
/// again. Of any other text too the answer is that of parse_json(), unless the UTF-8 is bad.
[[nodiscard]] Result<Json> parse_stored_json(BytesView text);

}  // namespace pobratym
