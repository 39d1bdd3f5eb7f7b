// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/sources.hpp"

#include <algorithm>

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMost = 6;

}  // namespace

std::string without_scheme(const std::string& url) {
  const auto scheme = url.find("://");
  return scheme == std::string::npos ? url : url.substr(scheme + 3);
}

std::string site_of(const std::string& url) {
  std::string site = without_scheme(url);
  site = site.substr(0, site.find_first_of("/?#"));
  if (site.starts_with("www.")) site.erase(0, 4);
  return site;
}

std::vector<std::string> source_words(const std::vector<model::Source>& sources) {
  std::vector<std::string> words;
  for (const model::Source& source : sources) {
    std::string line = source.url.empty() ? source.title : site_of(source.url);
    if (line.empty() || std::find(words.begin(), words.end(), line) != words.end()) continue;
    if (words.size() < kMost) words.push_back(std::move(line));
  }
  return words;
}

}  // namespace pobratym::kiosk
