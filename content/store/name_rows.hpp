// SPDX-License-Identifier: Apache-2.0
// The words of names, each once however many records have it: how it sounds and the shapes by which
// a mistyped one finds it. Only names are forgiven a slip, so only they need these rows.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "content/store/connection.hpp"

namespace pobratym::store {

class NameRows {
 public:
  [[nodiscard]] static Result<NameRows> prepare(const Connection& connection);

  /// `titles`: folded, one a line. Add and remove once for each record. Rows follow with finish():
  /// a hundred thousand names have seven thousand words, each written once.
  [[nodiscard]] Status add(std::string_view titles) { return count(titles, 1); }
  [[nodiscard]] Status remove(std::string_view titles) { return count(titles, -1); }
  [[nodiscard]] Status finish();

  NameRows() = default;

 private:
  [[nodiscard]] Status count(std::string_view titles, std::int64_t uses);
  [[nodiscard]] Status use(const std::string& word, std::int64_t more);

  std::map<std::string, std::int64_t, std::less<>> uses_;  ///< more or fewer than are stored
  Statement use_;
  Statement put_shape_;
  Statement delete_shape_;
  Statement delete_word_;
};

}  // namespace pobratym::store
