// SPDX-License-Identifier: Apache-2.0
// Closes what the desk must be able to read again: the secrets of one-time codes (libsodium's
// secretbox, XSalsa20-Poly1305). The key lies in a file beside the database, so that a copy of the
// database alone lets nobody in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::desk {

class SecretBox {
 public:
  /// With a key that nobody else has.
  [[nodiscard]] static SecretBox fresh();
  /// The key in `file`; makes one, readable by its owner only, when there is no file.
  [[nodiscard]] static Result<SecretBox> open_or_make(const Path& file);

  SecretBox(const SecretBox&) = delete;
  SecretBox& operator=(const SecretBox&) = delete;
  SecretBox(SecretBox&& other) noexcept;
  SecretBox& operator=(SecretBox&&) = delete;
  ~SecretBox();

  [[nodiscard]] std::string seal(std::string_view secret) const;
  /// Empty when it was sealed with another key, changed, or never sealed.
  [[nodiscard]] std::optional<std::string> open(std::string_view sealed) const;
  [[nodiscard]] static bool is_sealed(std::string_view text);

 private:
  SecretBox() = default;
  std::array<std::uint8_t, 32> key_{};
};

}  // namespace pobratym::desk
