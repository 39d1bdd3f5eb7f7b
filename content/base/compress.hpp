// SPDX-License-Identifier: Apache-2.0
// zstd (RFC 8878) with a bound on what may come out, because the bytes may be hostile.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym {

[[nodiscard]] Bytes compress(BytesView bytes, int level = 19);

/// One or more whole frames with windows of at most 8 MB. invalid when damaged or when more than
/// `limit` bytes would come out.
[[nodiscard]] Result<Bytes> decompress(BytesView bytes, std::size_t limit);

}  // namespace pobratym
