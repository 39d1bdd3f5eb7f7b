// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/chrome_view.hpp"

namespace pobratym::kiosk {
namespace {

constexpr Place kBar[] = {Place::home,      Place::cities, Place::events,
                          Place::exchanges, Place::online, Place::search};

std::string back_words(const Scene& scene) {
  const Session& session = scene.session;
  const Place here = session.here().place;
  if (bar_place(here) == here) return {};
  const Place before =
      session.trail.size() > 1 ? session.trail[session.trail.size() - 2].place : bar_place(here);
  const std::string key = "bar." + std::string(to_text(before));
  return scene.texts.has(key) ? scene.texts(key) : scene.texts("back");
}

}  // namespace

std::string age_words(const Texts& texts, const std::optional<Instant>& then, Instant now) {
  using std::chrono::duration_cast;
  if (!then) return texts("age.never");
  const auto age = now - *then;
  if (age < -std::chrono::minutes(5)) return texts("age.unknown");
  if (age < std::chrono::minutes(1)) return texts("age.now");
  if (age < std::chrono::hours(1)) {
    return texts("age.minutes", {{"count", duration_cast<std::chrono::minutes>(age).count()}});
  }
  if (age < std::chrono::days(1)) {
    return texts("age.hours", {{"count", duration_cast<std::chrono::hours>(age).count()}});
  }
  return texts("age.days", {{"count", duration_cast<std::chrono::days>(age).count()}});
}

ChromeView make_chrome(const Scene& scene, const sync::SyncStatus& status) {
  const Texts& t = scene.texts;
  ChromeView view;
  view.host = scene.words(scene.host.name).text;
  view.tagline = scene.words(scene.host.tagline).text;
  const std::string age = age_words(t, status.last_success, scene.now);
  view.updated = t("header.updated", {{"age", age}});
  if (status.last_success && scene.now - *status.last_success >= kStaleAfter) {
    view.stale_title = t("stale.title", {{"age", age}});
    view.stale_text = t("stale.text");
  }
  const LocalSeconds local = scene.local(scene.now);
  view.time = scene.format.time(local);
  view.date = scene.format.short_date(local);
  if (!scene.clock_known) {
    view.time = "– : –";
    view.date = t("clock.unknown");
    view.updated = t("header.updated", {{"age", t("age.unknown")}});
    view.stale_title = t("clock.title");
    view.stale_text = t("clock.text");
  }
  view.language = t("language.short");
  view.language_name = t("header.language", {{"name", t("language.name")}});
  view.accessibility = t("header.accessibility");
  view.back = back_words(scene);
  for (const Place place : kBar) {
    view.bar.push_back({place, t("bar." + std::string(to_text(place))),
                        bar_place(scene.session.here().place) == place});
  }
  return view;
}

}  // namespace pobratym::kiosk
