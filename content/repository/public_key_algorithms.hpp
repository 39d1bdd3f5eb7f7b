// SPDX-License-Identifier: Apache-2.0
// The signatures that a repository of another program may carry besides Ed25519: ECDSA on P-256 and
// RSA-PSS, both over SHA-256 (TUF 1.0.31 section 4.2.1). OpenSSL does the arithmetic and is seen in
// the .cpp only. We verify these and never sign with them.
#pragma once

#include <optional>
#include <string_view>

#include "content/base/bytes.hpp"

namespace pobratym::repository {

enum class Algorithm { ed25519, ecdsa_p256, rsa_pss };

/// The public key in one form, whatever form it was written in, so that two are the same key
/// exactly when their bytes are: a SubjectPublicKeyInfo (RFC 5280) in DER, the point of an ECDSA
/// key uncompressed. `text` is PEM, or for ecdsa_p256 the point in hexadecimal as the first TUF
/// programs wrote it. Empty when it is no such key: another curve, or RSA below 2048 or above 8192
/// bits.
[[nodiscard]] std::optional<Bytes> public_key_der(Algorithm algorithm, std::string_view text);

/// `der` as public_key_der made it. An ECDSA signature is in DER; the salt of RSA-PSS may be of any
/// length, since programs differ there.
[[nodiscard]] bool signature_holds(Algorithm algorithm, BytesView der, BytesView message,
                                   BytesView signature);

}  // namespace pobratym::repository
