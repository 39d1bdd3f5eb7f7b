// SPDX-License-Identifier: Apache-2.0
// One VEVENT (RFC 5545, section 3.6.1) by itself: what it says, before it is known which others
// belong to it. Joining overrides, sessions and repeated UIDs is ical_join's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "content/import/ical_recurrence.hpp"
#include "content/import/ical_texts.hpp"

namespace pobratym::import {

/// Session of a programme, as our own export writes it.
struct IcalSession {
  std::string id;
  std::string parent;              ///< the event's UID
  std::optional<Moment> instance;  ///< which occurrence it belongs to
  bool own_uid = false;            ///< the session has a UID of its own in its document
};

struct IcalEvent {
  std::string where;  ///< "VEVENT 3 (uid abc)"
  std::string uid;    ///< empty when it says none
  Moment start;
  std::optional<Moment> end;  ///< of days the last, included
  std::optional<Moment> instance;
  bool and_following = false;  ///< RANGE=THISANDFUTURE
  Json document;               ///< all fields but uid, start, end and recurrence
  IcalRecurrence recurrence;
  std::optional<IcalSession> session;
  bool own = false;             ///< our own export wrote it, which leaves nothing to guess
  std::string recording;        ///< of a session
  bool session_status = false;  ///< the session says its state itself
  std::int64_t sequence = 0;
  std::string stamp;        ///< DTSTAMP as written: the later of two versions
  std::string fingerprint;  ///< of its content without stamps: equal for a copy

  [[nodiscard]] bool cancelled() const;
};

/// What is the same for all events of a calendar.
struct IcalSurroundings {
  IcalZones& zones;
  IcalTexts& texts;
  IcalFindings& findings;
  bool cancels = false;  ///< METHOD:CANCEL
};

/// Empty, and reported as refused, when it has no start that can be read.
[[nodiscard]] std::optional<IcalEvent> read_ical_event(const IcalComponent& component,
                                                       std::size_t number,
                                                       const IcalSurroundings& around);

}  // namespace pobratym::import
