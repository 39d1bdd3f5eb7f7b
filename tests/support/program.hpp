// SPDX-License-Identifier: Apache-2.0
// Runs one of the real programs the way a person or a service does, and tells what it said.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace pobratym::test {

struct ProgramRun {
  int code = -1;       ///< exit code; 128 + n when signal n ended it
  std::string output;  ///< standard output and standard error as they came
};

/// `words[0]` is the program's path. Waits until it ends.
[[nodiscard]] ProgramRun run_program(const std::vector<std::string>& words);

/// Starts a program that keeps running, its output in the file `log`; answers its process id.
[[nodiscard]] pid_t start_program(const std::vector<std::string>& words, const std::string& log);

/// Exit code of a process that was started, as in ProgramRun.
[[nodiscard]] int wait_for(pid_t process);

}  // namespace pobratym::test
