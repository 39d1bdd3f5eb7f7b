// SPDX-License-Identifier: Apache-2.0
// The pack: all records of one origin in a single zstd frame, for the first sync and for a USB
// stick, in order of their keys, which packs tighter than pages do (record_lines.hpp). Index and
// nodes are not in it: they are hashes, which do not pack, and follow from the pages.
// Bytes in FORMAT.md. Whether the pages are the right ones is verify_pack's question.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/repository/page_list.hpp"

namespace pobratym::repository {

struct PackParts {
  PageList list;    ///< every page that holds records
  BytesView frame;  ///< the records' lines, to be unpacked; into the pack's bytes
};

/// `lines`: the records of the listed pages, in order of their keys.
[[nodiscard]] Bytes encode_pack(const PageList& list, BytesView lines);

/// Safe on any bytes.
[[nodiscard]] Result<PackParts> decode_pack(BytesView bytes);

}  // namespace pobratym::repository
