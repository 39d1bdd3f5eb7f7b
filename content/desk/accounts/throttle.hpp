// SPDX-License-Identifier: Apache-2.0
// Slows down whoever guesses. After a few failures each further one makes the next attempt wait
// twice as long, for the account and for the address apart, so that neither many passwords for one
// account nor one password for many accounts is quick. Kept in memory: the desk starts rarely.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

#include "content/base/clock.hpp"

namespace pobratym::desk {

class Throttle {
 public:
  static constexpr int kFree = 5;          ///< failures without a wait
  static constexpr int kFreeAddress = 30;  ///< an office has one address
  static constexpr std::chrono::seconds kLongest = std::chrono::minutes(15);
  static constexpr std::chrono::hours kRemembered{1};  ///< after the last failure

  /// How long to wait before the next attempt; zero for not at all.
  [[nodiscard]] std::chrono::seconds wait(const std::string& account, const std::string& address,
                                          Instant now);
  void failed(const std::string& account, const std::string& address, Instant now);
  /// Forgets the account's failures; not the address's, or one good account would buy guesses.
  void succeeded(const std::string& account);

 private:
  struct Failures {
    int count = 0;
    Instant last{};
  };
  [[nodiscard]] static bool is_forgotten(const Failures& failures, Instant now);
  [[nodiscard]] std::chrono::seconds wait_for(const std::string& name, int free, Instant now) const;
  void note(const std::string& name, Instant now);
  void forget_old(Instant now);

  std::mutex one_at_a_time_;
  std::map<std::string, Failures, std::less<>> failures_;
};

}  // namespace pobratym::desk
