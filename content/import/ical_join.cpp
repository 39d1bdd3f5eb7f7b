// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_join.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "content/base/hash.hpp"
#include "content/import/ical_override.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxUid = 255;
constexpr std::size_t kMaxSessions = 5'000;

std::string short_hash(std::string_view text) { return to_hex(sha256(text)).substr(0, 16); }

/// "uid" with something behind it, within the length that a UID may have.
std::string suffixed(const std::string& uid, const std::string& suffix) {
  return first_characters(uid, kMaxUid - 1 - suffix.size()).substr(0, kMaxUid - 1 - suffix.size()) +
         "/" + suffix;
}

std::string start_text(const Moment& start) {
  if (start.all_day) return compact_text(start.local, true);
  const auto utc = start.instant();
  return compact_text(std::chrono::local_seconds(utc.time_since_epoch()), false) + "Z";
}

/// Newer versions come last.
bool is_older(const IcalEvent& a, const IcalEvent& b) {
  return std::tie(a.sequence, a.stamp) < std::tie(b.sequence, b.stamp);
}

class Joiner {
 public:
  explicit Joiner(IcalFindings& findings) : findings_(findings) {}

  std::vector<ImportedItem> join(std::vector<IcalEvent> events) {
    for (auto& event : events) {
      if (event.uid.empty()) name(event);
      if (event.session) {
        sessions_.push_back(std::move(event));
      } else if (event.instance) {
        overrides_.push_back(std::move(event));
      } else {
        mains_.push_back(std::move(event));
      }
    }
    leave_one_version();
    attach_overrides();
    make_unique();
    attach_sessions();
    std::vector<ImportedItem> items;
    for (auto& event : mains_) items.push_back(finish(std::move(event)));
    return items;
  }

 private:
  /// The UID of an event without one comes from what it is, so that it is the same next time.
  void name(IcalEvent& event) {
    event.uid = "no-uid-" + short_hash(start_text(event.start) + event.document.at("title").dump());
    findings_.repaired("missing-uid", {event.where, "UID",
                                       "the event has no UID; made one of its "
                                       "start and title",
                                       "", event.uid});
  }

  /// Of events with one UID and one start the newest version stays.
  void leave_one_version() {
    std::map<std::pair<std::string, std::string>, std::size_t> newest;
    std::vector<IcalEvent> kept;
    for (auto& event : mains_) {
      const auto [at, added] =
          newest.emplace(std::pair(event.uid, start_text(event.start)), kept.size());
      if (added) {
        kept.push_back(std::move(event));
        continue;
      }
      auto& other = kept[at->second];
      const bool copy = event.fingerprint == other.fingerprint;
      findings_.repaired("repeated-uid", {event.where, "UID",
                                          copy ? "the event stands in the file twice; kept once"
                                               : "an older version of the event stands beside it; "
                                                 "left out",
                                          event.uid, ""});
      if (!is_older(event, other)) other = std::move(event);
    }
    mains_ = std::move(kept);
  }

  void attach_overrides() {
    std::stable_sort(overrides_.begin(), overrides_.end(), is_older);
    std::map<std::string, std::size_t> recurring;
    for (std::size_t i = 0; i < mains_.size(); ++i) {
      if (!mains_[i].recurrence.empty() || mains_[i].own) recurring.emplace(mains_[i].uid, i);
    }
    std::map<std::pair<std::string, std::string>, IcalEvent> alone;
    for (auto& event : overrides_) {
      const auto found = recurring.find(event.uid);
      if (found == recurring.end()) {
        alone.insert_or_assign({event.uid, start_text(*event.instance)}, std::move(event));
      } else if (event.and_following) {
        split(found->second, std::move(event));
      } else {
        add_override(mains_[found->second], event);
      }
    }
    for (auto& [key, event] : alone) stand_alone(key.second, std::move(event));
    std::move(split_.begin(), split_.end(), std::back_inserter(mains_));
  }

  void stand_alone(const std::string& instance, IcalEvent event) {
    findings_.repaired("repeated-uid", {event.where, "RECURRENCE-ID",
                                        "the event it is an occurrence of does not recur in this "
                                        "file; came in as an event of its own",
                                        event.uid, ""});
    event.uid = suffixed(event.uid, instance);
    mains_.push_back(std::move(event));
  }

  /// RANGE=THISANDFUTURE: the event ends before it, and another goes on from there.
  void split(std::size_t index, IcalEvent event) {
    auto following = following_part(mains_[index], event);
    if (!following) {
      findings_.repaired("not-supported", {event.where, "RECURRENCE-ID",
                                           "the change for all that follow was made for this one "
                                           "occurrence only",
                                           "RANGE=THISANDFUTURE", ""});
      add_override(mains_[index], event);
      return;
    }
    following->uid = suffixed(event.uid, start_text(*event.instance));
    end_before(mains_[index], *event.instance);
    findings_.repaired("repeated-uid", {event.where, "RECURRENCE-ID",
                                        "from here on the event is another; made one of its own",
                                        event.uid, following->uid});
    split_.push_back(std::move(*following));
  }

