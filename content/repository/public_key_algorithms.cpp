// SPDX-License-Identifier: Apache-2.0
#include "content/repository/public_key_algorithms.hpp"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <array>
#include <memory>
#include <string>

#include "content/base/hash.hpp"

namespace pobratym::repository {
namespace {

constexpr std::size_t kMaxText = 16384;
constexpr int kLeastRsaBits = 2048, kMostRsaBits = 8192;
constexpr std::size_t kPointBytes = 65;  // 0x04, x, y

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Text = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Digesting = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

/// OpenSSL keeps a list of what went wrong; nobody else shall find our share of it.
struct ErrorsForgotten {
  ErrorsForgotten() = default;
  ErrorsForgotten(const ErrorsForgotten&) = delete;
  ErrorsForgotten& operator=(const ErrorsForgotten&) = delete;
  ~ErrorsForgotten() { ERR_clear_error(); }
};

Key read_pem(std::string_view text) {
  const Text file(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  if (!file) return nullptr;
  // A key in metadata has no password; the program must not ask its terminal for one.
  pem_password_cb* none = [](char*, int, int, void*) { return -1; };
  return Key(PEM_read_bio_PUBKEY(file.get(), nullptr, none, nullptr));
}

Key read_der(BytesView der) {
  const unsigned char* at = as_unsigned(der);
  return Key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
}

bool is_p256(const EVP_PKEY* key) {
  std::array<char, 64> name{};
  return EVP_PKEY_is_a(key, "EC") == 1 &&
         EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name.data(), name.size(),
                                        nullptr) == 1 &&
         std::string_view(name.data()) == "prime256v1";
}

bool is_rsa(const EVP_PKEY* key) {
  const int bits = EVP_PKEY_get_bits(key);
  return EVP_PKEY_is_a(key, "RSA") == 1 && bits >= kLeastRsaBits && bits <= kMostRsaBits;
}

bool fits(Algorithm algorithm, const EVP_PKEY* key) {
  return algorithm == Algorithm::ecdsa_p256 ? is_p256(key) : is_rsa(key);
}

std::optional<Bytes> written(const EVP_PKEY* key) {
  unsigned char* made = nullptr;
  const int length = i2d_PUBKEY(key, &made);
  if (length <= 0) return std::nullopt;
  const std::unique_ptr<unsigned char, Freed<[](unsigned char* bytes) { OPENSSL_free(bytes); }>>
      owned(made);
  return Bytes(reinterpret_cast<const char*>(made), static_cast<std::size_t>(length));
}

/// A SubjectPublicKeyInfo of P-256 around an uncompressed point: the head is always the same.
Bytes around_point(BytesView point) {
  static constexpr std::array<unsigned char, 26> kHead = {
      0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
      0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00};
  return Bytes(reinterpret_cast<const char*>(kHead.data()), kHead.size()).append(point);
}

bool make_uncompressed(EVP_PKEY* key) {
  return EVP_PKEY_set_utf8_string_param(key, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                        "uncompressed") == 1;
}

}  // namespace

std::optional<Bytes> public_key_der(Algorithm algorithm, std::string_view text) {
  if (text.size() > kMaxText || algorithm == Algorithm::ed25519) return std::nullopt;
  const ErrorsForgotten forgotten;
  const auto point = algorithm == Algorithm::ecdsa_p256 ? from_hex(text) : std::nullopt;
  const bool is_point = point && point->size() == kPointBytes;
  const Key key = is_point ? read_der(around_point(*point)) : read_pem(text);
  if (!key || !fits(algorithm, key.get())) return std::nullopt;
  if (algorithm == Algorithm::ecdsa_p256 && !make_uncompressed(key.get())) return std::nullopt;
  return written(key.get());
}

bool signature_holds(Algorithm algorithm, BytesView der, BytesView message, BytesView signature) {
  const ErrorsForgotten forgotten;
  const Key key = read_der(der);
  const Digesting digesting(EVP_MD_CTX_new());
  if (!key || !digesting || !fits(algorithm, key.get())) return false;
  EVP_PKEY_CTX* details = nullptr;  // belongs to `digesting`
  if (EVP_DigestVerifyInit(digesting.get(), &details, EVP_sha256(), nullptr, key.get()) != 1) {
    return false;
  }
  if (algorithm == Algorithm::rsa_pss &&
      (EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING) != 1 ||
       EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_AUTO) != 1)) {
    return false;
  }
  return EVP_DigestVerify(digesting.get(), as_unsigned(signature), signature.size(),
                          as_unsigned(message), message.size()) == 1;
}

}  // namespace pobratym::repository
