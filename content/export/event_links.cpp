// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_links.hpp"

#include <algorithm>

namespace pobratym::exporting {
namespace {

bool has_page(const Json& links, const std::string& address) {
  return std::any_of(links.begin(), links.end(), [&](const Json& link) {
    return string_member(link, "kind") == "page" && string_member(link, "url") == address;
  });
}

void write_link(const EventPen& pen, const Json& link) {
  const auto kind = text_member(link, "kind");
  IcalWriter::Parameters parameters{{"VALUE", "URI"}};
  const bool read = kind == "page" || kind == "recording";
  if (read) {
    parameters.emplace_back("LINKREL", kind == "page" ? "describedby" : "enclosure");
  } else {
    parameters.emplace_back("FEATURE", kind == "phone"    ? "PHONE"
                                       : kind == "stream" ? "FEED"
                                                          : "VIDEO");
  }
  if (const auto label = pen.pick(link, "label"); !label.empty()) {
    parameters.emplace_back("LABEL", label.text);
    parameters.emplace_back("LANGUAGE", label.language);
  }
  parameters.emplace_back("X-POBRATYM-KIND", kind);
  // Quoted by the writer: a moment has colons.
  if (const auto until = text_member(link, "valid_until"); !until.empty()) {
    parameters.emplace_back("X-POBRATYM-UNTIL", until);
  }
  pen.writer.value(read ? "LINK" : "CONFERENCE", parameters, text_member(link, "url"));
}

}  // namespace

void write_links(const EventPen& pen, const Json& owner) {
  const auto* links = member(owner, "online");
  if (links == nullptr || !links->is_array()) return;
  std::string url;
  const auto status = text_member(pen.event, "event_status");
  // Of what recurs, an occurrence may be held although the rest is not.
  const bool held = member(pen.event, "recurrence") != nullptr ||
                    (status != "cancelled" && status != "postponed");
  for (const auto& link : *links) {
    const auto kind = text_member(link, "kind");
    if (bool_member(link, "private") || (!held && (kind == "join" || kind == "stream"))) continue;
    const auto address = text_member(link, "url");
    if (address.empty()) continue;
    const bool page = text_member(link, "kind") == "page";
    if (url.empty() || (page && !has_page(*links, url))) url = address;
    write_link(pen, link);
  }
  if (!url.empty()) pen.writer.value("URL", url);
}

}  // namespace pobratym::exporting
