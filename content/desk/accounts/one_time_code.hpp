// SPDX-License-Identifier: Apache-2.0
// One-time codes as phones count them: TOTP (RFC 6238) with SHA-1, six digits and thirty seconds,
// the one set that every application knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/clock.hpp"

namespace pobratym::desk {

/// 160 random bits in base 32 (RFC 4648), as people type them into a phone.
[[nodiscard]] std::string new_code_secret();

/// Which thirty seconds since 1970.
[[nodiscard]] std::int64_t code_step(Instant now);

/// "287082"; empty when the secret is not base 32.
[[nodiscard]] std::string one_time_code(std::string_view secret, std::int64_t step);

/// The step whose code this is: the present one, the one before or the one after, because clocks
/// differ. Only steps after `last_step`: a code is good once.
[[nodiscard]] std::optional<std::int64_t> matching_step(std::string_view secret,
                                                        std::string_view code, Instant now,
                                                        std::int64_t last_step);

/// otpauth://totp/… for the square that a phone reads.
[[nodiscard]] std::string code_uri(std::string_view secret, std::string_view email,
                                   std::string_view city);

}  // namespace pobratym::desk
