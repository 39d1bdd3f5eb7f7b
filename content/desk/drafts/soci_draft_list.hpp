// SPDX-License-Identifier: Apache-2.0
// Rows of the tables that lists are sorted and searched by, inside somebody's transaction.
#pragma once

#include <string>
#include <vector>

#include "content/desk/database/session.hpp"
#include "content/desk/drafts/draft_store.hpp"

namespace pobratym::desk {

/// What a list says of the document, in place of what it said before.
void put_in_lists(soci::session& session, const model::RecordKey& key, const Json& document);

/// Does so for records that an older program wrote.
void complete_lists(soci::session& session);

struct ListedIds {
  std::vector<std::string> ids;  ///< keys, as text
  std::string next;              ///< as in ListPart
};

/// Nothing when the listing goes on after what this program never said.
[[nodiscard]] ListedIds listed_ids(soci::session& session, const Listing& listing);

}  // namespace pobratym::desk
