// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/secret_box.hpp"

#include <sodium.h>

#include <algorithm>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

constexpr std::string_view kMark = "box1:";
constexpr std::uint64_t kLongestFile = 1024;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast)
}

std::uint8_t* bytes_of(std::string& text) {
  return reinterpret_cast<std::uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast)
}

}  // namespace

static_assert(crypto_secretbox_KEYBYTES == 32);

SecretBox::SecretBox(SecretBox&& other) noexcept : key_(other.key_) {
  sodium_memzero(other.key_.data(), other.key_.size());
}

SecretBox::~SecretBox() { sodium_memzero(key_.data(), key_.size()); }

SecretBox SecretBox::fresh() {
  SecretBox box;
  crypto_secretbox_keygen(box.key_.data());
  return box;
}

Result<SecretBox> SecretBox::open_or_make(const Path& file) {
  RealDisk disk(FileMode::secret);
  auto text = disk.read(file, kLongestFile);
  if (!text && text.error().code == ErrorCode::not_found) {
    SecretBox box = fresh();
    const std::string_view key(reinterpret_cast<const char*>(  // NOLINT(*-reinterpret-cast)
                                   box.key_.data()),
                               box.key_.size());
    if (auto written = disk.write(file, to_hex(BytesView(key)) + "\n"); !written) {
      return fail_in("the key that closes one-time codes", written.error());
    }
    return box;
  }
  if (!text) return fail_in("the key that closes one-time codes", text.error());
  const auto key = from_hex(trim(*text));
  if (!key || key->size() != crypto_secretbox_KEYBYTES) {
    return fail(ErrorCode::invalid,
                file.string() +
                    " is not the key that closes one-time codes; bring it back from a "
                    "copy of this folder");
  }
  SecretBox box;
  std::copy_n(bytes_of(*key), box.key_.size(), box.key_.begin());
  return box;
}

bool SecretBox::is_sealed(std::string_view text) { return text.starts_with(kMark); }

std::string SecretBox::seal(std::string_view secret) const {
  std::string bytes(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + secret.size(), '\0');
  std::uint8_t* const nonce = bytes_of(bytes);
  randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
  crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES, bytes_of(secret), secret.size(), nonce,
                        key_.data());
  return std::string(kMark) + to_hex(BytesView(bytes));
}

std::optional<std::string> SecretBox::open(std::string_view sealed) const {
  constexpr std::size_t kAround = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (!is_sealed(sealed)) return std::nullopt;
  const auto bytes = from_hex(sealed.substr(kMark.size()));
  if (!bytes || bytes->size() < kAround) return std::nullopt;
  std::string secret(bytes->size() - kAround, '\0');
  const std::uint8_t* const nonce = bytes_of(std::string_view(*bytes));
  if (crypto_secretbox_open_easy(bytes_of(secret), nonce + crypto_secretbox_NONCEBYTES,
                                 bytes->size() - crypto_secretbox_NONCEBYTES, nonce,
                                 key_.data()) != 0) {
    return std::nullopt;
  }
  return secret;
}

}  // namespace pobratym::desk
