// SPDX-License-Identifier: Apache-2.0
// A table for the programs that offices have (RFC 4180, with a byte order mark, without which they
// read Ukrainian as noise). What visitors typed is text there too and never a formula.
#pragma once

#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"

namespace pobratym::desk {

class Csv {
 public:
  void row(const std::vector<std::string_view>& cells);
  [[nodiscard]] const Bytes& bytes() const { return bytes_; }

 private:
  void cell(std::string_view text);
  Bytes bytes_ = "\xef\xbb\xbf";
};

}  // namespace pobratym::desk
