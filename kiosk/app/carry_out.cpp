// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/carry_out.hpp"

#include "content/i18n/graphemes.hpp"

namespace pobratym::kiosk {
namespace {

struct CarryOut {
  Session& session;

  // Where one is
  void operator()(const Go& wish) const { go(session, wish.route); }
  void operator()(const Back&) const { go_back(session); }
  void operator()(const ShowRegion& wish) const {
    session.region = wish.region;
    session.look.reset();
    session.picked.clear();
  }
  void operator()(const LookAt& wish) const {
    session.look = wish.look;
    session.picked.clear();
  }
  void operator()(const PickCities& wish) const { session.picked = wish.slugs; }
  void operator()(const Choose& wish) const {
    choose(session.choices, wish.facet, wish.code);
    session.picked.clear();
  }
  void operator()(const ChooseNone& wish) const { choose_none(session.choices, wish.page); }

  // How one wants it
  void operator()(const SetColours& wish) const { session.comfort.colours = wish.colours; }
  void operator()(const SetTextSize& wish) const { session.comfort.text = wish.size; }
  void operator()(const SetMoreTime& wish) const { session.comfort.more_time = wish.on; }
  void operator()(const SetLessMotion& wish) const { session.comfort.less_motion = wish.on; }
  void operator()(const ResetComfort&) const { session.comfort = Comfort(); }

  // What one types
  void operator()(const TypeLetters& wish) const {
    std::string* words = field_of(session);
    if (words == nullptr) return;
    type(*words, wish.letters, on_feedback() ? kMostWritten : kMostTyped);
    session.typing.capital.reset();
  }
  void operator()(const EraseLetter&) const {
    if (std::string* words = field_of(session)) *words = i18n::without_last_grapheme(*words);
  }
  void operator()(const ClearWords&) const {
    if (std::string* words = field_of(session)) words->clear();
  }
  void operator()(const ChooseKeyboard& wish) const {
    session.typing.keyboard = wish.layout;
    (*this)(ShowKeyboard{true});
  }
  void operator()(const ShiftLetters& wish) const { session.typing.capital = wish.on; }
  void operator()(const ShowKeyboard& wish) const {
    if (on_feedback()) {
      session.opinion.writing = wish.on;
    } else {
      session.typing.keyboard_hidden = !wish.on;
    }
  }

  // What one thinks
  void operator()(const PickOption& wish) const {
    if (is_shown(wish.poll)) pick(session.answers[wish.poll], wish.option, wish.several);
  }
  void operator()(const GiveAnswer& wish) const {
    const auto choice = session.answers.find(wish.poll);
    if (choice == session.answers.end() || choice->second.options.empty()) return;
    choice->second.given = wish.done;
  }
  void operator()(const Feel& wish) const {
    if (unsent()) feel(session.opinion, wish.mood);
  }
  void operator()(const NameReason& wish) const {
    if (unsent()) name_reason(session.opinion, wish.code);
  }

  template <class Other>
  void operator()(const Other&) const {}

  [[nodiscard]] bool on_feedback() const { return session.here().place == Place::feedback; }
  [[nodiscard]] bool unsent() const { return on_feedback() && session.opinion.sent != Sent::yes; }
  /// Only what is shown can be answered, so that the list of answers cannot grow by itself.
  [[nodiscard]] bool is_shown(const std::string& poll) const {
    return session.here() == Route{Place::poll, poll};
  }
};

}  // namespace

void carry_out(Session& session, const Action& wish) { std::visit(CarryOut{session}, wish); }

}  // namespace pobratym::kiosk
