// SPDX-License-Identifier: Apache-2.0
// Rows of the table "record" and of its versions, inside somebody's transaction.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/desk/database/session.hpp"
#include "content/desk/drafts/draft_store.hpp"

namespace pobratym::desk {

/// Which records: one by its key, or those for which a condition holds.
struct DraftChoice {
  std::optional<std::string> id = {};
  std::string condition = {};  ///< SQL, of our own making
  DraftsPart part = {};        ///< all of them without a limit
};

/// In order of their keys, until `take` answers an Error.
[[nodiscard]] Status read_each_stored(soci::session& session,
                                      const std::function<Status(const StoredDraft& draft)>& take);
[[nodiscard]] std::vector<Draft> read_drafts(soci::session& session, const DraftChoice& which);

void insert_draft(soci::session& session, const Draft& draft);
void update_draft(soci::session& session, const Draft& draft);
void insert_version(soci::session& session, const Draft& draft, const std::string& note);

[[nodiscard]] std::string stored(const Json& json);
[[nodiscard]] Json json_from(const std::string& text);
[[nodiscard]] Number seconds(Instant at);
[[nodiscard]] Instant instant_from(Number seconds);

}  // namespace pobratym::desk
