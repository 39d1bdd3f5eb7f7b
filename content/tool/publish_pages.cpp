// SPDX-License-Identifier: Apache-2.0
#include "content/tool/publish_pages.hpp"

#include "content/model/host_addresses.hpp"
#include "content/model/schema.hpp"
#include "content/pages/site_folder.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {

Status check_pages_base(const std::string& address) {
  if (address.empty() || model::matches_format("url", address)) return {};
  return fail(ErrorCode::invalid, address +
                                      " is no address of the web such as "
                                      "https://twins.city.example/pages/");
}

void give_pages_address(const std::string& address, std::vector<model::Record>& records) {
  for (model::Record& record : records) {
    if (record.key.type != "host") continue;
    record.document = model::with_addresses(std::move(record.document), {address, {}});
  }
}

void publish_pages(Disk& disk, std::span<const model::Record> records,
                   std::map<std::string, Bytes> pictures, const PublishCommandOptions& options,
                   std::ostream& out) {
  const auto site = pages::write_site(disk, options.repository, records,
                                      {options.now, options.pages_base, std::move(pictures)});
  if (!site) {
    out << "Note: the pages for phones are not up to date: " << site.error().message << "\n";
    return;
  }
  out << "Pages for phones: wrote " << count(site->files.written, "file") << ", left "
      << site->files.unchanged << " as they were, removed " << site->files.removed << "\n";
  if (site->base.empty()) {
    out << "Note: without --pages-base the pages have no address of their own: no site map, no "
           "calendars to subscribe to\n";
  }
}

}  // namespace pobratym::tool
