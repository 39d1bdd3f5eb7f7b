// SPDX-License-Identifier: Apache-2.0
#include "content/tool/publish_pages.hpp"

#include "content/model/host.hpp"
#include "content/model/schema.hpp"
#include "content/pages/pages.hpp"
#include "content/tool/export_folder.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {
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

Status check_pages_base(const std::string& address) {
  if (address.empty() || model::matches_format("url", address)) return {};
  return fail(ErrorCode::invalid, address +
                                      " is no address of the web such as "
                                      "https://twins.city.example/pages/");
}

void publish_pages(Disk& disk, std::span<const model::Record> records,
                   const PublishCommandOptions& options, std::ostream& out) {
  const pages::SiteOptions site{options.now, base_of(records, options.pages_base)};
  const auto files = pages::phone_pages(records, site);
  if (!files) {
    out << "Note: no pages for phones were written: " << files.error().message << "\n";
    return;
  }
  const auto report = bring_up_to_date(disk, options.repository / kPagesFolder, *files);
  if (!report) {
    out << "Note: the pages for phones are not up to date: " << report.error().message << "\n";
    return;
  }
  out << "Pages for phones: wrote " << count(report->written, "file") << ", left "
      << report->unchanged << " as they were, removed " << report->removed << "\n";
  if (site.base.empty()) {
    out << "Note: without --pages-base the pages have no address of their own: no site map, no "
           "calendars to subscribe to\n";
  }
}

}  // namespace pobratym::tool
