// SPDX-License-Identifier: Apache-2.0
// How to take part from afar: iCalendar's CONFERENCE (RFC 7986), schema.org's VirtualLocation. The
// address comes from feeds that strangers write, so only kinds of address a screen may offer pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.hpp"
#include "content/model/fields.hpp"

namespace pobratym::model {

enum class LinkKind { join, stream, page, recording, phone };

struct OnlineLink {
  std::string url;  ///< http or https; of a phone also "tel:+420123456789"
  LinkKind kind = LinkKind::page;
  LocalizedText label;
  bool is_private = false;             ///< for speakers and guests; never shown
  std::optional<Instant> valid_until;  ///< from then on it leads nowhere
};

/// The array member `key`; links that cannot be read are left out. `what` names the record.
[[nodiscard]] std::vector<OnlineLink> decode_links(const Fields& fields, std::string_view key,
                                                   const std::string& what);

/// "tel:" and a number in international writing.
[[nodiscard]] bool is_phone_address(std::string_view url);

/// "join", … as in documents and as keys of interface texts.
[[nodiscard]] std::string_view code(LinkKind kind);

}  // namespace pobratym::model
