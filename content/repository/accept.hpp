// SPDX-License-Identifier: Apache-2.0
// The host takes in what a partner handed over: verified by the partner's public keys alone, every
// byte read, every record asked whose it is, and only then named by the host's snapshot.
#pragma once

#include <string>

#include "content/repository/partners.hpp"

namespace pobratym::repository {

/// `from` is the partner's folder. untrusted when anything in it is not what the partner signed;
/// invalid when it expired, is older than what is here, or holds a record that is not the
/// partner's. What is here goes on as it was then. The same version again only renews what is due.
[[nodiscard]] Result<PublishReport> accept(const FolderLock& held, const std::string& origin,
                                           const Path& from, const Ceremony& ceremony);

}  // namespace pobratym::repository
