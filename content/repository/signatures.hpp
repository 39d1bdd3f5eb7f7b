// SPDX-License-Identifier: Apache-2.0
// Whether enough different keys of a role signed a file. One question with its own file, because
// everything else rests on it.
#pragma once

#include <map>
#include <string_view>

#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// `role` names the role in the message. untrusted unless a threshold of different keys of the role
/// made a good signature (TUF 1.0.31 section 4.2.1); the same key under two names counts once.
[[nodiscard]] Status check_signatures(const Envelope& envelope,
                                      const std::map<KeyId, PublicKey>& keys,
                                      const RoleKeys& role_keys, std::string_view role,
                                      std::string_view file);

}  // namespace pobratym::repository
