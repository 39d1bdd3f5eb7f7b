// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/password.hpp"

#include <sodium.h>

#include <array>
#include <chrono>
#include <semaphore>

namespace pobratym::desk {
namespace {

constexpr std::ptrdiff_t kMostAtOnce = 64;
constexpr std::chrono::seconds kPatience{5};

std::string counted(const std::string& password, const PasswordCost& cost) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost.passes, cost.bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return {};
  }
  return text.data();
}

}  // namespace

struct PasswordHasher::State {
  explicit State(const PasswordCost& the_cost) : cost(the_cost), free(the_cost.at_once) {}

  PasswordCost cost;
  std::counting_semaphore<kMostAtOnce> free;
  std::string nobody;  ///< the hash of a password that nobody has
};

PasswordHasher::PasswordHasher(const PasswordCost& cost) : state_(std::make_unique<State>(cost)) {
  std::array<unsigned char, 32> random{};
  randombytes_buf(random.data(), random.size());
  state_->nobody = counted(std::string(random.begin(), random.end()), cost);
}

PasswordHasher::~PasswordHasher() = default;

std::optional<std::string> PasswordHasher::hash(const std::string& password) const {
  if (!state_->free.try_acquire_for(kPatience)) return std::nullopt;
  std::string text = counted(password, state_->cost);
  state_->free.release();
  if (text.empty()) return std::nullopt;
  return text;
}

std::optional<bool> PasswordHasher::fits(const std::string& hash,
                                         const std::string& password) const {
  if (password.size() > kLongestPassword) return false;
  if (!state_->free.try_acquire_for(kPatience)) return std::nullopt;
  const std::string& judged = hash.empty() ? state_->nobody : hash;
  const bool fits = crypto_pwhash_str_verify(judged.c_str(), password.data(), password.size()) == 0;
  state_->free.release();
  return fits && !hash.empty();
}

}  // namespace pobratym::desk
