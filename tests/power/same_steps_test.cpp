// SPDX-License-Identifier: Apache-2.0
// The simulated disk proves something about the real one only as long as both take the same steps.
// The linker hands RealDisk's calls of the system to the functions here, which write them down.
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdarg>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "content/base/temporary_name.hpp"
#include "tests/support/power_disk.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;

namespace {

using Steps = std::vector<std::string>;

struct Recording {
  Steps steps;
  std::map<int, std::string> files, folders;  ///< by descriptor
};
Recording* recording = nullptr;

std::string name_of(const std::string& path) {
  const std::string name = Path(path).filename();
  return is_temporary_name(name) ? name.substr(0, name.rfind(".tmp")) + " (new)" : name;
}

void note(std::string step) {
  if (recording != nullptr) recording->steps.push_back(std::move(step));
}

}  // namespace

extern "C" {
// NOLINTBEGIN: these names are the linker's
int __real_open(const char* path, int flags, ...);
int __real_fsync(int file);
ssize_t __real_write(int file, const void* bytes, size_t count);
int __real_rename(const char* from, const char* to);
int __real_unlink(const char* path);

int __wrap_open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = (flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0u;
  va_end(rest);
  const int file = __real_open(path, flags, mode);
  if (recording == nullptr || file < 0) return file;
  ((flags & O_DIRECTORY) != 0 ? recording->folders : recording->files)[file] = path;
  if ((flags & O_CREAT) != 0) note("create " + name_of(path));
  return file;
}
int __wrap_fsync(int file) {
  const int result = __real_fsync(file);
  if (recording == nullptr) return result;
  const auto folder = recording->folders.find(file);
  if (folder != recording->folders.end()) note("sync the folder " + name_of(folder->second));
  if (folder == recording->folders.end()) note("sync " + name_of(recording->files[file]));
  recording->folders.erase(file);
  return result;
}
ssize_t __wrap_write(int file, const void* bytes, size_t count) {
  if (recording != nullptr) note("write " + name_of(recording->files[file]));
  return __real_write(file, bytes, count);
}
int __wrap_rename(const char* from, const char* to) {
  const int result = __real_rename(from, to);
  if (result == 0) note("rename " + name_of(from) + " to " + name_of(to));
  return result;
}
int __wrap_unlink(const char* path) {
  const int result = __real_unlink(path);
  if (result == 0) note("remove " + name_of(path));
  return result;
}
// NOLINTEND
}

namespace {

using Work = std::function<void(Disk& disk, const Path& top)>;

Steps real_steps(const Work& before, const Work& work) {
  const test::TemporaryFolder folder;
  const Path top = folder / "top";
  std::filesystem::create_directory(top);
  RealDisk disk;
  before(disk, top);
  Recording made;
  recording = &made;
  work(disk, top);
  recording = nullptr;
  return made.steps;
}

Steps simulated_steps(const Work& before, const Work& work) {
  test::SimulatedStorage storage({{}, {"/top"}});
  test::PowerDisk disk(storage);
  before(disk, "/top");
  const std::size_t begin = storage.steps().size();
  work(disk, "/top");
  Steps steps;
  std::map<std::uint32_t, std::string> names;
  using Kind = test::StorageStep::Kind;
  for (std::size_t i = begin; i < storage.steps().size(); ++i) {
    const test::StorageStep& step = storage.steps()[i];
    if (step.kind == Kind::create) names[step.file] = name_of(step.path);
    if (step.kind == Kind::create) steps.push_back("create " + name_of(step.path));
    if (step.kind == Kind::write) steps.push_back("write " + names[step.file]);
    if (step.kind == Kind::sync_file) steps.push_back("sync " + names[step.file]);
    if (step.kind == Kind::sync_folder) steps.push_back("sync the folder " + name_of(step.path));
    if (step.kind == Kind::rename) {
      steps.push_back("rename " + name_of(step.from) + " to " + name_of(step.path));
    }
    if (step.kind == Kind::remove) steps.push_back("remove " + name_of(step.path));
  }
  return steps;
}

void nothing(Disk&, const Path&) {}

}  // namespace

/// Without syncs: the real disk syncs a whole file system, the simulated one piece by piece.
Steps without_syncs(Steps steps) {
  std::erase_if(steps, [](const std::string& step) { return step.starts_with("sync "); });
  return steps;
}

TEST_CASE("the simulated disk writes many files together as the real one does") {
  for (const int count : {1, 7, 8, 20}) {
    INFO(count << " files");
    const Work many = [count](Disk& disk, const Path& top) {
      std::vector<FileToWrite> files;
      for (int i = 0; i < count; ++i) {
        files.push_back({top / std::to_string(i % 3) / ("file" + std::to_string(i)), "bytes"});
      }
      REQUIRE(disk.write_all(files));
    };
    const Steps real = without_syncs(real_steps(nothing, many));
    CHECK(without_syncs(simulated_steps(nothing, many)) == real);
    CHECK(real.size() == 3 * static_cast<std::size_t>(count));
    const bool together = real[2].starts_with("create ");
    CHECK(together == (count >= 8));
  }
}

TEST_CASE("the simulated disk takes the same steps as the real one") {
  const Work write = [](Disk& disk, const Path& top) {
    REQUIRE(disk.write(top / "file", "bytes"));
  };
  const Work deep = [](Disk& disk, const Path& top) {
    REQUIRE(disk.write(top / "a" / "b" / "c" / "file", "bytes"));
  };
  const Work remove = [](Disk& disk, const Path& top) { REQUIRE(disk.remove(top / "file")); };
  const Work replace = [](Disk& disk, const Path& top) {
    REQUIRE(disk.replace(top / "other", top / "file"));
  };
  const Work folders = [](Disk& disk, const Path& top) {
    REQUIRE(disk.make_folders(top / "d" / "e"));
  };
  const std::pair<Work, Work> cases[] = {{nothing, write}, {write, write},     {nothing, deep},
                                         {deep, deep},     {write, remove},    {nothing, remove},
                                         {write, replace}, {nothing, folders}, {folders, folders}};
  int number = 0;
  for (const auto& [before, work] : cases) {
    INFO("case " << ++number);
    CHECK(simulated_steps(before, work) == real_steps(before, work));
  }
  CHECK(real_steps(nothing, write) == Steps{"create file (new)", "write file (new)",
                                            "sync file (new)", "rename file (new) to file",
                                            "sync the folder top"});
}
