// SPDX-License-Identifier: Apache-2.0
// Rows of the table "person", inside somebody's transaction.
#pragma once

#include <string>
#include <vector>

#include "content/desk/accounts/account_store.hpp"
#include "content/desk/database/session.hpp"

namespace pobratym::desk {

[[nodiscard]] std::vector<Person> read_people(soci::session& session);
[[nodiscard]] std::vector<Person> read_people_numbered(soci::session& session, Number number);
[[nodiscard]] std::vector<Person> read_people_at(soci::session& session, const std::string& email);

/// Number 0 is a new person; answers the number. Of somebody who is there already, roles and
/// whether he may come in stay as they are: an administrator may have changed them a moment ago.
[[nodiscard]] Number write_person(soci::session& session, const Person& person);

}  // namespace pobratym::desk
