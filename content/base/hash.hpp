// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4): the name of every page, index node and medium. SHA-512 is here for
// repositories that other programs write.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/bytes.hpp"

namespace pobratym {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const Digest&) const = default;
};

struct LongDigest {
  std::array<std::uint8_t, 64> bytes{};
  auto operator<=>(const LongDigest&) const = default;
};

[[nodiscard]] Digest sha256(BytesView bytes);
[[nodiscard]] LongDigest sha512(BytesView bytes);

/// Lower-case hexadecimal, two characters a byte.
[[nodiscard]] std::string to_hex(const Digest& digest);
[[nodiscard]] std::string to_hex(const LongDigest& digest);
[[nodiscard]] std::string to_hex(BytesView bytes);

/// Empty unless `text` is an even number of hexadecimal digits in lower case.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text);
[[nodiscard]] std::optional<Digest> digest_from_hex(std::string_view text);
[[nodiscard]] std::optional<LongDigest> long_digest_from_hex(std::string_view text);

}  // namespace pobratym
