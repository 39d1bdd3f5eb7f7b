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

Result<std::optional<WrittenSite>> write_site(Disk& disk, const Path& repository,
                                              std::span<const model::Record> records,
                                              SiteOptions options,
                                              const std::function<bool()>& go_on) {
  options.base = base_of(records, options.base);
  const auto site = make_site(records, std::move(options));
  if (!site) return tl::unexpected(site.error());
  exporting::FolderUpdate folder(disk, repository / kFolder);
  bool stopped = false;
  const auto written = each_phone_page(*site, [&](exporting::ExportedFile file) -> Status {
    stopped = stopped || !go_on();
    if (stopped) return fail(ErrorCode::failed, "the pages were left for later");
    return folder.take(std::move(file));
  });
  if (stopped) return std::optional<WrittenSite>();
  if (!written) return tl::unexpected(written.error());
  const auto report = folder.finish();
  if (!report) return tl::unexpected(report.error());
  return WrittenSite{*report, site->options.base, next_turn(*site)};
}

Result<WrittenSite> write_site(Disk& disk, const Path& repository,
                               std::span<const model::Record> records, SiteOptions options) {
  auto site = write_site(disk, repository, records, std::move(options), [] { return true; });
  if (!site) return tl::unexpected(site.error());
  return **std::move(site);
}

}  // namespace pobratym::pages