  /// UIDs that are left more than once get the start, and the content where that is the same.
  void make_unique() {
    std::map<std::string, int> count;
    for (const auto& event : mains_) ++count[event.uid];
    std::set<std::string> taken;
    std::map<std::string, std::size_t> copies;
    for (auto& event : mains_) {
      if (count[event.uid] > 1) {
        const auto before = event.uid;
        event.uid = suffixed(before, start_text(event.start));
        if (taken.contains(event.uid)) event.uid = suffixed(before, short_hash(event.fingerprint));
        findings_.repaired("repeated-uid", {event.where, "UID",
                                            "several events have this UID; made "
                                            "it unique by the start",
                                            before, event.uid});
        renamed_.emplace(before, event.uid);
      }
      if (taken.insert(event.uid).second) continue;
      const auto base = event.uid;  // numbered, or thousands of copies would each try all names
      do {
        const auto number = std::to_string(copies[base]++);
        event.uid = suffixed(base, short_hash(base + event.fingerprint + number));
      } while (!taken.insert(event.uid).second);
    }
  }

  void attach_sessions() {
    std::map<std::string, IcalEvent*> parents;
    for (auto& event : mains_) parents.emplace(event.uid, &event);
    for (const auto& [before, now] : renamed_) {
      if (const auto found = parents.find(now); found != parents.end()) {
        parents.emplace(before, found->second);
      }
    }
    std::vector<IcalEvent> orphans;
    for (auto& session : sessions_) {
      const auto found = parents.find(session.session->parent);
      if (found == parents.end()) {
        orphans.push_back(std::move(session));
      } else {
        add_session(*found->second, session);
      }
    }
    std::set<std::string> taken;
    for (const auto& event : mains_) taken.insert(event.uid);
    for (auto& session : orphans) {
      if (taken.insert(session.uid).second) mains_.push_back(std::move(session));
    }
  }

  /// By the text of their instance: a conference has thousands of sessions to look up.
  const std::map<std::string, std::size_t>& overrides_of(const IcalEvent& parent) {
    const auto [at, added] = overrides_by_instance_.try_emplace(&parent);
    if (added) {
      const auto& overrides = parent.recurrence.overrides;
      for (std::size_t i = 0; i < overrides.size(); ++i) {
        at->second.insert_or_assign(dump_json(overrides[i].at("instance")), i);
      }
    }
    return at->second;
  }

  void add_session(IcalEvent& parent, const IcalEvent& session) {
    Json* programme = &parent.document["programme"];
    const Json instance = session.session->instance ? session.session->instance->json() : Json();
    if (!instance.empty()) {
      auto& overrides = overrides_of(parent);
      const auto found = overrides.find(dump_json(instance));
      if (found != overrides.end()) {
        programme = &parent.recurrence.overrides[found->second]["programme"];
      }
    }
    if (programme->is_null()) *programme = Json::array();
    const bool twice = !in_programme_.emplace(programme, session.session->id).second;
    if (twice || programme->size() >= kMaxSessions) {
      findings_.ignored("repeated-uid", {session.where, "X-POBRATYM-SESSION",
                                         "the programme has this session already; left out",
                                         session.session->id, ""});
    } else {
      programme->push_back(session_of(session));
    }
    if (parent.document["programme"].is_null()) parent.document.erase("programme");
  }

  static Json session_of(const IcalEvent& event) {
    Json session{{"id", event.session->id},
                 {"start", event.start.json()},
                 {"title", event.document.at("title")}};
    if (event.end) session["end"] = event.end->json();
    if (event.session->own_uid) session["uid"] = event.uid;
    constexpr std::array<std::pair<const char*, const char*>, 5> kSame{
        {{"summary", "abstract"},
         {"speakers", "speakers"},
         {"room", "room"},
         {"online", "online"},
         {"interpretation", "interpretation"}}};
    for (const auto& [from, to] : kSame) {
      if (const auto* found = member(event.document, from)) session[to] = *found;
    }
    if (const auto* track = member(event.document, "track"); track != nullptr && !track->empty()) {
      session["track"] = track->begin().value();
    }
    if (const auto* languages = member(event.document, "languages"))
      session["language"] = languages->front();
    if (event.session_status) session["event_status"] = event.document.at("event_status");
    if (!event.recording.empty()) session["recording"] = event.recording;
    return session;
  }

  static ImportedItem finish(IcalEvent event) {
    ImportedItem item{"event", event.uid, std::move(event.document), false};
    item.cancelled = string_member(item.document, "event_status") == "cancelled";
    item.document["uid"] = event.uid;
    item.document["start"] = event.start.json();
    if (event.end) item.document["end"] = event.end->json();
    const auto recurrence = event.recurrence.json();
    if (!recurrence.empty()) item.document["recurrence"] = recurrence;
    return item;
  }

  IcalFindings& findings_;
  std::vector<IcalEvent> mains_;
  std::vector<IcalEvent> overrides_;
  std::vector<IcalEvent> sessions_;
  std::vector<IcalEvent> split_;
  std::map<std::string, std::string> renamed_;
  /// While sessions are attached nothing is added to events or overrides: addresses stay.
  std::map<const IcalEvent*, std::map<std::string, std::size_t>> overrides_by_instance_;
  std::set<std::pair<const void*, std::string>> in_programme_;
};

}  // namespace

std::vector<ImportedItem> join_ical_events(std::vector<IcalEvent> events, IcalFindings& findings) {
  return Joiner(findings).join(std::move(events));
}

}  // namespace pobratym::import
