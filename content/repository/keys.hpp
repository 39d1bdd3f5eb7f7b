// SPDX-License-Identifier: Apache-2.0
// Ed25519 keys (RFC 8032) as TUF names them (1.0.31 section 4.2). A secret never leaves its
// SecretKey except into a key file, and is wiped from memory when the key goes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "content/base/bytes.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::repository {

/// Hexadecimal SHA-256 of the canonical JSON of the public key's object.
using KeyId = std::string;

/// A public key as metadata carries it. Only ed25519 keys can be read for now.
class PublicKey {
 public:
  /// 32 bytes as 64 lower-case hexadecimal digits; invalid otherwise.
  [[nodiscard]] static Result<PublicKey> from_hex(std::string_view hex);

  /// Reads {"keytype":"ed25519","scheme":"ed25519","keyval":{"public":hex}}; unknown fields stay
  /// in the object and so in the key's id. invalid for any other type or scheme.
  [[nodiscard]] static Result<PublicKey> from_json(const Json& json);

  [[nodiscard]] const KeyId& id() const { return id_; }
  [[nodiscard]] const Json& json() const { return json_; }
  [[nodiscard]] std::string hex() const;

  /// Whether `signature_hex` is this key's signature over `message`.
  [[nodiscard]] bool verifies(BytesView message, std::string_view signature_hex) const;

  /// The same key, whatever else its object says: a threshold counts keys, not spellings.
  [[nodiscard]] bool same_key(const PublicKey& other) const { return bytes_ == other.bytes_; }

 private:
  PublicKey() = default;

  std::array<std::uint8_t, 32> bytes_{};
  Json json_;
  KeyId id_;
};

class SecretKey {
 public:
  [[nodiscard]] static SecretKey generate();

  /// The 32-byte seed of RFC 8032 as 64 hexadecimal digits; invalid otherwise.
  [[nodiscard]] static Result<SecretKey> from_seed_hex(std::string_view hex);

  SecretKey(const SecretKey&) = delete;
  SecretKey& operator=(const SecretKey&) = delete;
  SecretKey(SecretKey&& other) noexcept;
  SecretKey& operator=(SecretKey&& other) noexcept;
  ~SecretKey();

  [[nodiscard]] const PublicKey& public_key() const { return public_key_; }
  [[nodiscard]] const KeyId& id() const { return public_key_.id(); }

  /// 64 bytes as 128 hexadecimal digits.
  [[nodiscard]] std::string sign(BytesView message) const;

  /// For writing a key file; the caller wipes or drops it at once.
  [[nodiscard]] std::string seed_hex() const;

 private:
  SecretKey(const std::array<std::uint8_t, 32>& seed, PublicKey public_key);
  void wipe() noexcept;

  std::array<std::uint8_t, 32> seed_{};
  PublicKey public_key_;
};

}  // namespace pobratym::repository
