// SPDX-License-Identifier: Apache-2.0
// Many pages at once, out of a pack or a patch. Neither carries hashes: the index is built anew
// from the pages that come out, and only if it is byte for byte the signed one is any of them
// believed.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "content/base/bytes.hpp"
#include "content/base/hash.hpp"
#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/patch_file.hpp"
#include "content/repository/verified.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::repository {

/// The index that follows from the pages.
struct IndexFiles {
  Bytes index;
  NodeBytes nodes;  ///< by their place; none for an index of one level
};

/// Takes a page of the pack as soon as it is unpacked. An error ends the reading with that error.
using PageSink = std::function<Status(const Digest& digest, BytesView plain)>;

/// The pack as the origin's role names it. Its pages come to `sink` once its own hash has held, one
/// after the other, so that they need not all be in memory. Should they not add up to the signed
/// index after all, which is the signer's mistake, they are pages that nothing names. The pack's
/// own bytes are let go of as they are read.
[[nodiscard]] Result<Verified<IndexFiles>> verify_pack(Bytes bytes, const Verified<Targets>& role,
                                                       std::string_view origin,
                                                       const PageSink& sink);

struct Patched {
  IndexFiles files;
  PlainPages pages;  ///< those that changed
};

/// What a patch makes of the publication `base`, whose pages `older` gives. Neither needs proof:
/// the sum is held against the index that the origin's role names. Any fault, be it in the patch or
/// in the older pages, is untrusted; only an error of `older` is handed on.
[[nodiscard]] Result<Verified<Patched>> verify_patch(BytesView patch, const PageTable& base,
                                                     const OlderPage& older,
                                                     const Verified<Targets>& role,
                                                     std::string_view origin);

}  // namespace pobratym::repository
