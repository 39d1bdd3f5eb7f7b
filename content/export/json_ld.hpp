// SPDX-License-Identifier: Apache-2.0
// An event as schema.org describes events, for search engines and for web pages that show it.
// What schema.org cannot say is left out rather than said nearly.
#pragma once

#include <string>
#include <vector>

#include "content/export/event_selection.hpp"
#include "content/export/exported_file.hpp"

namespace pobratym::exporting {

struct JsonLdOptions {
  std::vector<std::string> languages{"uk", "en"};  ///< the first that a text has is written
  std::string media;    ///< put before a picture's file name; pictures are left out without it
  std::string picture;  ///< the address of this event's picture; without it `media` and its file
  FindRecord find;      ///< names and addresses of organisers and cities; may be empty
  std::string page;     ///< address of the event's own page, which then stands for all others
  /// Whether links to join, to watch and to dial are in it. A page that is read at any time has
  /// none: it cannot know whether they are open.
  bool join_links = true;
};

/// A schema.org Event, or the kind of Event that schema.org has for it. `event` without a start
/// gives an empty object.
[[nodiscard]] Json to_json_ld(const Json& event, const JsonLdOptions& options);

/// Its text so that it may stand in a page inside <script type="application/ld+json">: nothing in
/// it can end the script or a line of it.
[[nodiscard]] std::string script_text(const Json& json);

/// One file for each event and language: "uk/event/night-of-museums.jsonld". The host's languages
/// when `languages` is empty.
[[nodiscard]] std::vector<ExportedFile> json_ld_files(const EventSelection& selection,
                                                      const std::vector<std::string>& languages,
                                                      const std::string& media);

}  // namespace pobratym::exporting
