// SPDX-License-Identifier: Apache-2.0
// Passwords as Argon2id hashes. One costs tens of megabytes for a moment, so only a few are counted
// at a time: whoever asks for many gets "busy", and the desk keeps its memory.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace pobratym::desk {

struct PasswordCost {
  unsigned long long passes = 3;
  std::size_t bytes = 64u << 20u;
  std::ptrdiff_t at_once = 2;

  /// For tests of everything else.
  [[nodiscard]] static PasswordCost least() { return {1, 8192, 2}; }
};

inline constexpr std::size_t kShortestPassword = 10;  ///< characters
inline constexpr std::size_t kLongestPassword = 512;  ///< bytes

class PasswordHasher {
 public:
  explicit PasswordHasher(const PasswordCost& cost);
  ~PasswordHasher();
  PasswordHasher(const PasswordHasher&) = delete;
  PasswordHasher& operator=(const PasswordHasher&) = delete;

  /// Empty when too many are being counted, or there is no memory for it.
  [[nodiscard]] std::optional<std::string> hash(const std::string& password) const;
  /// Takes as long for an empty `hash`, which fits nothing, as for any other.
  [[nodiscard]] std::optional<bool> fits(const std::string& hash,
                                         const std::string& password) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pobratym::desk
