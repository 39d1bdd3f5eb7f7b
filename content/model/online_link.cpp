// SPDX-License-Identifier: Apache-2.0
#include "content/model/online_link.hpp"

#include "content/model/schema.hpp"

namespace pobratym::model {
namespace {

constexpr Code<LinkKind> kLinkCodes[] = {{"join", LinkKind::join},
                                         {"stream", LinkKind::stream},
                                         {"page", LinkKind::page},
                                         {"recording", LinkKind::recording},
                                         {"phone", LinkKind::phone}};

constexpr std::string_view kTelephone = "tel:";

}  // namespace

std::string_view code(LinkKind kind) { return code_of(kLinkCodes, kind); }

bool is_phone_address(std::string_view url) {
  return url.starts_with(kTelephone) && url.substr(kTelephone.size()).starts_with('+') &&
         matches_format("phone", url.substr(kTelephone.size()));
}

std::vector<OnlineLink> decode_links(const Fields& fields, std::string_view key,
                                     const std::string& what) {
  std::vector<OnlineLink> links;
  for (const Json* element : fields.objects(key)) {
    Fields inner(*element, what);
    OnlineLink link{inner.url_or_empty("url"), inner.choice("kind", kLinkCodes, {LinkKind::page}),
                    inner.localized_or_empty("label"), bool_member(*element, "private"),
                    parse_instant(inner.text_or_empty("valid_until"))};
    if (auto url = inner.text_or_empty("url");
        link.kind == LinkKind::phone && is_phone_address(url)) {
      link.url = std::move(url);
    }
    if (!link.url.empty() && inner.finish(true)) links.push_back(std::move(link));
  }
  return links;
}

}  // namespace pobratym::model
