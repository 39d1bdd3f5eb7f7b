// SPDX-License-Identifier: Apache-2.0
// A table for the programs that offices have (RFC 4180, with a byte order mark, without which they
// read Ukrainian as noise). What visitors typed is text there too and never a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/json.hpp"
#include "content/desk/http/response.hpp"

namespace pobratym::desk {

class Csv {
 public:
  void row(const std::vector<std::string_view>& cells);
  [[nodiscard]] const Bytes& bytes() const { return bytes_; }

 private:
  void cell(std::string_view text);
  Bytes bytes_ = "\xef\xbb\xbf";
};

/// A file of that name, to be saved.
[[nodiscard]] Response csv_response(const std::string& name, const Csv& csv);

/// A localized text in the clerk's language, else in another; `otherwise` when there is none.
[[nodiscard]] std::string in_language(const Json& text, const std::string& language,
                                      const std::string& otherwise);

}  // namespace pobratym::desk
