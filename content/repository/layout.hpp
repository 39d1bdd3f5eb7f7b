// SPDX-License-Identifier: Apache-2.0
// The name of every file in a repository, relative to its top, with "/" as in a URL. FORMAT.md
// draws the tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/hash.hpp"
#include "content/base/json.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// Letters, digits, "_", ".", "-" and "~" as they are, every other byte as %XX: as TUF programs
/// name a role's file in addresses, and one name for one text.
[[nodiscard]] std::string quote_for_url(std::string_view text);

/// "3.targets.json", or "targets.json" without a version: a role's file in any TUF repository.
[[nodiscard]] std::string role_file(std::string_view role, std::optional<Version> version);

/// Where any TUF repository keeps a target, below the folder of its targets and quoted for a URL:
/// "a/file", or "a/<hash>.file" where snapshots are consistent.
[[nodiscard]] std::string tuf_target_path(std::string_view name, const TargetFile& file,
                                          bool consistent);

[[nodiscard]] std::string timestamp_path();                ///< metadata/timestamp.json
[[nodiscard]] std::string root_path(Version version);      ///< metadata/3.root.json
[[nodiscard]] std::string snapshot_path(Version version);  ///< metadata/3.snapshot.json
/// metadata/3.targets.json, metadata/3.kharkiv.json
[[nodiscard]] std::string targets_path(std::string_view role, Version version);

/// "index" or "pack" of an origin: targets/kharkiv/<sha256>.index
[[nodiscard]] std::string target_path(std::string_view origin, std::string_view name,
                                      const Digest& digest);

/// From the pages under the index `older` to those under `newer`:
/// patches/kharkiv/<sha256 of newer>.<first eight digits of older>
[[nodiscard]] std::string patch_path(std::string_view origin, const Digest& newer,
                                     const Digest& older);
[[nodiscard]] std::string patch_path(std::string_view origin, const Digest& newer,
                                     std::string_view older_name);

/// Index nodes and media, exact bytes: blobs/ab/<sha256>
[[nodiscard]] std::string blob_path(const Digest& digest);
/// A page, compressed: blobs/ab/<sha256 of the plain page>.zst
[[nodiscard]] std::string page_path(const Digest& digest);

/// One size of a picture.
struct Medium {
  Digest digest;
  std::uint64_t length = 0;
  std::string media_type;   ///< "image/webp"
  std::uint32_t width = 0;  ///< pixels; 0 where a pack did not say
};

/// What a published record shows: its "image" member after publication, in every size, the one
/// that the record itself names first and the others after it. Empty when it shows none.
using Picture = std::vector<Medium>;

/// invalid when a size has no proper sha256 or length.
[[nodiscard]] Result<Picture> picture_of(const Json& document);

/// For a screen so many pixels wide: the narrowest that need not be enlarged, else the first; 0 for
/// the first. `picture` is not empty.
[[nodiscard]] const Medium& fitting(const Picture& picture, std::uint32_t width);

}  // namespace pobratym::repository
