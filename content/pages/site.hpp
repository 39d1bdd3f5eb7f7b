// SPDX-License-Identifier: Apache-2.0
// What is published, decoded once: every page is made from this. Only what is visible on the day of
// publication is in it.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/clock.hpp"
#include "content/base/webp_size.hpp"
#include "content/export/event_selection.hpp"
#include "content/model/city.hpp"
#include "content/model/event.hpp"
#include "content/model/exchange.hpp"
#include "content/model/help_call.hpp"
#include "content/model/host.hpp"
#include "content/model/image.hpp"
#include "content/model/initiative.hpp"
#include "content/model/record.hpp"

namespace pobratym::pages {

struct SiteOptions {
  Instant now{};
  std::string base;  ///< address of the pages' folder, ending in '/'; empty: no absolute addresses
  std::map<std::string, Bytes> pictures = {};  ///< WebP, by the names that records use
};

/// One size of a picture, as it lies among the pages.
struct PhotoFile {
  std::string path;  ///< "pictures/0123456789abcdef.webp": by what it holds
  std::string name;  ///< "brno.webp": among the site's pictures
  PixelSize size;
};

/// A record's picture.
struct Photo {
  std::vector<PhotoFile> files;  ///< the widest first; at least one
  model::Image image;
};

struct Site {
  SiteOptions options;
  model::Host host;
  model::Date today{};
  Instant updated{};                   ///< of the newest record: when there was last any news
  std::vector<std::string> languages;  ///< of the host, those that the interface speaks
  exporting::EventSelection selection;
  std::map<std::string, model::City, std::less<>> cities;  ///< by slug
  std::vector<model::Event> events;                        ///< as shown now, by start
  std::vector<model::Exchange> exchanges;                  ///< open ones by deadline, then others
  std::vector<model::Initiative> initiatives;
  std::vector<model::HelpCall> help_calls;
  std::map<model::RecordKey, Photo> photos;  ///< of what has one that can be shown
};

/// not_found when there is no host. The records have to stay where they are as long as the site
/// does.
[[nodiscard]] Result<Site> make_site(std::span<const model::Record> records, SiteOptions options);

/// Whether a page in the language is written for a text: in every language that it has.
[[nodiscard]] bool speaks(const model::LocalizedText& title, const std::string& language);

/// In which language the page is, of those it is written in: `language` if it can be.
[[nodiscard]] std::string page_language(const Site& site, const model::LocalizedText& title,
                                        const std::string& language);

}  // namespace pobratym::pages
