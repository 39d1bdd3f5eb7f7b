// SPDX-License-Identifier: Apache-2.0
#include "content/model/joining.hpp"

#include <algorithm>
#include <set>

#include "content/model/codes.hpp"

namespace pobratym::model {
namespace {

constexpr Code<Saying> kSayingCodes[] = {{"cancelled", Saying::cancelled},
                                         {"postponed", Saying::postponed},
                                         {"in-person", Saying::in_person},
                                         {"later", Saying::later},
                                         {"no-link-yet", Saying::no_link_yet},
                                         {"by-invitation", Saying::by_invitation},
                                         {"soon", Saying::soon},
                                         {"live", Saying::live},
                                         {"live-without-link", Saying::live_without_link},
                                         {"may-have-changed", Saying::may_have_changed},
                                         {"recording", Saying::recording},
                                         {"ended", Saying::ended},
                                         {"clock-unknown", Saying::clock_unknown}};

bool is_to_join(const OnlineLink& link) {
  return link.kind == LinkKind::join || link.kind == LinkKind::stream;
}

/// One event, or one session of it, as this question sees it.
struct Asked {
  TimeWindow window;
  EventStatus status = EventStatus::scheduled;
  const std::vector<OnlineLink>* links = nullptr;
  std::string recording;
};

Asked asked_about(const Event& event, std::optional<std::size_t> session) {
  Asked asked{window(event), event.status, &event.online, {}};
  if (session) {
    const Session& one = event.programme.at(*session);
    asked.window = window(event, *session);
    if (is_held(event.status) && one.status != EventStatus::scheduled) asked.status = one.status;
    asked.links = &join_links(event, one);
    asked.recording = one.recording;
  }
  const auto& links = session ? event.programme[*session].online : event.online;
  for (const OnlineLink& link : links) {
    if (asked.recording.empty() && link.kind == LinkKind::recording && !link.is_private) {
      asked.recording = link.url;
    }
  }
  return asked;
}

/// What is left of the links after each reason not to show one.
struct Choice {
  const OnlineLink* link = nullptr;
  bool only_private = false;
  bool over = false;  ///< there was one, and its time has passed
};

Choice choose(const std::vector<OnlineLink>& links, Instant now,
              const std::vector<std::string>& hosts) {
  Choice choice;
  for (const LinkKind kind : {LinkKind::join, LinkKind::stream}) {
    for (const OnlineLink& link : links) {
      if (link.kind != kind || !is_at_host(link.url, hosts)) continue;
      if (link.is_private) {
        choice.only_private = true;
      } else if (link.valid_until && *link.valid_until <= now) {
        choice.over = true;
      } else if (choice.link == nullptr) {
        choice.link = &link;
      }
    }
  }
  return choice;
}

void say_after(const Asked& asked, Joining& joining) {
  joining.saying = asked.recording.empty() ? Saying::ended : Saying::recording;
  joining.url = asked.recording;
  joining.kind = LinkKind::recording;
}

void say_during(const Asked& asked, Instant now, const JoinSituation& situation, bool live,
                Joining& joining) {
  const Choice choice = choose(*asked.links, now, situation.join_hosts);
  const Instant news = situation.news.value_or(now);
  if (choice.link != nullptr) {
    joining.saying = live ? Saying::live : Saying::soon;
    joining.url = choice.link->url;
    joining.kind = choice.link->kind;
    joining.unsure = !choice.link->valid_until && now - news > kLinkTrusted;
  } else if (choice.over && situation.news && *situation.news < now) {
    joining.saying = Saying::may_have_changed;
  } else if (choice.only_private) {
    joining.saying = Saying::by_invitation;
  } else {
    joining.saying = live ? Saying::live_without_link : Saying::no_link_yet;
  }
}

void say_before(const Asked& asked, Instant now, const JoinSituation& situation, Joining& joining) {
  const Choice choice = choose(*asked.links, now, situation.join_hosts);
  if (choice.link != nullptr) {
    joining.saying = Saying::later;
  } else {
    joining.saying =
        choice.only_private && !choice.over ? Saying::by_invitation : Saying::no_link_yet;
  }
}

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  return url.find('@') == std::string_view::npos ? url.substr(0, url.find(':'))
                                                 : std::string_view();
}

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

}  // namespace

bool is_at_host(std::string_view url, const std::vector<std::string>& hosts) {
  if (hosts.empty()) return true;
  const std::string host = lower(host_of(url));
  return !host.empty() && std::any_of(hosts.begin(), hosts.end(), [&](const std::string& allowed) {
    const std::string low = lower(allowed);
    return host == low || (!low.empty() && host.ends_with("." + low));
  });
}

bool may_travel(const OnlineLink& link, EventStatus status) {
  return !link.is_private && (is_held(status) || !is_to_join(link));
}

Joining decide_joining(const Event& event, std::optional<std::size_t> session,
                       const JoinSituation& situation) {
  const Asked asked = asked_about(event, session);
  Joining joining;
  joining.change = asked.status;
  joining.was = event.previous_start;
  joining.window = asked.window;
  joining.opens = asked.window.start - kOpensBefore;
  if (!is_held(asked.status)) {
    joining.saying = asked.status == EventStatus::cancelled ? Saying::cancelled : Saying::postponed;
    return joining;
  }
  if (!situation.now) {
    joining.saying = Saying::clock_unknown;
    return joining;
  }
  const Instant now = *situation.now;
  if (now >= asked.window.end) {
    say_after(asked, joining);
  } else if (event.mode == EventMode::offline && event.status != EventStatus::moved_online) {
    joining.saying = Saying::in_person;
  } else if (now >= joining.opens) {
    say_during(asked, now, situation, now >= asked.window.start, joining);
  } else {
    say_before(asked, now, situation, joining);
  }
  return joining;
}

std::vector<JoinStep> join_steps(const Event& event, std::optional<std::size_t> session,
                                 const std::vector<std::string>& join_hosts) {
  const Asked asked = asked_about(event, session);
  const Instant opens = asked.window.start - kOpensBefore;
  std::set<Instant> turns{opens, asked.window.start, asked.window.end};
  for (const OnlineLink& link : *asked.links) {
    if (link.valid_until) turns.insert(*link.valid_until);
  }
  const auto at = [&](Instant now) {
    return decide_joining(event, session, {now, std::nullopt, join_hosts});
  };
  std::vector<JoinStep> steps{{std::nullopt, at(*turns.begin() - std::chrono::seconds(1))}};
  for (const Instant turn : turns) {
    Joining next = at(turn);
    const Joining& last = steps.back().joining;
    if (next.saying == last.saying && next.url == last.url) continue;
    steps.push_back({turn, std::move(next)});
  }
  return steps;
}

std::string_view code(Saying saying) { return code_of(kSayingCodes, saying); }

}  // namespace pobratym::model
