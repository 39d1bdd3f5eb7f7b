// SPDX-License-Identifier: Apache-2.0
// Parts that several pages are made of.
#pragma once

#include <string>
#include <vector>

#include "content/model/joining.hpp"
#include "content/pages/frame.hpp"

namespace pobratym::pages {

/// "Cancelled", "Online", "Sample": what stands before a title.
void write_marks(Html& html, const Reader& reader, const model::Event& event);

/// How to take part, all that will ever be said of it: the script shows the part whose time it is.
/// Without a script the part of the moment of publication is shown, and when the others come.
void write_joining(Html& html, const Reader& reader, const model::Event& event);

/// One event in a list, with what a filter needs.
void write_event_row(Html& html, const Reader& reader, const model::Event& event,
                     const std::string& up);

/// A heading and links to pages, each in a language in which it exists.
struct RowLink {
  std::string type;  ///< "city"
  std::string slug;
  const model::LocalizedText* title = nullptr;
  std::string note;
};
void write_links(Html& html, const Reader& reader, const std::string& heading,
                 const std::vector<RowLink>& links, const std::string& up);

/// Calendars at `path` ("uk/city/brno.ics"): to subscribe to and to download.
void write_calendar(Html& html, const Reader& reader, const std::string& path,
                    const std::string& up, bool single);

/// Whether the event's page has a form to ask by: the host's record wants it, there is a desk to
/// send it to and a page to come back to, and the event is not over.
[[nodiscard]] bool takes_questions(const Site& site, const model::Event& event);
void write_question_form(Html& html, const Reader& reader, const model::Event& event);

/// "https://desk.example.org" of an address there.
[[nodiscard]] std::string origin_of(std::string_view address);

/// The record's picture, or nullptr.
[[nodiscard]] const Photo* photo_of(const Site& site, const model::RecordKey& key);
/// With its description, whom it is by and on what terms. Its room is kept until it is there.
void write_photo(Html& html, const Reader& reader, const Photo* photo, const std::string& up);

void write_sources(Html& html, const Reader& reader, const model::Envelope& envelope);

/// The address without its scheme, as people read it.
[[nodiscard]] std::string plain_address(std::string_view url);

/// Short plain words of a text, for previews.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace pobratym::pages
