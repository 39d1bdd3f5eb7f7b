// SPDX-License-Identifier: Apache-2.0
// The second half of App: what is shown of all that it knows.
#include <algorithm>

#include "content/i18n/reading_order.hpp"
#include "kiosk/app/app.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::chrono::minutes kClockSlack{5};  // two clocks that are right may differ by so much

}  // namespace

Page App::make_page(const Scene& scene) {
  const Route& here = session_.here();
  switch (here.place) {
    case Place::home:
      return make_home(scene);
    case Place::cities:
      return make_cities(scene);
    case Place::city:
      if (auto city = make_city(scene, here.slug)) return std::move(*city);
      break;
    case Place::events:
      return make_events(scene);
    case Place::event:
      if (auto event = make_event(scene, here.slug)) return std::move(*event);
      break;
    case Place::exchanges:
      return make_exchanges(scene);
    case Place::online:
      return make_online(scene);
    case Place::search:
      return make_search(scene);
    case Place::accessibility:
      return make_accessibility(scene);
    case Place::record:
      if (auto record = make_record(scene, here.slug)) return std::move(*record);
      break;
    case Place::history:
      return make_history(scene);
    case Place::finder:
      return make_finder(scene);
    case Place::help:
    case Place::initiatives:
    case Place::networks:
    case Place::law:
    case Place::notices:
    case Place::polls:
      return make_topic(scene, here.place);
    case Place::poll:
      if (auto poll = make_poll(scene, here.slug)) return std::move(*poll);
      break;
    case Place::feedback:
      return make_feedback(scene);
    case Place::about:
      return make_about(scene, status_);
    case Place::attract:
      break;
    case Place::languages:
      return make_languages(scene, language_options());
  }
  return make_missing(scene);
}

Page App::make_missing(const Scene& scene) const {
  const Texts& t = scene.texts;
  // Who was reading it has to be told otherwise than who came by an old way.
  if (met_ == session_.here().text()) {
    return MessageView{t("gone.title"), t("gone.text"), t("missing.home")};
  }
  return MessageView{t("missing.title"), t("missing.text"), t("missing.home")};
}

View App::make_waiting() const {
  const Texts& texts = languages_.get(session_.language).texts;
  View view;
  view.language = session_.language;
  view.comfort = session_.comfort;
  view.route = "waiting";
  const bool broken = disk_.exists(options_.state / "content.db");
  view.page = broken ? MessageView{texts("broken.title"), texts("broken.text"), ""}
                     : MessageView{texts("empty.title"), texts("empty.text"), ""};
  return view;
}

Scene App::make_scene(Instant now) {
  Session session = session_;
  if (resting_since_) {  // each language has its turn, beginning with the kiosk's own
    const auto offered = offered_languages();
    const auto own = std::find(offered.begin(), offered.end(), session.language);
    const auto first = own == offered.end() ? 0 : static_cast<std::size_t>(own - offered.begin());
    session.language = offered[(first + turn_) % offered.size()];
  }
  const i18n::Language& language = languages_.get(session.language);
  // Content cannot have been signed in the future: then it is the clock that is wrong.
  const auto& written = status_.content_signed;
  const bool clock_known = !written || now >= *written - kClockSlack;
  if (!clock_known) now = *written;
  Scene scene{
      *content_.reader(), language.texts,   language.format, *host_, {}, session, now, {}, {},
      clock_known,        options_.collects};
  scene.languages = i18n::reading_order(session.language, host_->languages);
  const model::HostPhrases& phrases = host_->phrases;
  scene.phrases = {scene.words(phrases.here).text, scene.words(phrases.time).text,
                   scene.words(phrases.together).text, scene.words(phrases.from_here).text};
  scene.today = model::Date(std::chrono::floor<std::chrono::days>(scene.local(now)));
  scene.news = status_.last_success;
  return scene;
}

AttractView App::make_rest(const Scene& scene) const {
  std::vector<std::string> names;
  for (const LanguageOption& option : language_options()) names.push_back(option.name);
  return make_attract(scene, status_, turn_, names);
}

void App::rebuild(Moment now) {
  changed_ = false;
  minute_ = minute_of(now.wall);
  if (content_.reader() == nullptr || !host_) {
    view_ = make_waiting();
    return;
  }
  // Held while the view is made. Where it cannot be, each question says so by itself.
  const auto snapshot = content_.reader()->snapshot();
  const Scene scene = make_scene(now.wall);
  const std::string& language = scene.session.language;
  const std::string route = resting() ? Route{Place::attract, {}}.text() : session_.here().text();
  const bool same_page = view_.route == route && view_.language == language;
  view_.language = language;
  view_.comfort = session_.comfort;
  view_.route = route;
  view_.turn = {scene.texts("scroll.up"), scene.texts("scroll.down")};
  view_.chrome = resting() ? ChromeView() : make_chrome(scene, status_);
  const Texts& t = scene.texts;
  if (idle_) {
    const auto seconds = static_cast<std::int64_t>(idle_->left.count());
    view_.chrome.question = IdleQuestion{t("idle.title"), t("idle.text", {{"count", seconds}}),
                                         t("idle.stay"), t("idle.leave")};
  }
  if (!content_.problem().empty()) return keep_page(scene, same_page);
  view_.page = resting() ? Page(make_rest(scene)) : make_page(scene);
  if (!resting()) urgent_ = make_urgent(scene, language_options());
  show_urgent(scene.today);
  count_page(now);
}

// The first that this visitor has not acknowledged: of a damaged file one after another as well,
// and none whose last day has passed meanwhile.
void App::show_urgent(model::Date today) {
  view_.urgent.reset();
  if (resting()) return;
  const auto& read = session_.acknowledged;
  const auto unread = std::find_if(urgent_.begin(), urgent_.end(), [&](const UrgentView& notice) {
    return (!notice.last_day || today <= *notice.last_day) &&
           std::find(read.begin(), read.end(), notice.version) == read.end();
  });
  if (unread != urgent_.end()) view_.urgent = *unread;
}

// Of a damaged file every question comes back empty: a page that is shown stays, and no other is
// made of nothing.
void App::keep_page(const Scene& scene, bool same_page) {
  show_urgent(scene.today);
  auto* rest = std::get_if<AttractView>(&view_.page);
  if (resting() && rest != nullptr && same_page) {
    renew_clock(*rest, scene, status_);
  } else if (resting()) {
    view_.page = make_rest(scene);
  } else if (!same_page) {
    view_.page = MessageView{scene.texts("damaged.title"), scene.texts("damaged.text"), ""};
  }
}

}  // namespace pobratym::kiosk
