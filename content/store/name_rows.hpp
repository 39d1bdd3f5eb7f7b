// SPDX-License-Identifier: Apache-2.0
// The words of names, each once however many records have it: how it sounds and the shapes by which
// a mistyped one finds it. Only names are forgiven a slip, so only they need these rows.
#pragma once

#include <string_view>

#include "content/store/connection.hpp"

namespace pobratym::store {

class NameRows {
 public:
  [[nodiscard]] static Result<NameRows> prepare(const Connection& connection);

  /// `titles`: folded, one a line. Add and remove once for each record.
  [[nodiscard]] Status add(std::string_view titles);
  [[nodiscard]] Status remove(std::string_view titles);

  NameRows() = default;

 private:
  [[nodiscard]] Status put_word(const std::string& word);
  [[nodiscard]] Status take_word(const std::string& word);

  Statement use_;
  Statement release_;
  Statement put_shape_;
  Statement delete_shape_;
  Statement delete_word_;
};

}  // namespace pobratym::store
