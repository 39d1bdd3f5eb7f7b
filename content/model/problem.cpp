// SPDX-License-Identifier: Apache-2.0
#include "content/model/problem.hpp"

namespace pobratym::model {

std::string format_problem(const Problem& problem) {
  std::string text;
  for (const std::string* part : {&problem.file, &problem.record, &problem.field}) {
    if (!part->empty()) text += *part + ": ";
  }
  return text + problem.message;
}

}  // namespace pobratym::model
