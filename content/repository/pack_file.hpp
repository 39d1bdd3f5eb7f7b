// SPDX-License-Identifier: Apache-2.0
// The pack: index, nodes and plain pages of one origin in a single zstd frame, for the first sync
// and for a USB stick. One frame over all pages packs tighter than the pages one by one; the parts
// need no framing of their own, because the index at its head says how long each is.
// Bytes in FORMAT.md. Whether the parts are the right ones is verify_pack's question.
#pragma once

#include <cstdint>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym::repository {

struct PackParts {
  Bytes index;
  Bytes rest;  ///< nodes in order, then plain pages in order of bucket, empty ones left out
};

[[nodiscard]] Bytes encode_pack(const PackParts& parts);

/// Safe on any bytes.
[[nodiscard]] Result<PackParts> decode_pack(BytesView bytes);

}  // namespace pobratym::repository
