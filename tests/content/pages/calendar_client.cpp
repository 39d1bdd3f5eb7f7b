// SPDX-License-Identifier: Apache-2.0
#include "tests/content/pages/calendar_client.hpp"

#include <filesystem>
#include <stdexcept>

#include "content/base/text.hpp"
#include "tests/support/program.hpp"

namespace pobratym::test {
namespace {

void write(const Path& file, const std::string& text) {
  if (!RealDisk().write(file, text)) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace

CalendarClient::CalendarClient(const std::string& feed, Path folder, const std::string& zone)
    : folder_(std::move(folder)) {
  std::filesystem::create_directories(folder_ / "events");
  const std::string at = folder_.string();
  write(folder_ / "vdirsyncer.conf",
        "[general]\nstatus_path = \"" + at + "/status/\"\n" +
            "[pair city]\na = \"feed\"\nb = \"phone\"\ncollections = null\n" +
            "conflict_resolution = \"a wins\"\n" + "[storage feed]\ntype = \"http\"\nurl = \"" +
            feed + "\"\n" + "[storage phone]\ntype = \"filesystem\"\npath = \"" + at +
            "/events\"\nfileext = \".ics\"\n");
  write(folder_ / "khal.conf",
        "[calendars]\n[[city]]\npath = " + at + "/events\nreadonly = False\n" +
            "[sqlite]\npath = " + at + "/khal.db\n" + "[locale]\nlocal_timezone = " + zone +
            "\ndefault_timezone = " + zone +
            "\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n" +
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n" +
            "firstweekday = 0\nunicode_symbols = False\n");
  static_cast<void>(run({kVdirsyncer, "-c", at + "/vdirsyncer.conf", "discover"}));
}

void CalendarClient::ask() {
  static_cast<void>(run({kVdirsyncer, "-c", (folder_ / "vdirsyncer.conf").string(), "sync"}));
}

void CalendarClient::put_in(const Path& file) {
  static_cast<void>(run({kKhal, "-c", (folder_ / "khal.conf").string(), "import", "--batch", "-a",
                         "city", file.string()}));
}

std::vector<ShownEvent> CalendarClient::list(const std::string& day, int days) const {
  const std::string shown =
      run({kKhal, "--no-color", "-c", (folder_ / "khal.conf").string(), "list", "--day-format", "",
           "--format", "{uid}\t{start-long}\t{end-long}\t{title}\t{status}", day,
           std::to_string(days) + "d"});
  std::vector<ShownEvent> events;
  for (const auto& line : split(shown, '\n')) {
    const auto parts = split(line, '\t');
    if (parts.size() < 5) continue;
    events.push_back({std::string(parts[0]), std::string(parts[1]), std::string(parts[2]),
                      std::string(parts[3]), std::string(trim(parts[4]))});
  }
  return events;
}

std::string CalendarClient::run(std::vector<std::string> words) const {
  const std::vector<std::string> alone{"/usr/bin/env", "-i", "HOME=" + folder_.string(),
                                       "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"};
  words.insert(words.begin(), alone.begin(), alone.end());
  const auto done = run_program(words);
  if (done.code != 0) throw std::runtime_error(words[alone.size()] + ": " + done.output);
  return done.output;
}

}  // namespace pobratym::test
