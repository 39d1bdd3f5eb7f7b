// SPDX-License-Identifier: Apache-2.0
#include "tests/support/signer.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <optional>
#include <stdexcept>
#include <utility>

#include "content/base/hash.hpp"
#include "content/repository/canonical_json.hpp"
#include "content/repository/keys.hpp"

namespace pobratym::test {
namespace {

void must(bool done) {
  if (!done) throw std::runtime_error("OpenSSL did not do what the test needs");
}

std::string pem_of(EVP_PKEY* key) {
  BIO* file = BIO_new(BIO_s_mem());
  must(PEM_write_bio_PUBKEY(file, key) == 1);
  char* text = nullptr;
  const long length = BIO_get_mem_data(file, &text);
  std::string pem(text, static_cast<std::size_t>(length));
  BIO_free(file);
  return pem;
}

Json key_object(const char* type, const char* scheme, const std::string& open) {
  return {{"keytype", type}, {"scheme", scheme}, {"keyval", {{"public", open}}}};
}

}  // namespace

struct Signer::Secret {
  explicit Secret(EVP_PKEY* made) : key(made) { must(key != nullptr); }
  explicit Secret(repository::SecretKey made) : own(std::move(made)) {}
  ~Secret() { EVP_PKEY_free(key); }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  EVP_PKEY* key = nullptr;
  std::optional<repository::SecretKey> own;
};

Signer::Signer(std::shared_ptr<const Secret> secret, Json public_key)
    : secret_(std::move(secret)), public_key_(std::move(public_key)) {}

Signer Signer::make(KeyKind kind) {
  if (kind == KeyKind::ecdsa) {
    auto secret = std::make_shared<const Secret>(EVP_EC_gen("P-256"));
    return {secret, key_object("ecdsa", "ecdsa-sha2-nistp256", pem_of(secret->key))};
  }
  if (kind == KeyKind::rsa) {
    auto secret = std::make_shared<const Secret>(EVP_RSA_gen(2048));
    return {secret, key_object("rsa", "rsassa-pss-sha256", pem_of(secret->key))};
  }
  auto secret = std::make_shared<const Secret>(repository::SecretKey::generate());
  return {secret, secret->own->public_key().json()};
}

Signer Signer::make_p384() {
  auto secret = std::make_shared<const Secret>(EVP_EC_gen("P-384"));
  return {secret, key_object("ecdsa", "ecdsa-sha2-nistp256", pem_of(secret->key))};
}

std::string Signer::id() const {
  return to_hex(sha256(repository::canonical_json(public_key_).value()));
}

std::string Signer::sign(BytesView message) const {
  if (secret_->own) return secret_->own->sign(message);
  EVP_MD_CTX* signing = EVP_MD_CTX_new();
  EVP_PKEY_CTX* details = nullptr;
  must(EVP_DigestSignInit(signing, &details, EVP_sha256(), nullptr, secret_->key) == 1);
  if (EVP_PKEY_is_a(secret_->key, "RSA") == 1) {
    must(EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING) == 1);
    must(EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_DIGEST) == 1);
  }
  std::size_t length = 0;
  must(EVP_DigestSign(signing, nullptr, &length, as_unsigned(message), message.size()) == 1);
  Bytes signature(length, '\0');
  must(EVP_DigestSign(signing, reinterpret_cast<unsigned char*>(signature.data()), &length,
                      as_unsigned(message), message.size()) == 1);
  EVP_MD_CTX_free(signing);
  signature.resize(length);
  return to_hex(signature);
}

std::string base64(BytesView bytes) {
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                     as_unsigned(bytes), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(length));
  for (std::size_t at = 64; at < text.size(); at += 65) text.insert(at, 1, '\n');
  return text;
}

}  // namespace pobratym::test
