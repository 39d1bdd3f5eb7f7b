// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/session.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kLongestTrail = 32;

}  // namespace

void go(Session& session, const Route& route) {
  if (session.here() == route) return;
  const bool of_the_bar = bar_place(route.place) == route.place;
  if (of_the_bar) session.trail.clear();
  if (session.trail.size() == kLongestTrail) session.trail.erase(session.trail.begin());
  session.trail.push_back(route);
}

std::string* field_of(Session& session) {
  const Place here = session.here().place;
  if (here == Place::search) return &session.typing.words;
  return here == Place::feedback ? &session.opinion.words : nullptr;
}

void go_back(Session& session) {
  if (session.trail.size() > 1) {
    session.trail.pop_back();
    return;
  }
  const Place parent = bar_place(session.here().place);
  session.trail = {Route{parent == session.here().place ? Place::home : parent, {}}};
}

}  // namespace pobratym::kiosk
