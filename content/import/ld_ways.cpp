// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_ways.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/import/ical_links.hpp"
#include "content/import/ld_place.hpp"
#include "content/import/ld_value.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxLinks = 12;

class WaysReader {
 public:
  WaysReader(const Json& node, const LdSurroundings& around)
      : node_(node), around_(around), texts_(around.texts) {}

  void read(Json& document) {
    auto location = ld_location(node_, around_.graph, around_.language, texts_);
    Json links = Json::array();
    for (auto& link : location.links) {
      if (links.size() >= kMaxLinks) break;
      Json one{{"url", link.url}, {"kind", "join"}};
      if (!link.label.empty()) one["label"] = std::move(link.label);
      links.push_back(std::move(one));
    }
    const auto pages = ld_values(node_, "url");
    for (const Json* page : pages) {
      const auto address = ld_address(*page);
      add_link(links, address, meeting_address(address).empty() ? "page" : "join", Json::object());
    }
    for (const Json* recording : ld_values(node_, "recordedIn")) {
      if (recording->is_object()) {
        add_link(links, ld_address(*around_.graph.resolve(recording)), "recording", Json::object());
      }
    }
    const bool placed = location.place.has_value();
    if (placed) document["place"] = std::move(*location.place);
    document["mode"] = mode_of({placed, location.online || can_join(links)}, links);
    if (!links.empty()) document["online"] = std::move(links);
  }

 private:
  void add_link(Json& links, const std::string& written, std::string_view kind, Json label) {
    if (trim(written).empty() || links.size() >= kMaxLinks) return;
    const auto url = texts_.url("url", absolute_address(written, around_.options.source_url));
    const bool seen = std::any_of(links.begin(), links.end(),
                                  [&](const Json& link) { return link.at("url") == url; });
    if (url.empty() || seen) return;
    Json link{{"url", url}, {"kind", kind}};
    if (!label.empty()) link["label"] = std::move(label);
    links.push_back(std::move(link));
  }

  struct Ways {
    bool placed;
    bool online;
  };

  std::string mode_of(const Ways& ways, Json& links) {
    std::string stated;
    for (const auto& name : ld_names(node_, "eventAttendanceMode")) {
      if (name.starts_with("Online")) stated = "online";
      if (name.starts_with("Mixed")) stated = "mixed";
      if (name.starts_with("Offline")) stated = "offline";
    }
    std::string mode = stated;
    if (mode.empty()) mode = ways.online ? (ways.placed ? "mixed" : "online") : "offline";
    if (mode != "online" && !ways.placed && ways.online) mode = "online";
    // Held online with no address to join: its page is where people will look for it.
    if (mode != "offline" && links.empty() && !around_.is_part) {
      add_link(links, around_.options.source_url, "page", Json::object());
      if (links.empty()) {
        texts_.ignored("no-link", "location",
                       "the event is held online and nothing leads to it; staff add the link");
      }
    }
    if (mode != "online" && !ways.placed && !around_.is_part) {
      texts_.ignored("no-place", "location",
                     "nothing says where the event is held; staff add the place");
    }
    if (!stated.empty() && mode != stated && !around_.is_part) {
      texts_.repaired("bad-mode", "eventAttendanceMode",
                      "does not agree with where the event is held", stated, mode);
    }
    return mode;
  }

  const Json& node_;
  const LdSurroundings& around_;
  FieldTexts& texts_;
};

}  // namespace

void read_ld_ways(const Json& node, const LdSurroundings& around, Json& document) {
  WaysReader(node, around).read(document);
}

std::string absolute_address(const std::string& written, const std::string& page) {
  std::string text(trim(written));
  const auto colon = text.find(':');
  const bool relative = !text.empty() && text.front() != '#' && !text.starts_with("www.") &&
                        (colon == std::string::npos || text.find('/') < colon);
  const auto host = page.find("://");
  if (!relative || host == std::string::npos) return text;
  if (text.starts_with("//")) return page.substr(0, host + 1) + text;
  const auto path = page.find('/', host + 3);
  const auto origin = page.substr(0, path);
  if (text.front() == '/') return origin + text;
  // As a browser reads it (RFC 3986, section 5.2), but for "..", which no site writes here.
  if (path == std::string::npos) return origin + "/" + text;
  const auto end = page.find_first_of("?#", path);
  const auto folder = page.substr(0, page.substr(0, end).rfind('/') + 1);
  return folder + text;
}

}  // namespace pobratym::import
