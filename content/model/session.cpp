// SPDX-License-Identifier: Apache-2.0
#include "content/model/session.hpp"

#include <algorithm>
#include <tuple>

#include "content/model/codes.hpp"

namespace pobratym::model {

std::vector<Session> decode_sessions(const Fields& fields, std::string_view key,
                                     const std::string& what, std::string_view day_zone) {
  std::vector<Session> sessions;
  for (const Json* element : fields.objects(key)) {
    Fields inner(*element, what + ", a session of its programme");
    Session session;
    session.id = inner.text_or_empty("id");
    session.uid = inner.text_or_empty("uid");
    session.start = inner.time("start", day_zone);
    session.end = inner.time_if_any("end", day_zone);
    session.title = inner.localized("title");
    session.abstract = inner.localized_or_empty("abstract");
    session.speakers = string_list_member(*element, "speakers");
    session.room = inner.text_or_empty("room");
    session.track = inner.text_or_empty("track");
    session.language = inner.text_or_empty("language");
    session.interpretation = string_list_member(*element, "interpretation");
    session.online = decode_links(inner, "online", what);
    session.recording = inner.url_or_empty("recording");
    session.status = inner.choice("event_status", kEventStatusCodes, {EventStatus::scheduled});
    if (auto whole = inner.finish(std::move(session))) sessions.push_back(*std::move(whole));
  }
  std::stable_sort(sessions.begin(), sessions.end(), [](const Session& a, const Session& b) {
    return std::tie(a.start.instant, a.room) < std::tie(b.start.instant, b.room);
  });
  return sessions;
}

}  // namespace pobratym::model
