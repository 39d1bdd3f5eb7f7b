// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/sources.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "content/base/text.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMost = 6;

/// The byte that "%D0" at `at` stands for, when it is one of a letter beyond ASCII: what else is
/// escaped would mean something else when it is not.
std::optional<char> letter_byte(std::string_view url, std::size_t at) {
  if (url[at] != '%' || at + 3 > url.size()) return std::nullopt;
  unsigned value = 0;
  const char* end = url.data() + at + 3;
  const auto read = std::from_chars(url.data() + at + 1, end, value, 16);
  if (read.ptr != end || read.ec != std::errc() || value < 0x80) return std::nullopt;
  return static_cast<char>(value);
}

/// "laws/show/280/97-вр" of "laws/show/280/97-%D0%B2%D1%80": browsers take both.
std::string with_letters(const std::string& url) {
  std::string read;
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (const auto byte = letter_byte(url, i)) {
      read += *byte;
      i += 2;
    } else {
      read += url[i];
    }
  }
  return is_utf8(read) ? read : url;
}

}  // namespace

std::string without_scheme(const std::string& url) {
  const auto scheme = url.find("://");
  return with_letters(scheme == std::string::npos ? url : url.substr(scheme + 3));
}

std::string site_of(const std::string& url) {
  std::string site = without_scheme(url);
  site = site.substr(0, site.find_first_of("/?#"));
  if (site.starts_with("www.")) site.erase(0, 4);
  return site;
}

std::vector<std::string> source_words(const model::Envelope& envelope) {
  return envelope.sample ? std::vector<std::string>() : source_words(envelope.sources);
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
