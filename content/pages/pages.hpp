// SPDX-License-Identifier: Apache-2.0
// The phones' pages: every file of the folder pages/ of a repository, ready to be written. Plain
// HTML that works without a script; a small script adds what needs the phone's clock.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "content/export/exported_file.hpp"
#include "content/pages/reader.hpp"

namespace pobratym::pages {

/// A page without pictures stays below this.
inline constexpr std::size_t kMostPageBytes = 30 * 1024;

/// All files below pages/: HTML, calendars, style, script, worker, manifests, icon, site map. The
/// same records, moment and options give the same bytes.
[[nodiscard]] Result<std::vector<exporting::ExportedFile>> phone_pages(
    std::span<const model::Record> records, const SiteOptions& options);
[[nodiscard]] Status each_phone_page(const Site& site, const exporting::TakeFile& take);

[[nodiscard]] exporting::ExportedFile event_page(const Reader& reader, const model::Event& event);
[[nodiscard]] exporting::ExportedFile city_page(const Reader& reader, const model::City& city);
[[nodiscard]] exporting::ExportedFile exchange_page(const Reader& reader,
                                                    const model::Exchange& exchange);
[[nodiscard]] exporting::ExportedFile initiative_page(const Reader& reader,
                                                      const model::Initiative& initiative);
[[nodiscard]] exporting::ExportedFile help_call_page(const Reader& reader,
                                                     const model::HelpCall& call);
[[nodiscard]] exporting::ExportedFile index_page(const Reader& reader);

/// The site's languages that a title has.
[[nodiscard]] std::vector<std::string> languages_of(const Site& site,
                                                    const model::LocalizedText& title);

/// Where a page lies, and in which language.
struct WrittenPage {
  std::string path;
  std::string language;
};

/// What is not a page: style, script, worker, icon, manifests, site map, the choice of language.
[[nodiscard]] std::vector<exporting::ExportedFile> site_files(
    const Site& site, const PageWords& words, const std::vector<WrittenPage>& written);

}  // namespace pobratym::pages
