// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/one_time_code.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>

#include "content/base/bytes.hpp"

namespace pobratym::desk {
namespace {

constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::int64_t kSecondsAStep = 30;

std::string base32(BytesView bytes) {
  std::string text;
  unsigned buffer = 0;
  int bits = 0;
  for (const char byte : bytes) {
    buffer = (buffer << 8u | static_cast<unsigned char>(byte)) & 0xffffu;
    for (bits += 8; bits >= 5; bits -= 5) {
      text += kBase32[buffer >> static_cast<unsigned>(bits - 5) & 31u];
    }
  }
  if (bits > 0) text += kBase32[buffer << static_cast<unsigned>(5 - bits) & 31u];
  return text;
}

std::optional<Bytes> from_base32(std::string_view text) {
  Bytes bytes;
  unsigned buffer = 0;
  int bits = 0;
  for (const char c : text) {
    const auto digit = kBase32.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    buffer = (buffer << 5u | static_cast<unsigned>(digit)) & 0xffffu;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>(buffer >> static_cast<unsigned>(bits) & 0xffu);
    }
  }
  return bytes;
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string escaped(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '@';
    if (plain) {
      result += c;
    } else {
      result += {'%', kHex[byte >> 4u], kHex[byte & 15u]};
    }
  }
  return result;
}

}  // namespace

std::string new_code_secret() {
  std::array<char, 20> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return base32({bytes.data(), bytes.size()});
}

std::int64_t code_step(Instant now) { return now.time_since_epoch().count() / kSecondsAStep; }

std::string one_time_code(std::string_view secret, std::int64_t step) {
  const auto key = from_base32(secret);
  if (!key || key->empty()) return {};
  std::array<unsigned char, 8> counter{};
  for (unsigned i = 0; i < 8; ++i) {
    counter[7 - i] =
        static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (8 * i) & 0xffu);
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned length = 0;
  HMAC(EVP_sha1(), key->data(), static_cast<int>(key->size()), counter.data(), counter.size(),
       mac.data(), &length);
  const unsigned at = mac[length - 1] & 15u;  // RFC 4226 section 5.3
  const std::uint32_t number = (static_cast<std::uint32_t>(mac[at] & 127u) << 24u |
                                static_cast<std::uint32_t>(mac[at + 1]) << 16u |
                                static_cast<std::uint32_t>(mac[at + 2]) << 8u | mac[at + 3]) %
                               1'000'000u;
  std::string digits = std::to_string(number);
  digits.insert(0, 6 - digits.size(), '0');
  return digits;
}

std::optional<std::int64_t> matching_step(std::string_view secret, std::string_view code,
                                          Instant now, std::int64_t last_step) {
  const std::int64_t present = code_step(now);
  for (std::int64_t step = present - 1; step <= present + 1; ++step) {
    if (step > last_step && same(one_time_code(secret, step), code)) return step;
  }
  return std::nullopt;
}

std::string code_uri(std::string_view secret, std::string_view email, std::string_view city) {
  const std::string issuer = escaped("Pobratym " + std::string(city));
  return "otpauth://totp/" + issuer + ":" + escaped(email) + "?secret=" + std::string(secret) +
         "&issuer=" + issuer;
}

}  // namespace pobratym::desk
