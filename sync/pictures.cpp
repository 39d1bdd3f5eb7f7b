// SPDX-License-Identifier: Apache-2.0
#include "sync/pictures.hpp"

#include <utility>

#include "sync/plan.hpp"

namespace pobratym::sync {

PictureChoice choose_pictures(std::vector<repository::Medium> missing, const PictureRoom& room) {
  PictureChoice choice;
  if (!room || missing.empty()) {
    choice.now = std::move(missing);
    return choice;
  }
  std::uint64_t left = room();
  for (const repository::Medium& medium : missing) {
    if (left >= kRequestCost && medium.length <= left - kRequestCost) {
      left -= medium.length + kRequestCost;
      choice.now.push_back(medium);
    } else {
      ++choice.later;
    }
  }
  return choice;
}

}  // namespace pobratym::sync
