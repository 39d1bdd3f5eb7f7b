// SPDX-License-Identifier: Apache-2.0
// The phones' pages in their folder of a repository, written after what is signed. Kiosks never
// read them, so whatever goes wrong here undoes no publication: it is said, and the pages that were
// there stay.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "content/base/disk.hpp"
#include "content/export/export_folder.hpp"
#include "content/pages/site.hpp"

namespace pobratym::pages {

/// Below the repository's folder.
inline constexpr const char* kFolder = "pages";

struct WrittenSite {
  exporting::ExportReport files;
  std::string base;     ///< where phones find them; empty when nobody said
  Instant next_turn{};  ///< when they have to be written again, should nothing be published before
};

/// Brings pages/ of a repository up to date with the records. An empty `options.base` is what the
/// host's record says; one without a '/' at its end gets it.
/// `go_on` is asked before each file; once it says no, nothing more is written and the answer is
/// empty: each file that is there is whole, and the next call completes them.
[[nodiscard]] Result<std::optional<WrittenSite>> write_site(Disk& disk, const Path& repository,
                                                            std::span<const model::Record> records,
                                                            SiteOptions options,
                                                            const std::function<bool()>& go_on);
[[nodiscard]] Result<WrittenSite> write_site(Disk& disk, const Path& repository,
                                             std::span<const model::Record> records,
                                             SiteOptions options);

}  // namespace pobratym::pages
