// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_unfold.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

/// Programs that lose the space of a fold still cut at 75 octets or a little before.
constexpr std::size_t kShortestFolded = 70;

/// Sorted. A line that begins so is no forgotten piece of a text.
constexpr std::array<std::string_view, 77> kProperties{"ACKNOWLEDGED",
                                                       "ACTION",
                                                       "ATTACH",
                                                       "ATTENDEE",
                                                       "BEGIN",
                                                       "BUSYTYPE",
                                                       "CALENDAR-ADDRESS",
                                                       "CALSCALE",
                                                       "CATEGORIES",
                                                       "CLASS",
                                                       "COLOR",
                                                       "COMMENT",
                                                       "COMPLETED",
                                                       "CONCEPT",
                                                       "CONFERENCE",
                                                       "CONTACT",
                                                       "CREATED",
                                                       "DESCRIPTION",
                                                       "DTEND",
                                                       "DTSTAMP",
                                                       "DTSTART",
                                                       "DUE",
                                                       "DURATION",
                                                       "END",
                                                       "EXDATE",
                                                       "EXRULE",
                                                       "FREEBUSY",
                                                       "GEO",
                                                       "IMAGE",
                                                       "LAST-MODIFIED",
                                                       "LINK",
                                                       "LOCATION",
                                                       "LOCATION-TYPE",
                                                       "METHOD",
                                                       "NAME",
                                                       "ORGANIZER",
                                                       "PARTICIPANT-TYPE",
                                                       "PERCENT-COMPLETE",
                                                       "PRIORITY",
                                                       "PRODID",
                                                       "PROXIMITY",
                                                       "RDATE",
                                                       "RECURRENCE-ID",
                                                       "REFID",
                                                       "REFRESH-INTERVAL",
                                                       "RELATED-TO",
                                                       "REPEAT",
                                                       "REQUEST-STATUS",
                                                       "RESOURCE-TYPE",
                                                       "RESOURCES",
                                                       "RRULE",
                                                       "SEQUENCE",
                                                       "SOURCE",
                                                       "STATUS",
                                                       "STRUCTURED-DATA",
                                                       "STYLED-DESCRIPTION",
                                                       "SUMMARY",
                                                       "TRANSP",
                                                       "TRIGGER",
                                                       "TZID",
                                                       "TZID-ALIAS-OF",
                                                       "TZNAME",
                                                       "TZOFFSETFROM",
                                                       "TZOFFSETTO",
                                                       "TZUNTIL",
                                                       "TZURL",
                                                       "UID",
                                                       "URL",
                                                       "VERSION",
                                                       "X-ALT-DESC",
                                                       "X-APPLE-STRUCTURED-LOCATION",
                                                       "X-LIC-LOCATION",
                                                       "X-MICROSOFT-CDO-ALLDAYEVENT",
                                                       "X-WR-CALDESC",
                                                       "X-WR-CALNAME",
                                                       "X-WR-RELCALID",
                                                       "X-WR-TIMEZONE"};

bool is_continuation(std::string_view line) {
  return !line.empty() && (line.front() == ' ' || line.front() == '\t');
}

std::string_view name_of(std::string_view line) {
  const std::size_t end = line.find_first_of(":; \t");
  if (end == std::string_view::npos || end == 0 || line[end] == ' ' || line[end] == '\t') return {};
  return line.substr(0, end);
}

bool is_known(std::string_view line) {
  const auto name = upper_ascii(name_of(line));
  return std::binary_search(kProperties.begin(), kProperties.end(), name);
}

bool is_bracket(std::string_view line) {
  const auto name = upper_ascii(name_of(line));
  return name == "BEGIN" || name == "END";
}

/// Properties whose text people write with line breaks in it.
bool holds_prose(std::string_view logical) {
  const auto name = upper_ascii(name_of(logical));
  return name == "DESCRIPTION" || name == "COMMENT" || name == "SUMMARY" || name == "LOCATION" ||
         name == "X-ALT-DESC" || name == "STYLED-DESCRIPTION" || name == "X-WR-CALDESC";
}

bool begins_property(std::string_view line, std::string_view before) {
  const auto name = name_of(line);
  if (name.empty()) {  // libical folds between the name and the rest
    return std::binary_search(kProperties.begin(), kProperties.end(), line);
  }
  if (is_known(line) || name.starts_with("X-") || name.starts_with("x-")) return true;
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  return holds_prose(before) ? false : plain || before.empty();
}

class Unfolder {
 public:
  Unfolder(std::string_view text, IcalFindings& findings) : text_(text), findings_(findings) {}

  std::vector<IcalLine> read() {
    std::string_view line;
    while (next(line)) take(line);
    flush();
    return std::move(lines_);
  }

