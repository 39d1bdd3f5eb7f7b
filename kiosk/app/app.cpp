// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/app.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "kiosk/app/carry_out.hpp"
#include "kiosk/app/counted.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::chrono::seconds kLook{2};   // how often new content is looked for
constexpr std::chrono::seconds kTurn{12};  // how long the attract screen shows one city

/// As the desk gets it. Of where it was said the record or the place is named, nothing finer.
outbox::Feedback said_as_feedback(const Session& session) {
  const Opinion& opinion = session.opinion;
  outbox::Feedback feedback;
  if (opinion.mood) feedback.face = static_cast<outbox::Face>(*opinion.mood);
  feedback.reason = opinion.reason;
  feedback.text = trim(opinion.words);
  if (session.trail.size() > 1) {
    const Route& before = session.trail[session.trail.size() - 2];
    feedback.about = before.place == Place::record ? before.slug : before.text();
  }
  feedback.language = session.language;
  return feedback;
}
static_assert(static_cast<int>(Mood::bad) == static_cast<int>(outbox::Face::bad));

}  // namespace

App::App(AppOptions options, const Disk& disk, const i18n::Languages& languages, Moment now)
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
  if (status.last_success != status_.last_success || status.state != status_.state ||
      status.content_signed != status_.content_signed) {
    changed_ = true;
  }
  status_ = status;
}

void App::rest(Moment now) {
  resting_since_ = now.uptime;
  turn_ = 0;
  idle_.reset();
  changed_ = true;
}

void App::forget(Moment now) {
  end_visit(now);
  session_ = Session::begin(default_language());
  ++visit_;
  alone_ = true;
  rest(now);
}

void App::end_visit(Moment now) {
  if (in_vain_ && options_.say) tally_.add("search-nothing", now.wall);
  in_vain_ = false;
  met_.clear();
  if (!options_.say) return;
  bool answered = false;
  for (const auto& [poll, choice] : session_.answers) {
    if (!choice.given) continue;
    tally_.add(outbox::PollAnswer{"poll/" + poll, choice.options}, now.wall);
    answered = true;
  }
  // Not kept in memory until the hour is over, as counts are: an answer is worth a flush.
  if (answered) tally_.tell(options_.say);
}

void App::touched(Moment now) {
  last_input_ = now.uptime;
  alone_ = false;
  if (idle_ || resting_since_) changed_ = true;
  idle_.reset();
  resting_since_.reset();
}

void App::open(const std::vector<Action>& wishes, Moment now) {
  for (const Action& wish : wishes) carry_out(wish, now);
  changed_ = true;
}

void App::apply(const Action& action, Moment now) {
  touched(now);
  const Session before = session_;
  carry_out(action, now);
  if (session_ == before) return;
  count(action, before, now);
  changed_ = true;
}

void App::carry_out(const Action& action, Moment now) {
  if (const auto* wish = std::get_if<Go>(&action); wish && wish->route.place == Place::attract) {
    return rest(now);
  }
  if (std::get_if<Leave>(&action) != nullptr) return forget(now);
  if (const auto* wish = std::get_if<SetLanguage>(&action)) {
    if (!languages_.has(wish->language)) return;
    session_.language = wish->language;
    if (session_.here().place == Place::languages) go_back(session_);
    return;
  }
  if (const auto* wish = std::get_if<Acknowledge>(&action)) {
    // Only what is shown can have been read.
    if (!view_.urgent || view_.urgent->version != wish->notice) return;
    session_.acknowledged.push_back(wish->notice);
    return;
  }
  if (std::get_if<SendOpinion>(&action) != nullptr) return send_opinion(now);
  kiosk::carry_out(session_, action);
}

void App::send_opinion(Moment now) {
  Opinion& opinion = session_.opinion;
  if (session_.here().place != Place::feedback || !opinion.mood || opinion.sent == Sent::yes) {
    return;
  }
  opinion.writing = false;
  opinion.sent = Sent::yes;
  if (!options_.say) return;
  const auto kept = options_.say(said_as_feedback(session_), now.wall);
  if (!kept) opinion.sent = Sent::failed;
}

void App::wait_for_visitor(Moment now) {
  if (resting_since_) {
    // A damaged file has no other city to turn to.
    if (!content_.problem().empty()) return;
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
    alone_&& at_start ? rest(now) : forget(now);
  } else if (at_start || idle.idle == Idle::active) {
    if (idle_) changed_ = true;
    idle_.reset();
  } else {
    if (!idle_ || idle_->left != idle.left) changed_ = true;
    idle_ = idle;
  }
}

void App::count(const Action& action, const Session& before, Moment now) {
  if (!options_.say) return;
  // A search is over when its page is left, not with each of its letters.
  if (in_vain_ && session_.here().place != Place::search) {
    tally_.add("search-nothing", now.wall);
    in_vain_ = false;
  }
  if (const auto* wish = std::get_if<Go>(&action); wish && session_.here() != before.here()) {
    tally_.add("page-" + std::string(to_text(wish->route.place)), now.wall);
  }
  if (const auto* wish = std::get_if<SetLanguage>(&action); wish && is_slug(wish->language)) {
    tally_.add("language-" + wish->language, now.wall);
  }
}

void App::count_page(Moment now) {
  const bool searched = std::holds_alternative<SearchView>(view_.page);
  in_vain_ = searched && found_nothing(std::get<SearchView>(view_.page));
  if (alone_ || resting()) return;
  const std::string here = session_.here().text();
  if (met_ == here) return;
  if (std::holds_alternative<MessageView>(view_.page)) return;
  met_ = here;
  if (options_.say && shows_code(view_.page)) {
    tally_.add("code-" + std::string(to_text(session_.here().place)), now.wall);
  }
}

void App::close(Moment now) {
  end_visit(now);
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

}  // namespace pobratym::kiosk
