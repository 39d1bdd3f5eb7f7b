// SPDX-License-Identifier: Apache-2.0
// One hash over every row that answers a question. SQLite finds a broken tree and not a changed
// digit: without this a flipped bit of a worn card would be shown as somebody's telephone number.
#pragma once

#include "content/base/hash.hpp"
#include "content/base/result.hpp"
#include "content/store/connection.hpp"

namespace pobratym::store {

/// Over all rows of source, page, record, link and event_time, in the order of their keys.
[[nodiscard]] Result<Digest> fingerprint(const Connection& connection);

/// Writes it down beside the rows; part of the transaction that changed them.
[[nodiscard]] Status store_fingerprint(const Connection& connection);

/// invalid when the rows are no longer those that were stored.
[[nodiscard]] Status check_fingerprint(const Connection& connection);

}  // namespace pobratym::store
