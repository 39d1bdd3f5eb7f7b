// SPDX-License-Identifier: Apache-2.0
// One item of a conference's programme. Sessions run beside each other in rooms and tracks, each
// may have its own way to join and its own language, and one can be cancelled while the rest is
// held.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/event_status.hpp"
#include "content/model/event_time.hpp"
#include "content/model/localized.hpp"
#include "content/model/online_link.hpp"

namespace pobratym::model {

struct Session {
  std::string id;   ///< unique in its event; empty in older documents
  std::string uid;  ///< of the feed it came from; may be empty
  EventTime start;
  std::optional<EventTime> end;
  LocalizedText title;
  LocalizedText abstract;
  std::vector<std::string> speakers;
  std::string room;
  std::string track;
  std::string language;  ///< BCP 47; may be empty
  std::vector<std::string> interpretation;
  std::vector<OnlineLink> online;  ///< its own; see join_links in event.hpp
  std::string recording;           ///< http or https; may be empty
  EventStatus status = EventStatus::scheduled;
};

/// The array member `key`, by start, then room. A session without a title or a start that can be
/// read is left out. `day_zone`: whose days all-day dates mean.
[[nodiscard]] std::vector<Session> decode_sessions(const Fields& fields, std::string_view key,
                                                   const std::string& what,
                                                   std::string_view day_zone);

}  // namespace pobratym::model
