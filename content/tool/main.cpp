// SPDX-License-Identifier: Apache-2.0
// pobratym-pack: from a folder that people edit to a folder that kiosks trust.
#include <iostream>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/tool/command_line.hpp"

int main(int argc, char** argv) {
  const pobratym::SystemClock clock;
  return pobratym::tool::run(std::vector<std::string>(argv + 1, argv + argc),
                             {std::cout, std::cerr, clock});
}
