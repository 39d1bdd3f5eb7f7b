// SPDX-License-Identifier: Apache-2.0
#include "content/base/hasher.hpp"

#include <sodium.h>

namespace pobratym {

struct Hasher::States {
  crypto_hash_sha256_state brief;
  crypto_hash_sha512_state wide;
  std::uint64_t length = 0;
};

Hasher::Hasher() : states_(std::make_unique<States>()) {
  crypto_hash_sha256_init(&states_->brief);
  crypto_hash_sha512_init(&states_->wide);
}

Hasher::~Hasher() = default;

void Hasher::add(BytesView piece) {
  crypto_hash_sha256_update(&states_->brief, as_unsigned(piece), piece.size());
  crypto_hash_sha512_update(&states_->wide, as_unsigned(piece), piece.size());
  states_->length += piece.size();
}

std::uint64_t Hasher::length() const { return states_->length; }

Digest Hasher::sha256() const {
  crypto_hash_sha256_state ended = states_->brief;
  Digest digest;
  crypto_hash_sha256_final(&ended, digest.bytes.data());
  return digest;
}

LongDigest Hasher::sha512() const {
  crypto_hash_sha512_state ended = states_->wide;
  LongDigest digest;
  crypto_hash_sha512_final(&ended, digest.bytes.data());
  return digest;
}

}  // namespace pobratym
