// SPDX-License-Identifier: Apache-2.0
// Things that only one person knows: what a session or an invitation goes by. The desk keeps their
// hashes, so that whoever reads its database can be nobody.
#pragma once

#include <string>
#include <string_view>

namespace pobratym::desk {

/// 256 random bits, safe in an address and a cookie.
[[nodiscard]] std::string new_token();

/// "xxxxx-xxxxx" of letters and digits that are not mistaken for one another: 49 random bits.
[[nodiscard]] std::string new_recovery_code();

/// SHA-256 in hexadecimal: the secrets above are too long to guess, so no slow hash is needed.
[[nodiscard]] std::string hash_of(std::string_view secret);

}  // namespace pobratym::desk
