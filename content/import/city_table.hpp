// SPDX-License-Identifier: Apache-2.0
// Reads a list of cities as an office keeps it: a table saved as CSV, with a first row that names
// the columns in English or in Ukrainian. A row that cannot be read costs only itself.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

/// Whether the first row names a column for names and one for where the cities are.
[[nodiscard]] bool is_city_table(BytesView bytes);

/// invalid when the file is longer than kMaxFile, or its first row does not name the columns that
/// every city needs.
[[nodiscard]] Result<Imported> read_city_table(BytesView bytes, const ReadOptions& options);

}  // namespace pobratym::import
