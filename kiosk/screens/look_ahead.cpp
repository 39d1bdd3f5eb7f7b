// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/look_ahead.hpp"

#include <algorithm>

namespace pobratym::kiosk {
namespace {

constexpr std::chrono::days kAhead{365};
constexpr std::ptrdiff_t kEnough = 12;  // a screenful
constexpr std::size_t kFurther = 5;

}  // namespace

Coming look_ahead(const Scene& scene, std::size_t most,
                  const std::function<bool(const model::Event&)>& fits) {
  for (const std::size_t look : {most, most * kFurther}) {
    Coming coming{scene.content.events_between(scene.now, scene.now + kAhead, look + 1)
                      .value_or(store::Events())};
    coming.more = coming.events.size() > look;
    coming.events.cut(look);
    const auto enough = std::count_if(coming.events.begin(), coming.events.end(), fits) >= kEnough;
    if (enough || !coming.more || look != most) return coming;
  }
  return {};
}

}  // namespace pobratym::kiosk
