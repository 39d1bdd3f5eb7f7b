// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/about_view.hpp"

#include "kiosk/screens/chrome_view.hpp"

namespace pobratym::kiosk {
namespace {

// As assets/README.md has them. Names of works and of licences are in no language.
constexpr const char* kMap = "Natural Earth · public domain; world-atlas 2.0.2 · ISC";
constexpr const char* kLetters = "Inter, Noto · SIL Open Font License 1.1";
constexpr const char* kIcons = "Lucide · ISC, Feather · MIT";
constexpr const char* kProgram = "Pobratym " POBRATYM_VERSION " · Apache-2.0";

std::vector<std::string> content_lines(const Scene& scene, const sync::SyncStatus& status) {
  const Texts& t = scene.texts;
  std::vector<std::string> lines;
  const auto words = [&](Instant then) {
    const LocalSeconds local = scene.local(then);
    return scene.format.full_date(local) + ", " + scene.format.time(local);
  };
  if (status.content_signed) {
    lines.push_back(t("about.published", {{"when", words(*status.content_signed)}}));
  }
  lines.push_back(status.last_success ? t("about.fetched", {{"when", words(*status.last_success)}})
                                      : t("about.never_fetched"));
  lines.push_back(t("about.content.signed"));
  return lines;
}

}  // namespace

AboutView make_about(const Scene& scene, const sync::SyncStatus& status) {
  const Texts& t = scene.texts;
  AboutView view;
  view.title = t("about.title");
  view.subtitle = scene.words(scene.host.name).text + " · " + scene.words(scene.host.tagline).text;
  view.blocks = {
      {t("about.what.title"), {t("about.what"), t("about.what.offline")}, false},
      {t("about.counted.title"),
       scene.collects ? std::vector<std::string>{t("about.counted.pages"), t("about.counted.codes"),
                                                 t("about.counted.polls"), t("about.counted.said")}
                      : std::vector<std::string>{t("about.counted.nothing")},
       scene.collects},
      {t("about.never.title"),
       {t("about.never.person"), t("about.never.camera"), t("about.never.words"),
        t("about.never.visit")},
       true},
      {t("about.content.title"), content_lines(scene, status), false},
      {t("about.parts.title"),
       {t("about.parts.map", {{"name", kMap}}), t("about.parts.letters", {{"name", kLetters}}),
        t("about.parts.icons", {{"name", kIcons}}), t("about.parts.program", {{"name", kProgram}})},
       false}};
  return view;
}

}  // namespace pobratym::kiosk
