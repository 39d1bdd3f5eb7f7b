// SPDX-License-Identifier: Apache-2.0
// Something wrong with the content, said so that the person who wrote it finds the place.
#pragma once

#include <string>
#include <string_view>

namespace pobratym::model {

struct Problem {
  std::string file;     ///< in the pack: "records/city/brno.json"; empty when it came from no file
  std::string record;   ///< "city/brno"; empty when it never became a record
  std::string field;    ///< JSON Pointer (RFC 6901): "/name/uk"; empty for the whole record
  std::string message;  ///< what is wrong and what it should be

  bool operator==(const Problem&) const = default;
};

/// "records/city/brno.json: city/brno: /name/uk: is missing", leaving out what is empty.
[[nodiscard]] std::string format_problem(const Problem& problem);

}  // namespace pobratym::model
