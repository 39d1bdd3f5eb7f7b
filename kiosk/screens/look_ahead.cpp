// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/look_ahead.hpp"

#include <algorithm>

namespace pobratym::kiosk {
namespace {

constexpr std::chrono::days kAhead{365};
constexpr std::ptrdiff_t kEnough = 12;  // a screenful
constexpr std::size_t kFurther = 5;

Coming first(const Scene& scene, std::size_t most) {
  Coming coming{scene.content.events_between(scene.now, scene.now + kAhead, most + 1)
                    .value_or(store::Events())};
  coming.more = coming.events.size() > most;
  coming.events.cut(most);
  return coming;
}

}  // namespace

Coming look_ahead(const Scene& scene, std::size_t most,
                  const std::function<bool(const model::Event&)>& fits) {
  Coming coming = first(scene, most);
  const auto fitting = std::count_if(coming.events.begin(), coming.events.end(), fits);
  return coming.more && fitting < kEnough ? first(scene, most * kFurther) : coming;
}

}  // namespace pobratym::kiosk
