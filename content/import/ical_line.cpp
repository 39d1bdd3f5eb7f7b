// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_line.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxParameters = 40;
constexpr std::size_t kMaxName = 80;

bool is_name_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

bool is_space(char c) { return c == ' ' || c == '\t'; }

/// RFC 6868: ^n, ^^ and ^'.
std::string decode_parameter(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '^' && at + 1 < text.size()) {
      const char next = text[at + 1];
      if (next == 'n' || next == '^' || next == '\'') {
        decoded += next == 'n' ? '\n' : next == '^' ? '^' : '"';
        ++at;
        continue;
      }
    }
    decoded += text[at];
  }
  return decoded;
}

bool is_time_property(std::string_view name) {
  constexpr std::array<std::string_view, 6> kTimes{"DTSTART", "DTEND", "RECURRENCE-ID",
                                                   "EXDATE",  "RDATE", "DUE"};
  return std::find(kTimes.begin(), kTimes.end(), name) != kTimes.end();
}

/// Reads a line from left to right.
class LineReader {
 public:
  LineReader(std::string_view text, std::size_t number) : text_(text) { line_.number = number; }

  std::optional<IcalLine> read() {
    if (!read_name()) return std::nullopt;
    while (at_ < text_.size() && text_[at_] == ';') {
      ++at_;
      read_parameter();
      skip_spaces();
    }
    if (at_ >= text_.size() || text_[at_] != ':') return std::nullopt;
    line_.value = text_.substr(at_ + 1);
    if (is_time_property(line_.name)) take_zone_back();
    return std::move(line_);
  }

 private:
  void skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) {
      ++at_;
      line_.repaired = true;
    }
  }

  bool read_name() {
    skip_spaces();
    const std::size_t begin = at_;
    std::size_t from = at_;
    for (; at_ < text_.size() && (is_name_character(text_[at_]) || text_[at_] == '.'); ++at_) {
      if (text_[at_] == '.') from = at_ + 1;
    }
    line_.name = upper_ascii(text_.substr(from, at_ - from));
    line_.repaired = line_.repaired || from != begin;
    skip_spaces();
    return !line_.name.empty() && line_.name.size() <= kMaxName && at_ < text_.size() &&
           (text_[at_] == ':' || text_[at_] == ';');
  }

  void read_parameter() {
    skip_spaces();
    const std::size_t from = at_;
    while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
    IcalParameter parameter{upper_ascii(text_.substr(from, at_ - from)), {}};
    skip_spaces();
    if (at_ >= text_.size() || text_[at_] != '=') {
      // vCalendar 1.0 writes values without names; a stray semicolon writes nothing at all.
      line_.repaired = true;
      while (at_ < text_.size() && text_[at_] != ';' && text_[at_] != ':') ++at_;
      return;
    }
    do {
      ++at_;
      parameter.values.push_back(read_parameter_value());
    } while (at_ < text_.size() && text_[at_] == ',');
    if (line_.parameters.size() < kMaxParameters) line_.parameters.push_back(std::move(parameter));
  }

  std::string read_parameter_value() {
    skip_spaces();
    if (at_ < text_.size() && text_[at_] == '"') {
      const std::size_t end = text_.find('"', at_ + 1);
      if (end != std::string_view::npos) {
        const auto inner = text_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        return decode_parameter(inner);
      }
      line_.repaired = true;  // an opening quote alone
      ++at_;
    }
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] != ';' && text_[at_] != ':' && text_[at_] != ',') ++at_;
    return decode_parameter(trim(text_.substr(from, at_ - from)));
  }

  /// `TZID=(GMT+01:00) Berlin:20160101T100000`, unquoted, as Exchange once wrote it: no date has
  /// a colon inside, so that the zone goes to the last one.
  void take_zone_back() {
    const std::size_t colon = line_.value.rfind(':');
    if (colon == std::string::npos || line_.parameters.empty()) return;
    const bool compact = line_.value.size() - colon > 8;
    const bool date_first = !line_.value.empty() && line_.value.find_first_of(") ") < colon;
    if (!compact || !date_first || line_.parameters.back().name != "TZID") return;
    auto& zone = line_.parameters.back().values.back();
    zone += ':' + line_.value.substr(0, colon);
    line_.value.erase(0, colon + 1);
    line_.repaired = true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  IcalLine line_;
};

}  // namespace

std::string upper_ascii(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string_view IcalLine::parameter(std::string_view wanted) const {
  for (const auto& parameter : parameters) {
    if (parameter.name == wanted && !parameter.values.empty()) return parameter.values.front();
  }
  return {};
}

bool IcalLine::has(std::string_view wanted) const {
  return std::any_of(parameters.begin(), parameters.end(),
                     [&](const IcalParameter& parameter) { return parameter.name == wanted; });
}

std::optional<IcalLine> parse_ical_line(std::string_view text, std::size_t number) {
  return LineReader(text, number).read();
}

std::string unescape_ical_text(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != '\\' || at + 1 >= value.size()) {
      text += value[at];
      continue;
    }
    const char next = value[++at];
    switch (next) {
      case 'n':
      case 'N':
        text += '\n';
        break;
      case '\\':
        // "\\," is an escape that went through two programs
        if (at + 1 < value.size() && (value[at + 1] == ',' || value[at + 1] == ';')) break;
        text += '\\';
        break;
      case ',':
      case ';':
      case ':':
      case '"':
        text += next;
        break;
      default:
        text += '\\';
        text += next;
    }
  }
  return text;
}

std::vector<std::string> split_ical_text(std::string_view value, char separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == '\\') {
      ++at;
    } else if (value[at] == separator) {
      parts.push_back(unescape_ical_text(value.substr(from, at - from)));
      from = at + 1;
    }
  }
  parts.push_back(unescape_ical_text(value.substr(std::min(from, value.size()))));
  return parts;
}

}  // namespace pobratym::import
