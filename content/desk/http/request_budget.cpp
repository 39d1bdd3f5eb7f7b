// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/request_budget.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kMostRemembered = 10'000;

}  // namespace

bool RequestBudget::spend(const std::string& who, Instant now) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  const auto is_over = [&](const While& one) {
    return now < one.began || now >= one.began + within_;
  };
  if (whiles_.size() >= kMostRemembered) {
    std::erase_if(whiles_, [&](const auto& one) { return is_over(one.second); });
    // So many at once are an attack; nobody new is let in until a while is over.
    if (whiles_.size() >= kMostRemembered && !whiles_.contains(who)) return false;
  }
  While& one = whiles_[who];
  if (is_over(one)) one = {now, 0};
  if (one.asked >= most_) return false;
  ++one.asked;
  return true;
}

}  // namespace pobratym::desk
