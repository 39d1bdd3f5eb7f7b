// SPDX-License-Identifier: Apache-2.0
// Reads events of schema.org as the sites of cities and venues publish them: JSON-LD, alone in a
// file or in the <script> elements of a page. No context is fetched and no name is looked up: what
// a page calls "Event" is one, because that is all that its writers meant.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

/// Whether bytes look like JSON-LD, or like a page that has some.
[[nodiscard]] bool is_json_ld(BytesView bytes);

/// invalid when the file is longer than kMaxFile, or nothing in it can be read as JSON-LD. A file
/// that can be read and holds no event gives no items and a finding that says so.
[[nodiscard]] Result<Imported> read_json_ld(BytesView bytes, const ReadOptions& options);

}  // namespace pobratym::import
