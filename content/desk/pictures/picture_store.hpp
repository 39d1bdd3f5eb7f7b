// SPDX-License-Identifier: Apache-2.0
// The desk's pictures on its disk. Records name a file in `media`; beside it stands what it was cut
// from and around which point, so that it can be cut anew. Files are named by what they hold, so
// none is ever written over.
//
//   media/p-<hash>.webp      what records name, and its smaller sizes
//   pictures/<name>.json     about one of them: its original, its focal point, its sizes
//   originals/<hash>         as it was sent, metadata and all; never published
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/json.hpp"
#include "content/desk/pictures/cutting.hpp"
#include "content/desk/pictures/picture_header.hpp"

namespace pobratym::desk {

struct PictureSize {
  std::string file;  ///< in media
  std::uint32_t width = 0, height = 0;
  std::uint64_t length = 0;  ///< bytes
};

/// {"file","width","height","length"}
[[nodiscard]] Json json_of(const PictureSize& size);

struct StoredPicture {
  std::string name;      ///< of the widest size: what a record's image.file says
  std::string original;  ///< SHA-256 in hexadecimal
  PictureHeader header;  ///< of the original
  Focus focus;
  std::vector<PictureSize> sizes;  ///< the widest first
  PictureSize whole;               ///< all of it, small, to choose the point on
  Instant added{};
  std::optional<Instant> unused_since;
};

class PictureStore {
 public:
  PictureStore(Disk& disk, Path data) : disk_(disk), data_(std::move(data)) {}

  /// Pictures that no record has named for so long are removed with their originals.
  static constexpr std::chrono::hours kKeptUnused{24 * 90};
  /// More pictures than any city has; whoever reaches it is a program.
  static constexpr std::size_t kMostPictures = 5'000;

  /// `cuts` as pobratym-picture answers them. Cuts first, then the original, what tells of them
  /// last: a crash leaves files nobody names.
  [[nodiscard]] Result<StoredPicture> add(BytesView original, const PictureHeader& header,
                                          Focus focus, const std::vector<Cut>& cuts, Instant now);
  /// Empty when nothing goes by that name, or it came with a pack.
  [[nodiscard]] Result<std::optional<StoredPicture>> find(const std::string& name) const;
  /// The newest first.
  [[nodiscard]] Result<std::vector<StoredPicture>> all() const;
  [[nodiscard]] Result<Bytes> original(const StoredPicture& picture) const;
  /// A file of `media`, also one that came with a pack; not_found for anything else.
  [[nodiscard]] Result<Bytes> file(const std::string& name) const;
  [[nodiscard]] bool has(const std::string& name) const;

  /// `used`: names that records say in any of their documents. Answers how many were removed.
  [[nodiscard]] Result<std::size_t> collect(const std::set<std::string>& used, Instant now);

 private:
  [[nodiscard]] Path about(const std::string& name) const;
  [[nodiscard]] Status write_about(const StoredPicture& picture);
  [[nodiscard]] Status remove(const StoredPicture& picture,
                              const std::vector<StoredPicture>& others);

  Disk& disk_;
  Path data_;
};

/// Every file that a document names as its picture.
void name_pictures(const Json& document, std::set<std::string>& names);

}  // namespace pobratym::desk
