// SPDX-License-Identifier: Apache-2.0
// Signs as other TUF programs do, with each kind of key that a client must understand. The product
// itself signs with Ed25519 only, so the other kinds live with the tests.
#pragma once

#include <memory>
#include <string>

#include "content/base/bytes.hpp"
#include "content/base/json.hpp"

namespace pobratym::test {

enum class KeyKind { ed25519, ecdsa, rsa };

class Signer {
 public:
  /// A new key. RSA takes a good part of a second; Ed25519 nothing.
  [[nodiscard]] static Signer make(KeyKind kind = KeyKind::ed25519);
  /// ECDSA on P-384: a good key, and not one that TUF names.
  [[nodiscard]] static Signer make_p384();

  /// The key's object in metadata; a test may change it.
  [[nodiscard]] const Json& public_key() const { return public_key_; }
  Json& public_key() { return public_key_; }
  /// SHA-256 of the object as it is now.
  [[nodiscard]] std::string id() const;
  /// Hexadecimal.
  [[nodiscard]] std::string sign(BytesView message) const;

 private:
  struct Secret;
  Signer(std::shared_ptr<const Secret> secret, Json public_key);
  std::shared_ptr<const Secret> secret_;
  Json public_key_;
};

/// In lines as PEM has them.
[[nodiscard]] std::string base64(BytesView bytes);

}  // namespace pobratym::test
