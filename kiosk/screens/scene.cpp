// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/scene.hpp"

#include "content/model/zone.hpp"

namespace pobratym::kiosk {

std::string Scene::language_note(const model::Localized& words) const {
  const std::string other = foreign(words);
  if (other.empty()) return {};
  return texts("content.in_language", {{"language", format.language_name(other)}});
}

LocalSeconds Scene::local(Instant instant) const { return local(instant, host.timezone); }

LocalSeconds Scene::local(Instant instant, std::string_view zone) const {
  const auto local = model::to_local(instant, zone);
  return local ? local->seconds : LocalSeconds(instant.time_since_epoch());
}

}  // namespace pobratym::kiosk
