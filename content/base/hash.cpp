// SPDX-License-Identifier: Apache-2.0
#include "content/base/hash.hpp"

#include <sodium.h>

#include <algorithm>

namespace pobratym {
namespace {

template <class AnyDigest>
std::string hex_of(const AnyDigest& digest) {
  return to_hex(BytesView(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()));
}

template <class AnyDigest>
std::optional<AnyDigest> read_digest(std::string_view text) {
  const auto bytes = from_hex(text);
  AnyDigest digest;
  if (!bytes || bytes->size() != digest.bytes.size()) return std::nullopt;
  std::transform(bytes->begin(), bytes->end(), digest.bytes.begin(),
                 [](char c) { return static_cast<std::uint8_t>(c); });
  return digest;
}

}  // namespace

Digest sha256(BytesView bytes) {
  Digest digest;
  crypto_hash_sha256(digest.bytes.data(), as_unsigned(bytes), bytes.size());
  return digest;
}

LongDigest sha512(BytesView bytes) {
  LongDigest digest;
  crypto_hash_sha512(digest.bytes.data(), as_unsigned(bytes), bytes.size());
  return digest;
}

std::string to_hex(BytesView bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), as_unsigned(bytes), bytes.size());
  text.pop_back();
  return text;
}

std::string to_hex(const Digest& digest) { return hex_of(digest); }
std::string to_hex(const LongDigest& digest) { return hex_of(digest); }

std::optional<Bytes> from_hex(std::string_view text) {
  const bool upper =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'F'; });
  if (upper || text.size() % 2 != 0) return std::nullopt;
  Bytes bytes(text.size() / 2, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                     text.size(), nullptr, &length, &end) != 0 ||
      length != bytes.size() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return bytes;
}

std::optional<Digest> digest_from_hex(std::string_view text) { return read_digest<Digest>(text); }

std::optional<LongDigest> long_digest_from_hex(std::string_view text) {
  return read_digest<LongDigest>(text);
}

}  // namespace pobratym
