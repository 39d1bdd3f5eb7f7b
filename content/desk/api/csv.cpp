// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/csv.hpp"

namespace pobratym::desk {

void Csv::row(const std::vector<std::string_view>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) bytes_ += ',';
    cell(cells[i]);
  }
  bytes_ += "\r\n";
}

void Csv::cell(std::string_view text) {
  // A spreadsheet takes these for the beginning of a formula.
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  bytes_ += '"';
  if (is_formula) bytes_ += '\'';
  for (const char c : text) {
    if (c == '"') bytes_ += '"';
    bytes_ += c;
  }
  bytes_ += '"';
}

Response csv_response(const std::string& name, const Csv& csv) {
  Response response{200, {}, csv.bytes()};
  response.with("Content-Type", "text/csv; charset=utf-8");
  return response.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
}

std::string in_language(const Json& text, const std::string& language,
                        const std::string& otherwise) {
  for (const std::string& one : {language, std::string("uk"), std::string("en")}) {
    if (auto said = string_member(text, one); said && !said->empty()) return *said;
  }
  return otherwise;
}

}  // namespace pobratym::desk
