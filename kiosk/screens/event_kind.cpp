// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_kind.hpp"

namespace pobratym::kiosk {
namespace {

std::chrono::local_days day_of(LocalSeconds local) {
  return std::chrono::floor<std::chrono::days>(local);
}

}  // namespace

bool has_kind(const Scene& scene, const model::Event& event) {
  // "Virtual conference" would be false of one that is held in a hall.
  const bool true_here = event.kind != "conference" || event.mode == model::EventMode::online;
  return !event.kind.empty() && true_here && scene.texts.has("kind." + event.kind);
}

std::string kind_words(const Scene& scene, const model::Event& event) {
  if (has_kind(scene, event)) return scene.texts("kind." + event.kind);
  return scene.texts("mode." + std::string(model::code(event.mode)));
}

std::string language_words(const Scene& scene, const std::vector<std::string>& tags) {
  std::string words;
  for (const std::string& tag : tags) {
    if (!words.empty()) words += ", ";
    words += scene.format.language_name(tag);
  }
  return words;
}

std::string until_words(const Scene& scene, Instant end) {
  const LocalSeconds local = scene.local(end);
  if (day_of(local) == day_of(scene.local(scene.now))) {
    return scene.texts("live.until", {{"time", scene.format.time(local)}});
  }
  const LocalSeconds last = scene.local(end - std::chrono::seconds(1));
  return scene.texts("live.until_date", {{"date", scene.format.day_month(last)}});
}

std::string day_words(const Scene& scene, LocalSeconds local) {
  const auto distance = day_of(local) - day_of(scene.local(scene.now));
  std::string day = scene.format.weekday_day(local);
  if (distance == std::chrono::days(0))
    return scene.texts("day.today") + " · " + scene.format.day_month(local);
  if (distance == std::chrono::days(1))
    return scene.texts("day.tomorrow") + " · " + scene.format.day_month(local);
  return day;
}

}  // namespace pobratym::kiosk
