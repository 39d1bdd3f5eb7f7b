// SPDX-License-Identifier: Apache-2.0
// Whether words stand in what a program said; the whole of it is shown where they do not.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/support/program.hpp"

namespace pobratym::test {

inline bool says(const std::string& text, const std::string& words) {
  INFO(text);
  CHECK(text.find(words) != std::string::npos);
  return text.find(words) != std::string::npos;
}

inline bool says(const ProgramRun& run, const std::string& words) {
  return says(run.output, words);
}

}  // namespace pobratym::test
