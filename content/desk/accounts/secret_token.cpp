// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/secret_token.hpp"

#include <sodium.h>

#include <array>

#include "content/base/hash.hpp"

namespace pobratym::desk {

std::string new_token() {
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::string text(
      sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.pop_back();  // the zero that ends it
  return text;
}

std::string new_recovery_code() {
  constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string code;
  for (int i = 0; i < 10; ++i) {
    if (i == 5) code += '-';
    code += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
  }
  return code;
}

std::string hash_of(std::string_view secret) { return to_hex(sha256(secret)); }

}  // namespace pobratym::desk
