// SPDX-License-Identifier: Apache-2.0
// Which calendar files there are: in every language one of all events, one for each city, kind and
// track, and one for every event. Subscribed to by phones and partner cities, so paths stay the
// same while there is anything to say, and the same records give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "content/export/event_selection.hpp"
#include "content/export/exported_file.hpp"
#include "content/model/schema.hpp"

namespace pobratym::exporting {

struct FeedOptions {
  std::vector<std::string> languages;  ///< a set of files for each; the host's when empty
  std::string address;  ///< under which the files are published, ending in '/'; may be empty
  std::string media;    ///< put before a picture's file name; pictures are left out without it
  std::string colour = "teal";              ///< a name of CSS (RFC 7986, section 5.9)
  const model::Schemas* schemas = nullptr;  ///< how kinds are called; without it by their codes
};

/// By path: "uk/all.ics", "uk/city/brno.ics", "uk/kind/concert.ics", "uk/track/energy.ics",
/// "uk/event/night-of-museums.ics".
[[nodiscard]] Status each_calendar_feed(const EventSelection& selection, const FeedOptions& options,
                                        const TakeFile& take);
[[nodiscard]] std::vector<ExportedFile> calendar_feeds(const EventSelection& selection,
                                                       const FeedOptions& options);

}  // namespace pobratym::exporting
