// SPDX-License-Identifier: Apache-2.0
// Keys as TUF names them (1.0.31 section 4.2). We sign with Ed25519 (RFC 8032) and verify ECDSA and
// RSA-PSS too. A secret never leaves its SecretKey except into a key file, and is wiped from memory
// when the key goes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/bytes.hpp"
#include "content/base/hash.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"
#include "content/repository/public_key_algorithms.hpp"

namespace pobratym::repository {

/// The name a key goes by in metadata: by custom the hexadecimal SHA-256 of its object's canonical
/// JSON, and for us no more than a name.
using KeyId = std::string;

/// A public key as metadata carries it. One that this program cannot use (another type, or no
/// proper key) is a key all the same: it keeps its place in the file and verifies nothing.
class PublicKey {
 public:
  /// An Ed25519 key of 32 bytes as 64 lower-case hexadecimal digits; invalid otherwise.
  [[nodiscard]] static Result<PublicKey> from_hex(std::string_view hex);

  /// Reads {"keytype":"ed25519","scheme":"ed25519","keyval":{"public":hex}} and its like; unknown
  /// fields stay in the object and so in the key's id. invalid when it is no object of that shape.
  [[nodiscard]] static Result<PublicKey> from_json(const Json& json);

  [[nodiscard]] const KeyId& id() const { return id_; }
  [[nodiscard]] const Json& json() const { return json_; }
  [[nodiscard]] bool usable() const { return algorithm_.has_value(); }

  /// Of an Ed25519 key its 32 bytes, of any other its SubjectPublicKeyInfo.
  [[nodiscard]] std::string hex() const { return to_hex(bytes_); }

  /// Whether `signature_hex` is this key's signature over `message`.
  [[nodiscard]] bool verifies(BytesView message, std::string_view signature_hex) const;

  /// The same key, whatever else its object says: a threshold counts keys, not spellings.
  [[nodiscard]] bool same_key(const PublicKey& other) const { return bytes_ == other.bytes_; }

 private:
  PublicKey() = default;

  std::optional<Algorithm> algorithm_;
  Bytes bytes_;
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
