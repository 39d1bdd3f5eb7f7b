// SPDX-License-Identifier: Apache-2.0
// The bytes a signature is made over: OLPC canonical JSON, as TUF 1.0.31 section 4.2 asks for and
// python-securesystemslib writes it. Two programs must agree on every byte or nothing verifies.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::repository {

/// Keys in code-point order, no spaces, only `"` and `\` escaped, UTF-8 otherwise as it is.
/// invalid when the document holds a number that is not an integer: canonical JSON has none.
[[nodiscard]] Result<Bytes> canonical_json(const Json& json);

}  // namespace pobratym::repository
