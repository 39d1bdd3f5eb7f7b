// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/app.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/model/zone.hpp"
#include "kiosk/i18n/graphemes.hpp"
#include "kiosk/i18n/reading_order.hpp"

namespace pobratym::kiosk {
namespace {

/// Clocks of two machines differ by so much without either being wrong.
constexpr std::chrono::minutes kClockSlack{10};

constexpr std::chrono::seconds kLook{2};   // how often new content is looked for
constexpr std::chrono::seconds kTurn{12};  // how long the attract screen shows one city

std::int64_t minute_of(Instant instant) {
  return std::chrono::floor<std::chrono::minutes>(instant).time_since_epoch().count();
}

}  // namespace

App::App(AppOptions options, const Disk& disk, const Languages& languages, Moment now)
    : options_(std::move(options)),
      disk_(disk),
      languages_(languages),
      content_(options_.state / "content.db"),
      last_input_(now.uptime),
      last_look_(now.uptime) {
  load_content();
  session_ = Session::begin(default_language());
  rebuild(now);
}

std::vector<std::string> App::offered_languages() const {
  std::vector<std::string> offered;
  if (host_) {
    for (const std::string& tag : host_->languages) {
      if (languages_.has(tag)) offered.push_back(tag);
    }
  }
  return offered.empty() ? languages_.tags() : offered;
}

std::vector<LanguageOption> App::language_options() const {
  std::vector<LanguageOption> options;
  for (const std::string& tag : offered_languages()) {
    options.push_back({tag, languages_.get(tag).texts("language.name"), false});
  }
  return options;
}

std::string App::default_language() const {
  if (languages_.has(options_.language)) return options_.language;
  return offered_languages().front();
}

void App::load_content() {
  if (content_.refresh()) {
    changed_ = true;
    if (auto host = content_.reader()->host()) {
      host_ = std::move(*host);
    }
  }
  const auto status = sync::read_status(disk_, options_.state);
  if (status.last_success != status_.last_success || status.state != status_.state) changed_ = true;
  status_ = status;
}

void App::rest(Moment now) {
  resting_since_ = now.uptime;
  turn_ = 0;
  idle_.reset();
  changed_ = true;
}

void App::forget(Moment now) {
  session_ = Session::begin(default_language());
  ++visit_;
  alone_ = true;
  rest(now);
}

void App::touched(Moment now) {
  last_input_ = now.uptime;
  alone_ = false;
  if (idle_ || resting_since_) changed_ = true;
  idle_.reset();
  resting_since_.reset();
}

void App::apply(const Action& action, Moment now) {
  touched(now);
  const Session before = session_;
  struct Carry {
    App& app;
    Moment now;
    void operator()(const Go& wish) const {
      if (wish.route.place == Place::attract) return app.rest(now);
      go(app.session_, wish.route);
    }
    void operator()(const Back&) const { go_back(app.session_); }
    void operator()(const SetLanguage& wish) const {
      if (!app.languages_.has(wish.language)) return;
      app.session_.language = wish.language;
      if (app.session_.here().place == Place::languages) go_back(app.session_);
    }
    void operator()(const ShowRegion& wish) const {
      app.session_.region = wish.region;
      app.session_.look.reset();
      app.session_.picked.clear();
    }
    void operator()(const LookAt& wish) const {
      app.session_.look = wish.look;
      app.session_.picked.clear();
    }
    void operator()(const PickCities& wish) const { app.session_.picked = wish.slugs; }
    void operator()(const Choose& wish) const {
      choose(app.session_.choices, wish.facet, wish.code);
      app.session_.picked.clear();
    }
    void operator()(const ChooseNone& wish) const { choose_none(app.session_.choices, wish.page); }
    void operator()(const Jump&) const {}
    void operator()(const SetColours& wish) const { app.session_.comfort.colours = wish.colours; }
    void operator()(const SetTextSize& wish) const { app.session_.comfort.text = wish.size; }
    void operator()(const SetMoreTime& wish) const { app.session_.comfort.more_time = wish.on; }
    void operator()(const ResetComfort&) const { app.session_.comfort = Comfort(); }
    void operator()(const TypeLetters& wish) const {
      if (app.session_.here().place == Place::search) type(app.session_.typing, wish.letters);
    }
    void operator()(const EraseLetter&) const {
      std::string& words = app.session_.typing.words;
      words = without_last_grapheme(words);
    }
    void operator()(const ClearWords&) const { app.session_.typing.words.clear(); }
    void operator()(const ChooseKeyboard& wish) const {
      app.session_.typing.keyboard = wish.layout;
      app.session_.typing.keyboard_hidden = false;
    }
    void operator()(const ShowKeyboard& wish) const {
      app.session_.typing.keyboard_hidden = !wish.on;
    }
    void operator()(const Acknowledge& wish) const {
      // Only what is shown can have been read.
      if (!app.view_.urgent || app.view_.urgent->version != wish.notice) return;
      app.session_.acknowledged.push_back(wish.notice);
    }
    void operator()(const Wake&) const {}
    void operator()(const Stay&) const {}
    void operator()(const Leave&) const { app.forget(now); }
  };
  std::visit(Carry{*this, now}, action);
  if (session_ != before) count(action, now);
  changed_ = changed_ || session_ != before;
}

void App::wait_for_visitor(Moment now) {
  if (resting_since_) {
    const auto turn = static_cast<std::size_t>((now.uptime - *resting_since_) / kTurn);
    if (turn != turn_) changed_ = true;
    turn_ = turn;
    return;
  }
  const bool at_start = session_ == Session::begin(default_language());
  IdleLimits limits = options_.idle;
  if (session_.comfort != Comfort()) limits.ask_after = limits.ask_after_with_comfort;
  const IdleState idle = idle_at(last_input_, now.uptime, limits);
  if (idle.idle == Idle::gone) {
    // Of a visitor who only looked there is nothing to ask about, but what they scrolled goes back.
    alone_ ? rest(now) : forget(now);
  } else if (at_start || idle.idle == Idle::active) {
    if (idle_) changed_ = true;
    idle_.reset();
  } else {
    if (!idle_ || idle_->left != idle.left) changed_ = true;
    idle_ = idle;
  }
}

void App::count(const Action& action, Moment now) {
  if (!options_.say) return;
  if (const auto* wish = std::get_if<Go>(&action)) {
    tally_.add("page-" + std::string(to_text(wish->route.place)), now.wall);
  }
  if (const auto* wish = std::get_if<SetLanguage>(&action); wish && is_slug(wish->language)) {
    tally_.add("language-" + wish->language, now.wall);
  }
}

void App::close() {
  if (options_.say) tally_.tell(options_.say);
}

bool App::tick(Moment now) {
  if (options_.say) tally_.tell_past(now.wall, options_.say);
  if (now.uptime - last_look_ >= kLook) {
    last_look_ = now.uptime;
    load_content();
  }
  if (minute_of(now.wall) != minute_) changed_ = true;
  wait_for_visitor(now);
  if (!changed_) return false;
  rebuild(now);
  return true;
}

std::chrono::milliseconds App::until_next_tick(Moment now) const {
  if (idle_) return std::chrono::milliseconds(250);
  const auto minute = std::chrono::floor<std::chrono::minutes>(now.wall) + std::chrono::minutes(1);
  const auto look = last_look_ + kLook - now.uptime;
  return std::max(std::chrono::milliseconds(50),
                  std::min<std::chrono::milliseconds>(minute - now.wall, look));
}

Page App::make_page(const Scene& scene) const {
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
    case Place::attract:
      break;
    case Place::languages:
      return make_languages(scene, language_options());
  }
  return MessageView{scene.texts("missing.title"), scene.texts("missing.text"),
                     scene.texts("missing.home")};
}

