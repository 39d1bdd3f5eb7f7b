// SPDX-License-Identifier: Apache-2.0
// Feeds a fuzzer's function every file of its corpus, in order of their names, so that what was
// once found stays found without libFuzzer. An input's name is printed before it is tried: after a
// crash the last line names the culprit.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

/// The files that an argument names: itself, or all below it when it is a folder.
void collect(const fs::path& argument, std::vector<fs::path>& files) {
  if (!fs::is_directory(argument)) {
    files.push_back(argument);
    return;
  }
  for (const auto& entry : fs::recursive_directory_iterator(argument))
    if (entry.is_regular_file()) files.push_back(entry.path());
}

bool feed(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return false;
  const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
  // Copied to exactly its size, so that a read past its end is seen by the sanitizer.
  const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(input.data(), input.size());
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<fs::path> files;
  for (int i = 1; i < count; ++i) collect(arguments[i], files);
  std::sort(files.begin(), files.end());
  if (files.empty()) {
    std::fputs("The corpus is empty: name its folder, or put an input in it.\n", stderr);
    return 1;
  }
  for (const fs::path& file : files) {
    std::printf("%s\n", file.c_str());
    std::fflush(stdout);
    if (!feed(file)) {
      std::fprintf(stderr, "%s cannot be read.\n", file.c_str());
      return 1;
    }
  }
  std::printf("%zu inputs were survived.\n", files.size());
  return 0;
}
