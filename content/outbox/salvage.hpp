// SPDX-License-Identifier: Apache-2.0
// What can still be read of a damaged outbox. Private to this folder.
#pragma once

#include "content/base/bytes.hpp"
#include "content/store/connection.hpp"

namespace pobratym::outbox {

/// Every row of `from` that still says what was written, and every visitor's words that still say
/// anything, into `to`; also those that only `raw`, the file's bytes, still shows. All of it counts
/// as sent, because whether it was is not to be believed. An error only when `to` cannot be
/// written.
[[nodiscard]] Status salvage(const store::Connection& from, BytesView raw,
                             const store::Connection& to);

}  // namespace pobratym::outbox
