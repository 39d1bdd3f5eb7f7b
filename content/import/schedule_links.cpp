// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_links.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"
#include "content/import/ical_links.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxLinks = 12;
constexpr std::size_t kMaxLabel = 200;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

template <std::size_t N>
bool has_any(const std::string& text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

constexpr std::array<std::string_view, 2> kOpinion{"feedback", "survey"};
constexpr std::array<std::string_view, 6> kStream{"livestream", "live stream", "live video",
                                                  "watch live", "трансляц",    "přenos"};
constexpr std::array<std::string_view, 5> kJoin{"join", "zoom", "jitsi", "bigbluebutton",
                                                "приєдна"};
constexpr std::array<std::string_view, 3> kRecording{"recording", "запис", "záznam"};
constexpr std::array<std::string_view, 4> kFilm{".mp4", ".webm", ".mkv", ".m4v"};

/// "opinion" is for links that nobody needs here.
std::string_view kind_of(const ScheduleLink& link) {
  const auto title = lower(link.title);
  const auto path = lower(link.url.substr(0, link.url.find_first_of("?#")));
  if (has_any(title, kOpinion)) return "opinion";
  if (!meeting_address(link.url).empty()) return "join";
  const bool film = std::any_of(kFilm.begin(), kFilm.end(),
                                [&](std::string_view ending) { return path.ends_with(ending); });
  if (has_any(title, kRecording) || film) return "recording";
  if (has_any(title, kStream)) return "stream";
  if (has_any(title, kJoin)) return "join";
  return "page";
}

}  // namespace

TalkLinks talk_links(const ScheduleTalk& talk, const std::string& language, FieldTexts& texts) {
  TalkLinks result;
  result.recording = texts.url("recording", talk.recording);
  const auto add = [&](const std::string& url, std::string_view kind, const std::string& title) {
    const bool seen = std::any_of(result.online.begin(), result.online.end(),
                                  [&](const Json& known) { return known.at("url") == url; });
    if (seen || result.online.size() >= kMaxLinks) return;
    Json link{{"url", url}, {"kind", kind}};
    const auto label = texts.line("link", title, kMaxLabel);
    if (!label.empty() && label != url) link["label"] = {{language, label}};
    result.online.push_back(std::move(link));
  };
  if (const auto page = texts.url("url", talk.url); !page.empty()) {
    add(page, meeting_address(page).empty() ? "page" : "join", "");
  }
  for (const auto& link : talk.links) {
    const auto kind = kind_of(link);
    if (kind == "opinion" || trim(link.url) == "https://" || trim(link.url) == "http://") continue;
    const auto url = texts.url("link", link.url);
    if (url.empty()) continue;
    if (kind != "recording") {
      add(url, kind, link.title);
    } else if (result.recording.empty()) {
      result.recording = url;  // of several formats the first; a screen offers one
    }
  }
  return result;
}

}  // namespace pobratym::import
