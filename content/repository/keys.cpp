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

constexpr std::size_t kMaxSignatureBytes = 2048;  // RSA of 16384 bits

/// "ecdsa-sha2-nistp256" as a keytype is how TUF called it before 1.0.29.
std::optional<Algorithm> algorithm_of(std::string_view type, std::string_view scheme) {
  if (type == "ed25519" && scheme == "ed25519") return Algorithm::ed25519;
  if (type == "rsa" && scheme == "rsassa-pss-sha256") return Algorithm::rsa_pss;
  if ((type == "ecdsa" || type == "ecdsa-sha2-nistp256") && scheme == "ecdsa-sha2-nistp256") {
    return Algorithm::ecdsa_p256;
  }
  return std::nullopt;
}

std::optional<Bytes> key_bytes(Algorithm algorithm, std::string_view text) {
  if (algorithm != Algorithm::ed25519) return public_key_der(algorithm, text);
  auto bytes = pobratym::from_hex(text);
  return bytes && bytes->size() == crypto_sign_PUBLICKEYBYTES ? bytes : std::nullopt;
}

}  // namespace

Result<PublicKey> PublicKey::from_json(const Json& json) {
  const auto type = string_member(json, "keytype");
  const auto scheme = string_member(json, "scheme");
  const Json* value = member(json, "keyval");
  if (!type || !scheme || value == nullptr || !value->is_object()) {
    return fail(ErrorCode::invalid, "a key without a keytype, a scheme and a keyval");
  }
  const auto canonical = canonical_json(json);
  if (!canonical) return fail_in("a public key", canonical.error());
  PublicKey key;
  key.json_ = json;
  key.id_ = to_hex(sha256(*canonical));
  const auto algorithm = algorithm_of(*type, *scheme);
  const auto text = string_member(*value, "public");
  const auto bytes = algorithm && text ? key_bytes(*algorithm, *text) : std::nullopt;
  if (bytes) {
    key.algorithm_ = algorithm;
    key.bytes_ = *bytes;
  }
  return key;
}

Result<PublicKey> PublicKey::from_hex(std::string_view hex) {
  auto key = from_json(
      {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", std::string(hex)}}}});
  if (key && key->usable()) return key;
  return fail(ErrorCode::invalid,
              "an ed25519 public key must be 64 hexadecimal digits in lower case");
}

bool PublicKey::verifies(BytesView message, std::string_view signature_hex) const {
  const auto signature = pobratym::from_hex(signature_hex);
  if (!algorithm_ || !signature || signature->size() > kMaxSignatureBytes) return false;
  if (*algorithm_ != Algorithm::ed25519) {
    return signature_holds(*algorithm_, bytes_, message, *signature);
  }
  if (signature->size() != crypto_sign_BYTES) return false;
  need_sodium();
  return crypto_sign_verify_detached(as_unsigned(*signature), as_unsigned(message), message.size(),
                                     as_unsigned(bytes_)) == 0;
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