 private:
  /// The next line without its end; notes ends that are not CRLF.
  bool next(std::string_view& line) {
    if (at_ >= text_.size()) return false;
    ++number_;
    const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
    line = text_.substr(at_, end - at_);
    at_ = end + 1;
    if (end >= text_.size()) return true;
    if (text_[end] == '\r' && at_ < text_.size() && text_[at_] == '\n') {
      ++at_;
    } else if (text_[end] == '\r' && text_.substr(at_, 2) == "\r\n") {
      at_ += 2;  // CR CR LF: a file that was made "CRLF" twice
      bad_end("CR CR LF");
    } else {
      bad_end(text_[end] == '\r' ? "CR" : "LF");
    }
    return true;
  }

  void bad_end(std::string_view end) {
    findings_.repaired_once(
        "line end " + std::string(end), "bad-line",
        {place(number_), "",
         "lines end with " + std::string(end) + " where CR LF belongs; read as the same", "", ""});
  }

  void take(std::string_view line) {
    const bool continued = is_continuation(line);
    if (trim(line).empty()) {
      if (!continued) blank_ = true;
      return;
    }
    if (continued && !is_indented_property(line)) {
      append(line.substr(1));
    } else if (const auto bare = trim(line); begins_property(bare, logical_) || logical_.empty()) {
      flush();
      if (is_bracket(bare)) indent_ = line.find_first_not_of(" \t");
      if (continued) indented();
      logical_ = std::string(continued ? bare : line);
      first_ = number_;
    } else {
      unindented(line);
    }
    last_length_ = line.size();
    blank_ = false;
  }

  /// In a file that is indented as a whole a property begins where its BEGIN did.
  [[nodiscard]] bool is_indented_property(std::string_view line) const {
    const auto bare = trim(line);
    const std::size_t indent = line.find_first_not_of(" \t");
    if (is_bracket(bare) && bare.size() < 40 && last_length_ < kShortestFolded) return true;
    return indent_ > 0 && indent >= indent_ && is_known(bare) && last_length_ < kShortestFolded;
  }

  void indented() {
    findings_.repaired_once(
        "indented", "bad-fold",
        {place(number_), "", "the lines are indented; read as if they were not", "", ""});
  }

  /// A piece without the space that says it is one.
  void unindented(std::string_view line) {
    findings_.repaired("bad-fold", {place(number_), std::string(name_of(logical_)),
                                    "a line continues the one before without saying so; joined",
                                    std::string(line), ""});
    if (last_length_ < kShortestFolded) append(blank_ ? "\\n\\n" : "\\n");
    append(line);
  }

  void append(std::string_view piece) {
    if (logical_.size() + piece.size() > kMaxIcalValue) {
      too_long_ = true;
      return;
    }
    logical_.append(piece);
  }

  void flush() {
    if (too_long_ || logical_.size() > kMaxIcalValue) {
      findings_.ignored("bad-line", {place(first_), std::string(name_of(logical_)),
                                     "the line is longer than " + std::to_string(kMaxIcalValue) +
                                         " bytes; left out",
                                     logical_, ""});
    } else if (!logical_.empty()) {
      parse();
    }
    too_long_ = false;
    logical_.clear();
  }

  void parse() {
    auto parsed = parse_ical_line(logical_, first_);
    if (!parsed) {
      findings_.ignored("bad-line", {place(first_), "", "the line has no name and value; left out",
                                     logical_, ""});
      return;
    }
    if (parsed->repaired) {
      findings_.repaired("bad-line", {place(first_), parsed->name,
                                      "the line is not written as the standard says; read as meant",
                                      logical_, ""});
    }
    lines_.push_back(std::move(*parsed));
  }

  static std::string place(std::size_t number) { return "line " + std::to_string(number); }

  std::string_view text_;
  IcalFindings& findings_;
  std::vector<IcalLine> lines_;
  std::string logical_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  std::size_t first_ = 0;
  std::size_t last_length_ = 0;
  std::size_t indent_ = 0;
  bool too_long_ = false;
  bool blank_ = false;
};

}  // namespace

std::string join_cut_letters(BytesView bytes) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  std::string joined;
  joined.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool line_end = byte(i) == '\r' || byte(i) == '\n';
    if (line_end && i > 0 && byte(i - 1) >= 0x80) {
      std::size_t next = i + 1;
      if (byte(i) == '\r' && next < bytes.size() && byte(next) == '\n') ++next;
      const bool folded = next + 1 < bytes.size() && (byte(next) == ' ' || byte(next) == '\t');
      if (folded && (byte(next + 1) & 0xC0u) == 0x80) {
        i = next;
        continue;
      }
    }
    joined += bytes[i];
  }
  return joined;
}

std::vector<IcalLine> read_ical_lines(std::string_view text, IcalFindings& findings) {
  static_assert(std::is_sorted(kProperties.begin(), kProperties.end()));
  return Unfolder(text, findings).read();
}

}  // namespace pobratym::import
