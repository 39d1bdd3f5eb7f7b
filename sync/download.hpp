// SPDX-License-Identifier: Apache-2.0
// Brings what an origin's role names onto the disk: index, nodes, pages or the pack, pictures.
// Every file is verified before it is kept, under its hash, so a transfer that stops goes on where
// it was: file by file, and within a long one at the byte.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "content/repository/index.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/verified.hpp"
#include "content/repository/verify_pages.hpp"
#include "sync/blob_store.hpp"
#include "sync/plan.hpp"
#include "sync/transport.hpp"
#include "sync/update.hpp"

namespace pobratym::sync {

/// What is being fetched ("pages"), and how many of how many have come.
using Progress =
    std::function<void(std::string_view what, std::uint64_t done, std::uint64_t total)>;

class Download {
 public:
  Download(Transport& transport, BlobStore& blobs, Progress progress)
      : transport_(transport), blobs_(blobs), progress_(std::move(progress)) {}

  [[nodiscard]] Result<repository::Verified<repository::Index>> index(const TrustedOrigin& origin);

  /// All pages' names, the missing nodes fetched.
  [[nodiscard]] Result<repository::Verified<repository::PageTable>> table(
      const repository::Verified<repository::Index>& index);

  /// The planned pages one by one.
  [[nodiscard]] Status pages(const repository::Verified<repository::PageTable>& table,
                             const PagePlan& plan);

  /// The pages that changed since the index `older`, whose files are here, and the index and nodes
  /// they make; answers how many pages. `length`: of the patch, as the origin's role says.
  [[nodiscard]] Result<std::uint64_t> patch(const TrustedOrigin& origin, const Digest& older,
                                            std::uint64_t length);

  /// Sees a page of the pack on its way to the disk.
  using SeePage = std::function<void(const Digest& digest, BytesView plain)>;
  /// Index, nodes and pages of the whole origin.
  [[nodiscard]] Status pack(const TrustedOrigin& origin, const SeePage& see);

  /// An index that was accepted before, and what is below it.
  struct IndexHere {
    repository::PageTable table;
    std::vector<Digest> nodes;
  };
  /// As far as its files are here and whole.
  [[nodiscard]] std::optional<IndexHere> index_here(const Digest& index) const;

  /// A picture that is refused or missing does not keep the others back; answers the first error.
  [[nodiscard]] Status media(const std::vector<repository::Medium>& wanted);

 private:
  /// A file that may be long, verified; goes on where an earlier run broke off.
  [[nodiscard]] Result<Bytes> long_file(const std::string& path, const Digest& digest,
                                        const FetchLimits& limits);
  [[nodiscard]] Status keep_index(const repository::IndexFiles& files, BlobBatch& batch);

  Transport& transport_;
  BlobStore& blobs_;
  Progress progress_;
};

}  // namespace pobratym::sync