View App::make_waiting() const {
  const Texts& texts = languages_.get(session_.language).texts;
  View view;
  view.language = session_.language;
  view.comfort = session_.comfort;
  view.route = "waiting";
  view.page = MessageView{texts("empty.title"), texts("empty.text"), ""};
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
  const Language& language = languages_.get(session.language);
  Scene scene{
      *content_.reader(), language.texts, language.format, *host_, {}, session, now, {}, {}};
  scene.languages = reading_order(session.language, host_->languages);
  const model::HostPhrases& phrases = host_->phrases;
  scene.phrases = {scene.words(phrases.here).text, scene.words(phrases.time).text,
                   scene.words(phrases.together).text, scene.words(phrases.from_here).text};
  scene.today = model::Date(std::chrono::floor<std::chrono::days>(scene.local(now)));
  scene.news = status_.last_success;
  // What was signed lies in the past: a clock that shows less has lost its time.
  scene.clock_known = !status_.content_signed || now + kClockSlack >= *status_.content_signed;
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
  view_.chrome = resting() ? ChromeView() : make_chrome(scene, status_);
  const Texts& t = scene.texts;
  if (idle_) {
    const auto seconds = static_cast<std::int64_t>(idle_->left.count());
    view_.chrome.question = IdleQuestion{t("idle.title"), t("idle.text", {{"count", seconds}}),
                                         t("idle.stay"), t("idle.leave")};
  }
  // Of a damaged file every question comes back empty: a page that is shown stays, and no other
  // is made of nothing.
  if (content_.problem().empty()) {
    view_.page = resting() ? Page(make_rest(scene)) : make_page(scene);
    view_.urgent = resting() ? std::nullopt : make_urgent(scene, language_options());
  } else if (!same_page) {
    view_.page = MessageView{t("empty.title"), t("empty.text"), ""};
  }
}

}  // namespace pobratym::kiosk
