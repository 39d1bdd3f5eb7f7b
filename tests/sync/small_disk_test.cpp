// SPDX-License-Identifier: Apache-2.0
// A disk that is really full, and one that is really read-only: a small one made of memory, which
// only who may mount can make. tests/power/full_disk_test.cpp simulates both at every step.
#include <sys/mount.h>

#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "content/store/content_reader.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/published_repository.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using test::ProgramRun;

namespace {

const std::string kProgram = std::string(POBRATYM_BIN_DIR) + "/pobratym-sync";
const Instant kToday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24);
const char* const kSize = "size=4m";

class SmallDisk {
 public:
  explicit SmallDisk(Path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
    if (::mount("tmpfs", folder_.c_str(), "tmpfs", 0, kSize) != 0) trouble_ = errno;
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (trouble_ == 0) ::umount2(folder_.c_str(), MNT_DETACH);
  }

  /// Why there is none; empty when there is.
  [[nodiscard]] std::string trouble() const { return trouble_ == 0 ? "" : std::strerror(trouble_); }
  void be_read_only(bool read_only) {
    const unsigned long flags = MS_REMOUNT | (read_only ? MS_RDONLY : 0);
    REQUIRE(::mount("tmpfs", folder_.c_str(), "tmpfs", flags, kSize) == 0);
  }
  /// To the last byte.
  void fill() {
    std::ofstream file(folder_ / "filler", std::ios::binary);
    const std::string piece(4096, 'x');
    while (file.write(piece.data(), 4096).flush()) {
    }
  }
  void free() { std::filesystem::remove(folder_ / "filler"); }

 private:
  Path folder_;
  int trouble_ = 0;
};

struct Kiosk {
  Kiosk() : disk(folder / "state"), repository(folder / "repository", 60) {
    repository.publish(kToday);
  }

  ProgramRun sync() {
    return test::run_program(
        {kProgram, "once", "--repository", repository.folder(), "--state", folder / "state",
         "--root", repository.folder() / "metadata/1.root.json", "--now", "2026-11-24T08:00:00Z"});
  }
  void publish_news() {
    for (std::size_t i = 0; i < 60; ++i) repository.edit(i, "news");
    repository.publish(kToday);
  }
  [[nodiscard]] std::string label() const {
    auto reader = store::ContentReader::open(folder / "state/content.db");
    if (!reader) return reader.error().message;
    const auto terms = reader->records("term", std::chrono::year(2026) / 11 / 24);
    return terms && !terms->empty() ? terms->front().document["label"]["en"].get<std::string>()
                                    : "nothing";
  }

  test::TemporaryFolder folder;
  SmallDisk disk;
  test::PublishedRepository repository;
};

void check_refused(const ProgramRun& run) {
  INFO(run.output);
  CHECK(run.code == 1);
  CHECK(run.output.find("free some space or make the disk writable") != std::string::npos);
}

void check_done(const ProgramRun& run) {
  INFO(run.output);
  CHECK(run.code == 0);
}

}  // namespace

TEST_CASE("on a disk that is really full the kiosk shows what it has until there is room") {
  Kiosk kiosk;
  if (!kiosk.disk.trouble().empty()) SKIP("no disk can be mounted here: " + kiosk.disk.trouble());
  check_done(kiosk.sync());
  const std::string before = kiosk.label();
  CHECK(before != "news");
  kiosk.disk.fill();
  kiosk.publish_news();
  check_refused(kiosk.sync());
  CHECK(kiosk.label() == before);
  kiosk.disk.free();
  check_done(kiosk.sync());
  CHECK(kiosk.label() == "news");
}

TEST_CASE(
    "on a disk that is really read-only the kiosk shows what it has until it can be written") {
  Kiosk kiosk;
  if (!kiosk.disk.trouble().empty()) SKIP("no disk can be mounted here: " + kiosk.disk.trouble());
  check_done(kiosk.sync());
  const std::string before = kiosk.label();
  kiosk.publish_news();
  kiosk.disk.be_read_only(true);
  check_refused(kiosk.sync());
  CHECK(kiosk.label() == before);
  kiosk.disk.be_read_only(false);
  check_done(kiosk.sync());
  CHECK(kiosk.label() == "news");
}
