// SPDX-License-Identifier: Apache-2.0
#include "content/repository/keys.hpp"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <utility>

#include "content/base/hash.hpp"
#include "content/repository/canonical_json.hpp"

namespace pobratym::repository {
namespace {

using SecretBytes = std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES>;

/// Without it libsodium must not be used; it fails only where there is no source of randomness.
void need_sodium() {
  if (sodium_init() < 0) std::abort();
}

Bytes to_bytes(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace

Result<PublicKey> PublicKey::from_json(const Json& json) {
  const auto type = string_member(json, "keytype");
  const auto scheme = string_member(json, "scheme");
  if (!type || !scheme) return fail(ErrorCode::invalid, "a key without a keytype and a scheme");
  if (*type != "ed25519" || *scheme != "ed25519") {
    return fail(ErrorCode::invalid, "a key of type " + *type + " with scheme " + *scheme +
                                        "; only ed25519 can be read");
  }
  const Json* value = member(json, "keyval");
  const auto hex = value == nullptr ? std::nullopt : string_member(*value, "public");
  const auto bytes = hex ? pobratym::from_hex(*hex) : std::nullopt;
  PublicKey key;
  if (!bytes || bytes->size() != key.bytes_.size()) {
    return fail(ErrorCode::invalid,
                "an ed25519 public key must be 64 hexadecimal digits in lower case");
  }
  const auto canonical = canonical_json(json);
  if (!canonical) return fail_in("a public key", canonical.error());
  std::copy(bytes->begin(), bytes->end(), key.bytes_.begin());
  key.json_ = json;
  key.id_ = to_hex(sha256(*canonical));
  return key;
}

Result<PublicKey> PublicKey::from_hex(std::string_view hex) {
  return from_json(
      {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", std::string(hex)}}}});
}

std::string PublicKey::hex() const { return to_hex(to_bytes(bytes_.data(), bytes_.size())); }

bool PublicKey::verifies(BytesView message, std::string_view signature_hex) const {
  const auto signature = pobratym::from_hex(signature_hex);
  if (!signature || signature->size() != crypto_sign_BYTES) return false;
  need_sodium();
  return crypto_sign_verify_detached(as_unsigned(*signature), as_unsigned(message), message.size(),
                                     bytes_.data()) == 0;
}

SecretKey::SecretKey(const std::array<std::uint8_t, 32>& seed, PublicKey public_key)
    : seed_(seed), public_key_(std::move(public_key)) {}

SecretKey::SecretKey(SecretKey&& other) noexcept
    : seed_(other.seed_), public_key_(std::move(other.public_key_)) {
  other.wipe();
}

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept {
  if (this != &other) {
    seed_ = other.seed_;
    public_key_ = std::move(other.public_key_);
    other.wipe();
  }
  return *this;
}

SecretKey::~SecretKey() { wipe(); }

void SecretKey::wipe() noexcept { sodium_memzero(seed_.data(), seed_.size()); }

SecretKey SecretKey::generate() {
  need_sodium();
  std::array<std::uint8_t, 32> seed{};
  randombytes_buf(seed.data(), seed.size());
  std::string hex = to_hex(to_bytes(seed.data(), seed.size()));
  auto key = from_seed_hex(hex);
  sodium_memzero(seed.data(), seed.size());
  sodium_memzero(hex.data(), hex.size());
  assert(key && "any 32 bytes are a seed");
  return std::move(*key);
}

Result<SecretKey> SecretKey::from_seed_hex(std::string_view hex) {
  need_sodium();
  auto bytes = pobratym::from_hex(hex);
  std::array<std::uint8_t, 32> seed{};
  if (!bytes || bytes->size() != seed.size()) {
    return fail(ErrorCode::invalid,
                "an ed25519 secret key must be 64 hexadecimal digits in lower case");
  }
  std::copy(bytes->begin(), bytes->end(), seed.begin());
  sodium_memzero(bytes->data(), bytes->size());
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> open{};
  SecretBytes secret{};
  crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
  sodium_memzero(secret.data(), secret.size());
  auto public_key = PublicKey::from_hex(to_hex(to_bytes(open.data(), open.size())));
  assert(public_key && "libsodium makes keys of the right length");
  SecretKey key(seed, std::move(*public_key));
  sodium_memzero(seed.data(), seed.size());
  return key;
}

std::string SecretKey::sign(BytesView message) const {
  need_sodium();
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> open{};
  SecretBytes secret{};
  std::array<std::uint8_t, crypto_sign_BYTES> signature{};
  crypto_sign_seed_keypair(open.data(), secret.data(), seed_.data());
  crypto_sign_detached(signature.data(), nullptr, as_unsigned(message), message.size(),
                       secret.data());
  sodium_memzero(secret.data(), secret.size());
  return to_hex(to_bytes(signature.data(), signature.size()));
}

std::string SecretKey::seed_hex() const { return to_hex(to_bytes(seed_.data(), seed_.size())); }

}  // namespace pobratym::repository
