// SPDX-License-Identifier: Apache-2.0
// The kiosk's behaviour without pixels: actions and time go in, a View comes out. It is made anew
// when the content, the language, the place or the minute changes, not every frame.
#pragma once

#include <memory>
#include <string>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/i18n/languages.hpp"
#include "kiosk/app/content_source.hpp"
#include "kiosk/app/tally.hpp"
#include "kiosk/screens/view.hpp"
#include "kiosk/visit/action.hpp"
#include "kiosk/visit/idle.hpp"
#include "kiosk/visit/session.hpp"

namespace pobratym::kiosk {

/// One reading of both clocks.
struct Moment {
  Instant wall{};
  Uptime uptime{};  ///< since the program began; never jumps
};

struct AppOptions {
  Path state;            ///< the folder that pobratym-sync keeps
  std::string language;  ///< empty: the host's first
  IdleLimits idle;
  Say say = {};          ///< empty: nothing is kept for the desk
  bool collects = true;  ///< false: answers and feedback are not asked for, and the pages say so
};

/// Whole minutes since 1970: what a page that shows the time is made anew for.
[[nodiscard]] inline std::int64_t minute_of(Instant instant) {
  return std::chrono::floor<std::chrono::minutes>(instant).time_since_epoch().count();
}

class App {
 public:
  App(AppOptions options, const Disk& disk, const i18n::Languages& languages, Moment now);

  /// The visitor touched the screen: it wakes, and the idle question, if it stands, is answered.
  void touched(Moment now);
  void apply(const Action& action, Moment now);

  /// What the kiosk begins with, before any visitor: nothing of it is counted.
  void open(const std::vector<Action>& wishes, Moment now);

  /// Lets time pass: looks for new content, the next minute, the idle visitor. True when the view
  /// is another one than before.
  bool tick(Moment now);

  /// Tells what was counted and answered so far: for the end of the program.
  void close(Moment now);

  [[nodiscard]] const View& view() const { return view_; }
  [[nodiscard]] const Session& session() const { return session_; }

  /// Nobody is there, and the attract screen shows. The touch that ends this chooses nothing.
  [[nodiscard]] bool resting() const { return resting_since_.has_value(); }

  /// Counts visitors forgotten; the drawing side forgets scroll positions when it changes.
  [[nodiscard]] std::uint64_t visit() const { return visit_; }

  /// When tick() is due even if nothing is touched.
  [[nodiscard]] std::chrono::milliseconds until_next_tick(Moment now) const;

 private:
  void forget(Moment now);
  void rest(Moment now);
  void wait_for_visitor(Moment now);
  void carry_out(const Action& action, Moment now);
  void count(const Action& action, const Session& before, Moment now);
  void count_page(Moment now);
  void send_opinion(Moment now);
  /// What is told only when a visitor has gone.
  void end_visit(Moment now);
  void load_content();
  void rebuild(Moment now);
  /// The host's languages that the interface has, in the host's order.
  [[nodiscard]] std::vector<std::string> offered_languages() const;
  [[nodiscard]] std::string default_language() const;
  /// They, with what each calls itself.
  [[nodiscard]] std::vector<LanguageOption> language_options() const;
  [[nodiscard]] Scene make_scene(Instant now);
  [[nodiscard]] Page make_page(const Scene& scene);
  [[nodiscard]] Page make_missing(const Scene& scene) const;
  void keep_page(const Scene& scene, bool same_page);
  void show_urgent(model::Date today);
  [[nodiscard]] AttractView make_rest(const Scene& scene) const;
  [[nodiscard]] View make_waiting() const;

  AppOptions options_;
  const Disk& disk_;
  const i18n::Languages& languages_;
  ContentSource content_;
  std::optional<model::Host> host_;
  Session session_;
  std::uint64_t visit_ = 0;
  Uptime last_input_{};
  Uptime last_look_{};
  std::int64_t minute_ = 0;
  std::optional<IdleState> idle_;
  std::optional<Uptime> resting_since_;
  std::size_t turn_ = 0;  ///< how often the attract screen has changed since then
  bool alone_ = true;     ///< nobody has touched the screen since the last visitor was forgotten
  sync::SyncStatus status_;
  bool changed_ = true;
  Tally tally_;
  std::string met_;       ///< the page that was there when the visitor came to it
  bool in_vain_ = false;  ///< the search that is shown finds nothing, and somebody typed it
  std::vector<UrgentView> urgent_;  ///< not acknowledged when they were last read
  View view_;
};

}  // namespace pobratym::kiosk
