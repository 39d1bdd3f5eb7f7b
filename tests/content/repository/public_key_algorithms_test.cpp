// SPDX-License-Identifier: Apache-2.0
#include "content/repository/public_key_algorithms.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/hash.hpp"
#include "content/repository/keys.hpp"
#include "tests/support/signer.hpp"

namespace pobratym::repository {
namespace {

// RFC 6979 appendix A.2.5: a key on P-256, and its signature of "sample" with SHA-256.
const std::string kPoint =
    "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
    "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
const std::string kSignature =
    "3046022100efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
    "022100f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

Bytes der_of(Algorithm algorithm, const pobratym::test::Signer& signer) {
  const auto text = signer.public_key()["keyval"]["public"].get<std::string>();
  return public_key_der(algorithm, text).value();
}

}  // namespace

TEST_CASE("ECDSA signatures hold as RFC 6979 writes them") {
  const auto key = public_key_der(Algorithm::ecdsa_p256, kPoint);
  REQUIRE(key);
  const Bytes signature = from_hex(kSignature).value();
  CHECK(signature_holds(Algorithm::ecdsa_p256, *key, "sample", signature));
  CHECK_FALSE(signature_holds(Algorithm::ecdsa_p256, *key, "Sample", signature));
  CHECK_FALSE(signature_holds(Algorithm::ecdsa_p256, *key, "sample", signature + '\0'));
  CHECK_FALSE(signature_holds(Algorithm::ecdsa_p256, *key, "sample", signature.substr(1)));
  CHECK_FALSE(signature_holds(Algorithm::ecdsa_p256, *key, "sample", ""));
}

TEST_CASE("a signature holds for one message and every one of its bits, for each kind of key") {
  for (const auto& [kind, algorithm] :
       {std::pair(pobratym::test::KeyKind::ecdsa, Algorithm::ecdsa_p256),
        std::pair(pobratym::test::KeyKind::rsa, Algorithm::rsa_pss)}) {
    const pobratym::test::Signer signer = pobratym::test::Signer::make(kind);
    const Bytes key = der_of(algorithm, signer);
    const Bytes signature = from_hex(signer.sign("the content")).value();
    CHECK(signature_holds(algorithm, key, "the content", signature));
    CHECK_FALSE(signature_holds(algorithm, key, "the Content", signature));
    CHECK_FALSE(signature_holds(algorithm, der_of(algorithm, pobratym::test::Signer::make(kind)),
                                "the content", signature));
    for (std::size_t bit = 0; bit < signature.size() * 8; bit += 7) {
      Bytes flipped = signature;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
      CHECK_FALSE(signature_holds(algorithm, key, "the content", flipped));
    }
  }
}

TEST_CASE("a key has one form, however it was written") {
  pobratym::test::Signer signer = pobratym::test::Signer::make(pobratym::test::KeyKind::ecdsa);
  const Bytes key = der_of(Algorithm::ecdsa_p256, signer);
  CHECK(key.size() == 91);
  const Bytes point = key.substr(26);
  CHECK(public_key_der(Algorithm::ecdsa_p256, to_hex(point)) == key);
  // The same point compressed, as some programs write it.
  const char sign = (static_cast<unsigned char>(point.back()) & 1u) != 0 ? '\x03' : '\x02';
  Bytes head = from_hex("3039301306072a8648ce3d020106082a8648ce3d030107032200").value();
  const Bytes compressed = head + sign + point.substr(1, 32);
  const std::string pem = "-----BEGIN PUBLIC KEY-----\n" + pobratym::test::base64(compressed) +
                          "\n-----END PUBLIC KEY-----\n";
  CHECK(public_key_der(Algorithm::ecdsa_p256, pem) == key);
}

TEST_CASE("what is no key of its kind is none") {
  const std::string p384 =
      pobratym::test::Signer::make_p384().public_key()["keyval"]["public"].get<std::string>();
  const std::string p256 = pobratym::test::Signer::make(pobratym::test::KeyKind::ecdsa)
                               .public_key()["keyval"]["public"]
                               .get<std::string>();
  CHECK_FALSE(public_key_der(Algorithm::ecdsa_p256, p384));
  CHECK_FALSE(public_key_der(Algorithm::rsa_pss, p256));
  CHECK_FALSE(public_key_der(Algorithm::ed25519, p256));
  std::string elsewhere = kPoint;  // no longer on the curve
  elsewhere.back() = '8';
  for (const std::string& text :
       {std::string(), elsewhere, kPoint.substr(2), "05" + kPoint.substr(2), p256.substr(0, 60),
        std::string(20000, 'a'), std::string("-----BEGIN PRIVATE KEY-----\n")}) {
    INFO(text.substr(0, 80));
    CHECK_FALSE(public_key_der(Algorithm::ecdsa_p256, text));
    CHECK_FALSE(public_key_der(Algorithm::rsa_pss, text));
  }
  CHECK_FALSE(signature_holds(Algorithm::ecdsa_p256, "no key", "text", "signature"));
}

}  // namespace pobratym::repository
