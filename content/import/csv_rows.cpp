// SPDX-License-Identifier: Apache-2.0
#include "content/import/csv_rows.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

/// One kind of line end, so that a row is a line and its number is right.
std::string with_plain_line_ends(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') result += '\n';
    } else if (text[i] != '\0') {
      result += text[i];
    }
  }
  return result;
}

/// The separator that stands most often in the first line, outside of quotes.
char guess_separator(std::string_view text) {
  constexpr std::array<char, 3> kSeparators{',', ';', '\t'};
  std::array<std::size_t, 3> count{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) break;
    for (std::size_t i = 0; i < kSeparators.size(); ++i) {
      if (!quoted && c == kSeparators[i]) ++count[i];
    }
  }
  const auto most = std::max_element(count.begin(), count.end());
  return kSeparators[static_cast<std::size_t>(most - count.begin())];
}

class Collector {
 public:
  explicit Collector(CsvTable& table) : table_(table) {}

  void cell(const void* data, std::size_t size) {
    if (row_.size() >= kMaxCsvCells) return;
    std::string text(static_cast<const char*>(data), std::min(size, kMaxCsvCell));
    filled_ = filled_ || !trim(text).empty();
    row_.push_back(std::move(text));
  }

  void end_row() {
    const bool keep = filled_ && table_.rows.size() < kMaxCsvRows;
    table_.was_cut = table_.was_cut || (filled_ && !keep);
    if (keep) table_.rows.push_back({number_, std::move(row_)});
    ++number_;
    row_.clear();
    filled_ = false;
  }

 private:
  CsvTable& table_;
  std::size_t number_ = 1;
  std::vector<std::string> row_;
  bool filled_ = false;
};

extern "C" {
void take_cell(void* data, size_t size, void* collector) {
  static_cast<Collector*>(collector)->cell(data, size);
}
void take_row(int /*last*/, void* collector) { static_cast<Collector*>(collector)->end_row(); }
}

struct FreeParser {
  void operator()(csv_parser* parser) const { csv_free(parser); }
};

}  // namespace

CsvTable read_csv(std::string_view text) {
  const auto plain = with_plain_line_ends(text);
  std::string_view rest = plain;
  CsvTable table;
  if (rest.size() > 5 && rest.starts_with("sep=") && (rest.size() == 5 || rest[5] == '\n')) {
    table.separator = rest[4];
    rest.remove_prefix(6);
  } else {
    table.separator = guess_separator(rest);
  }
  csv_parser parser{};
  if (csv_init(&parser, CSV_REPALL_NL) != 0) return table;
  const std::unique_ptr<csv_parser, FreeParser> freed(&parser);
  csv_set_delim(&parser, static_cast<unsigned char>(table.separator));
  Collector collector(table);
  csv_parse(&parser, rest.data(), rest.size(), take_cell, take_row, &collector);
  csv_fini(&parser, take_cell, take_row, &collector);
  return table;
}

}  // namespace pobratym::import
