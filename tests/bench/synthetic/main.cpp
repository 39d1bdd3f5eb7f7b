// SPDX-License-Identifier: Apache-2.0
// Writes synthetic content, one JSON document a line.  synthetic [--seed NUMBER] [--records NUMBER]
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/bench/synthetic/synthetic.hpp"

int main(int count, char** words) {
  std::uint64_t seed = 1;
  std::size_t records = 10'000;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string word = words[i];
    if (word == "--seed") seed = std::strtoull(words[i + 1], nullptr, 10);
    if (word == "--records") records = std::strtoull(words[i + 1], nullptr, 10);
  }
  pobratym::bench::Synthetic content(seed, records);
  while (const auto record = content.next()) {
    const pobratym::Bytes line = pobratym::dump_json(record->document) + "\n";
    if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) return 1;
  }
  return 0;
}
