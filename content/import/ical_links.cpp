// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_links.hpp"

#include <algorithm>
#include <array>

#include "content/base/clock.hpp"
#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxLinks = 50;
constexpr std::size_t kMaxLabel = 200;

/// Hosts whose addresses are rooms to enter, with what the address must have in it.
struct MeetingHost {
  std::string_view host;
  std::string_view path;
};
constexpr std::array<MeetingHost, 12> kMeetingHosts{{
    {"zoom.us", "/j/"},
    {"zoom.us", "/w/"},
    {"zoom.us", "/my/"},
    {"teams.microsoft.com", "/l/meetup-join"},
    {"teams.microsoft.com", "/meet/"},
    {"teams.live.com", "/meet/"},
    {"meet.google.com", "/"},
    {"webex.com", "/"},
    {"meet.jit.si", "/"},
    {"gotomeeting.com", "/"},
    {"whereby.com", "/"},
    {"bluejeans.com", "/"},
}};

/// Properties in which services put the address of a meeting.
constexpr std::array<std::string_view, 7> kServiceProperties{
    "X-GOOGLE-CONFERENCE",
    "X-GOOGLE-HANGOUT",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-ZOOM-MEETING-URL",
    "X-JITSI-MEETING-URL"};

bool is_meeting(std::string_view address) {
  const auto from = address.find("://");
  if (from == std::string_view::npos) return false;
  const auto rest = address.substr(from + 3);
  const auto slash = std::min(rest.find('/'), rest.size());
  const auto host = rest.substr(0, slash);
  const auto path = rest.substr(slash);
  return std::any_of(kMeetingHosts.begin(), kMeetingHosts.end(), [&](const MeetingHost& known) {
    const bool inside =
        host.ends_with(known.host) &&
        (host.size() == known.host.size() || host[host.size() - known.host.size() - 1] == '.');
    return inside && path.size() > 1 && path.find(known.path) != std::string_view::npos;
  });
}

std::string_view kind_of_conference(const IcalLine& line) {
  for (const auto& parameter : line.parameters) {
    if (parameter.name != "FEATURE") continue;
    for (const auto& value : parameter.values) {
      if (upper_ascii(value) == "PHONE") return "phone";
      if (upper_ascii(value) == "FEED") return "stream";
    }
  }
  return "join";
}

std::string_view own_kind(const IcalLine& line) {
  constexpr std::array<std::string_view, 5> kKinds{"join", "stream", "page", "recording", "phone"};
  const auto found = std::find(kKinds.begin(), kKinds.end(), line.parameter("X-POBRATYM-KIND"));
  return found == kKinds.end() ? std::string_view() : *found;
}

class LinkReader {
 public:
  LinkReader(IcalTexts& texts, const std::string& where) : texts_(texts), where_(where) {}

  void add(const IcalLine& line, std::string_view kind) {
    if (links_.size() >= kMaxLinks || trim(line.value).empty()) return;
    const auto address = texts_.link(trim(line.value), where_, line.name);
    if (!address || (own_kind(line).empty() && seen(*address))) return;
    Json link{{"url", *address}, {"kind", kind}};
    const auto label = texts_.line(line.parameter("LABEL"), kMaxLabel, where_, line.name);
    if (!label.empty()) link["label"] = {{texts_.language(line), label}};
    const auto until = std::string(line.parameter("X-POBRATYM-UNTIL"));
    if (parse_instant(until)) link["valid_until"] = until;
    links_.push_back(std::move(link));
  }

  void add_meeting(std::string_view text, const std::string& field) {
    const auto address = meeting_address(text);
    if (address.empty() || links_.size() >= kMaxLinks) return;
    if (const auto link = texts_.link(address, where_, field); link && !seen(*link)) {
      links_.push_back({{"url", *link}, {"kind", "join"}});
    }
  }

  Json take() { return std::move(links_); }

 private:
  /// Feeds repeat an address in several properties; our own export says each link once.
  [[nodiscard]] bool seen(const std::string& address) const {
    return std::any_of(links_.begin(), links_.end(),
                       [&](const Json& link) { return link.at("url") == address; });
  }

  IcalTexts& texts_;
  const std::string& where_;
  Json links_ = Json::array();
};

}  // namespace

std::string meeting_address(std::string_view text) {
  for (auto at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 4)) {
    const auto end = std::min(text.find_first_of(" \t\r\n<>\"'()[]{}|\\^`", at), text.size());
    auto address = text.substr(at, end - at);
    while (!address.empty() &&
           std::string_view(".,;:!?").find(address.back()) != std::string_view::npos) {
      address.remove_suffix(1);
    }
    if (is_meeting(address)) return std::string(address);
  }
  return {};
}

bool can_join(const Json& links) {
  return std::any_of(links.begin(), links.end(), [](const Json& link) {
    const auto kind = string_member(link, "kind");
    return kind == "join" || kind == "stream" || kind == "phone";
  });
}

Json read_ical_links(const IcalComponent& event, IcalTexts& texts, const std::string& where) {
  LinkReader reader(texts, where);
  for (const auto& line : event.lines) {
    if (line.name == "CONFERENCE") {
      const auto own = own_kind(line);
      reader.add(line, own.empty() ? kind_of_conference(line) : own);
    } else if (line.name == "LINK" && upper_ascii(line.parameter("VALUE")) != "UID" &&
               upper_ascii(line.parameter("VALUE")) != "XML-REFERENCE") {
      const auto own = own_kind(line);
      reader.add(line, own.empty() ? std::string_view("page") : own);
    }
  }
  for (const auto name : kServiceProperties) {
    for (const auto* line : event.properties(name)) reader.add(*line, "join");
  }
  if (const auto* line = event.property("URL")) {
    reader.add(*line, is_meeting(line->value) ? "join" : "page");
  }
  if (event.property("X-POBRATYM-MODE") != nullptr) return reader.take();  // says all its links
  for (const auto name : {"LOCATION", "DESCRIPTION"}) {
    if (const auto* line = event.property(name)) {
      reader.add_meeting(unescape_ical_text(line->value), name);
    }
  }
  return reader.take();
}

}  // namespace pobratym::import
