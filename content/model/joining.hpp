// SPDX-License-Identifier: Apache-2.0
// What is to be said about taking part in an event from afar, at one moment: the one place that
// decides when a link is offered. Kiosk, phone pages and calendars all ask here, so that none of
// them offers an address that is dead, private, not yet open or of a stranger.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/event.hpp"

namespace pobratym::model {

/// The link is offered this long before the start.
inline constexpr std::chrono::minutes kOpensBefore{20};

/// Without news for longer than this a link that does not say how long it is good may have been
/// exchanged at the desk.
inline constexpr std::chrono::hours kLinkTrusted{72};

enum class Saying {
  cancelled,
  postponed,
  in_person,          ///< nothing to join: come there
  later,              ///< the link is offered from `opens`
  no_link_yet,        ///< held online, and nobody has said where
  by_invitation,      ///< all its links are private
  soon,               ///< opened, begins within kOpensBefore
  live,               ///< on, with a link
  live_without_link,  ///< on, and there is no link to offer
  may_have_changed,   ///< the link's time is over and there was no news since: ask the page
  recording,          ///< over, and can be watched
  ended,
  clock_unknown,  ///< nobody knows whether it is now
};

/// What is known where the question is asked.
struct JoinSituation {
  std::optional<Instant> now;   ///< empty when the clock cannot be believed
  std::optional<Instant> news;  ///< when the content was last known to be the newest; empty: now
  std::vector<std::string> join_hosts;  ///< as in Host; empty allows every host
};

struct Joining {
  Saying saying = Saying::in_person;
  /// What became of the event; said before everything else when it is not "scheduled".
  EventStatus change = EventStatus::scheduled;
  std::optional<EventTime> was;  ///< its start before it was moved
  TimeWindow window;
  Instant opens{};  ///< kOpensBefore the start
  std::string url;  ///< what may be offered now; empty when nothing may
  LinkKind kind = LinkKind::page;
  bool unsure = false;  ///< offered, but there was no news for long: give the page's address too
};

/// `session`: index into the programme; without it the event as a whole.
[[nodiscard]] Joining decide_joining(const Event& event, std::optional<std::size_t> session,
                                     const JoinSituation& situation);

/// What is said from `from` on, until the next step.
struct JoinStep {
  std::optional<Instant> from;  ///< empty for the first: since ever
  Joining joining;
};

/// All that will be said, for pages that are written once and read at any time.
[[nodiscard]] std::vector<JoinStep> join_steps(const Event& event,
                                               std::optional<std::size_t> session,
                                               const std::vector<std::string>& join_hosts);

/// A link that a calendar may carry: to join or watch, not private, of an event that is held.
[[nodiscard]] bool may_travel(const OnlineLink& link, EventStatus status);

/// Whether the address is at one of the hosts, or below it; always when there are none.
[[nodiscard]] bool is_at_host(std::string_view url, const std::vector<std::string>& hosts);

/// "soon", "no-link-yet", …: keys of interface texts are "joining." and this.
[[nodiscard]] std::string_view code(Saying saying);

}  // namespace pobratym::model
