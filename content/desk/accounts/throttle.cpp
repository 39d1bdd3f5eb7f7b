// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/throttle.hpp"

#include <algorithm>

namespace pobratym::desk {
namespace {

constexpr std::size_t kMostNames = 100'000;

std::string account_name(const std::string& account) { return "account " + account; }
std::string address_name(const std::string& address) { return "address " + address; }

}  // namespace

bool Throttle::is_forgotten(const Failures& failures, Instant now) {
  return failures.last + kRemembered < now;
}

std::chrono::seconds Throttle::wait_for(const std::string& name, int free, Instant now) const {
  const auto found = failures_.find(name);
  if (found == failures_.end() || found->second.count < free) return std::chrono::seconds(0);
  if (is_forgotten(found->second, now)) return std::chrono::seconds(0);
  const int doubled = std::min(found->second.count - free, 10);
  const auto whole = std::min(kLongest, std::chrono::seconds(1LL << doubled));
  return std::max(std::chrono::seconds(0), found->second.last + whole - now);
}

std::chrono::seconds Throttle::wait(const std::string& account, const std::string& address,
                                    Instant now) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  return std::max(wait_for(account_name(account), kFree, now),
                  wait_for(address_name(address), kFreeAddress, now));
}

void Throttle::failed(const std::string& account, const std::string& address, Instant now) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  forget_old(now);
  note(account_name(account), now);
  note(address_name(address), now);
}

void Throttle::succeeded(const std::string& account) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  failures_.erase(account_name(account));
}

void Throttle::note(const std::string& name, Instant now) {
  Failures& failures = failures_[name];
  if (is_forgotten(failures, now)) failures = {};
  failures.count += 1;
  failures.last = now;
}

void Throttle::forget_old(Instant now) {
  if (failures_.size() < kMostNames) {
    if (failures_.size() % 64 != 0) return;
  }
  std::erase_if(failures_, [&](const auto& one) { return is_forgotten(one.second, now); });
  if (failures_.size() >= kMostNames) failures_.erase(failures_.begin());
}

}  // namespace pobratym::desk
