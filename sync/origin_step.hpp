// SPDX-License-Identifier: Apache-2.0
// One origin on its way from its role to the change of content.db: everything its role names is
// brought onto the disk by the cheapest way, and then read from there.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/store/content_change.hpp"
#include "sync/apply.hpp"
#include "sync/blob_store.hpp"
#include "sync/download.hpp"
#include "sync/plan.hpp"
#include "sync/update.hpp"

namespace pobratym::sync {

/// How much came, by which way.
struct Brought {
  std::uint64_t records = 0;
  std::uint64_t pages_fetched = 0;
  std::uint64_t pages_patched = 0;  ///< that came as what is new in them
  bool by_pack = false;             ///< the pages came in one file
};

class OriginStep {
 public:
  OriginStep(BlobStore& blobs, Download& download, const TrustedOrigin& origin, bool is_host)
      : blobs_(blobs), download_(download), origin_(origin), rights_{origin.name, is_host} {}

  /// Index, nodes and pages onto the disk. `shown`: hash of the index whose pages are applied;
  /// empty when none are. What follows answers once this has succeeded.
  [[nodiscard]] Status run(const AppliedPages& applied, const std::optional<Digest>& shown,
                           Brought& brought);

  [[nodiscard]] const store::SourceVersion& source() const { return source_; }
  [[nodiscard]] bool changes_pages() const { return !plan_.apply.empty(); }
  /// Those that are not in content.db yet.
  [[nodiscard]] Status give_pages(const store::TakePage& take) const;
  [[nodiscard]] const std::vector<std::uint32_t>& removed_pages() const { return plan_.removed; }

  /// Pictures that the records show.
  [[nodiscard]] const std::vector<repository::Picture>& pictures() const { return here_.pictures; }
  /// A sentence about records that it may not publish; empty when there are none.
  [[nodiscard]] std::string left_out() const {
    return describe_left_out(origin_.name, here_.not_its_own);
  }
  /// The paths of index, nodes and pages, also of what came before run() failed.
  void name_files(std::set<std::string>& named) const;

  /// After run() failed: what is shown of this origin goes on being shown. `stored`: what
  /// content.db has of it; nothing when it never arrived.
  void stay(const std::optional<store::SourceVersion>& stored, const AppliedPages& applied);
  /// Whether name_files() and pictures() name all that is shown; after stay() it may not be known.
  [[nodiscard]] bool names_all() const { return names_all_; }

 private:
  [[nodiscard]] Status bring_many(const AppliedPages& applied, const std::optional<Digest>& shown,
                                  Brought& brought);
  [[nodiscard]] Status bring_rest(const AppliedPages& applied, Brought& brought);
  [[nodiscard]] Status bring_patch(const Digest& shown, std::uint64_t length, Brought& brought);
  [[nodiscard]] Status bring_pack(Brought& brought);
  void look_at_all();

  BlobStore& blobs_;
  Download& download_;
  const TrustedOrigin& origin_;
  OriginRights rights_;
  std::optional<std::uint64_t> pack_bytes_;  ///< empty when there is none, or none to try any more
  std::optional<repository::Verified<repository::Index>> index_;
  std::optional<repository::Verified<repository::PageTable>> table_;
  PagePlan plan_;
  PagesHere here_;
  store::SourceVersion source_;
  bool looked_at_all_ = false;  ///< pages of a pack are looked at while they pass
  bool names_all_ = true;
  std::set<std::string> stay_;  ///< files of what stays
};

}  // namespace pobratym::sync
