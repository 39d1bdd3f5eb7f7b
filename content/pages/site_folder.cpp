// SPDX-License-Identifier: Apache-2.0
#include "content/pages/site_folder.hpp"

#include <utility>

#include "content/model/host.hpp"
#include "content/pages/next_turn.hpp"
#include "content/pages/pages.hpp"

namespace pobratym::pages {
namespace {

std::string base_of(std::span<const model::Record> records, const std::string& given) {
  if (!given.empty()) return given.ends_with('/') ? given : given + "/";
  for (const auto& record : records) {
    if (record.key.type != "host") continue;
    if (const auto host = model::decode_host(record)) return host->pages;
  }
  return {};
}

}  // namespace

Result<WrittenSite> write_site(Disk& disk, const Path& repository,
                               std::span<const model::Record> records, SiteOptions options) {
  options.base = base_of(records, options.base);
  const auto site = make_site(records, std::move(options));
  if (!site) return tl::unexpected(site.error());
  const auto files = phone_pages(*site);
  if (!files) return tl::unexpected(files.error());
  const auto report = exporting::bring_up_to_date(disk, repository / kFolder, *files);
  if (!report) return tl::unexpected(report.error());
  return WrittenSite{*report, site->options.base, next_turn(*site)};
}

}  // namespace pobratym::pages
