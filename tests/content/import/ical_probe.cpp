// SPDX-License-Identifier: Apache-2.0
// What our reader makes of calendar files, in the same words as tests/peers/ical_starts.mjs says
// what ical.js makes of them, so that the two can be compared:
//
//   ical_probe FROM TO [--zone IANA] FILE-OR-FOLDER…     FROM, TO: 2026-01-01T00:00:00Z
//
// {"files": [{"file", "error"?, "found", "items", "findings", "invalid"?, "events": [{"uid",
// "start", "starts": [instants within the window]}]}]}. Instants are UTC; days "YYYY-MM-DD".
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tests/content/import/calendar_starts.hpp"

namespace {

using namespace pobratym;

int usage() {
  std::fputs("usage: ical_probe FROM TO [--zone IANA] FILE-OR-FOLDER…\n", stderr);
  return 2;
}

void add_files(const std::filesystem::path& path, std::vector<std::string>& files) {
  if (!std::filesystem::is_directory(path)) {
    files.push_back(path.string());
    return;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file() && entry.path().extension() == ".ics") {
      files.push_back(entry.path().string());
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() < 3) return usage();
  const auto from = parse_instant(words[0]);
  const auto to = parse_instant(words[1]);
  if (!from || !to) return usage();
  words.erase(words.begin(), words.begin() + 2);
  std::string zone = "UTC";
  if (words.size() > 2 && words[0] == "--zone") {
    zone = words[1];
    words.erase(words.begin(), words.begin() + 2);
  }
  std::vector<std::string> files;
  for (const auto& word : words) add_files(word, files);
  std::sort(files.begin(), files.end());
  Json all = Json::array();
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    Json described = import::describe_calendar(bytes, zone, *from, *to);
    described["file"] = file;
    all.push_back(std::move(described));
  }
  std::cout << dump_json_pretty(Json{{"files", all}}) << '\n';
}
