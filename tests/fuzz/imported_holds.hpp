// SPDX-License-Identifier: Apache-2.0
// What every importer promises, whatever the bytes were: its documents are records that the
// validator takes as drafts, keys are there and unlike, texts and reports are bounded.
#pragma once

#include "content/import/imported.hpp"

namespace pobratym::import {

/// The options that fuzzers read with.
[[nodiscard]] ReadOptions fuzz_options();

/// Aborts when a promise is broken.
void must_hold(const Result<Imported>& imported);

}  // namespace pobratym::import
