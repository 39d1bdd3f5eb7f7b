// SPDX-License-Identifier: Apache-2.0
// A disk that is a map: for tests that live through days and would write thousands of files.
#pragma once

#include <map>

#include "content/base/disk.hpp"

namespace pobratym::test {

class MemoryDisk final : public Disk {
 public:
  [[nodiscard]] Result<Bytes> read(const Path& path, std::uint64_t limit) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return fail(ErrorCode::not_found, path.string() + " is not there");
    if (found->second.size() > limit) return fail(ErrorCode::invalid, path.string() + " is long");
    return found->second;
  }
  [[nodiscard]] Status write(const Path& path, BytesView bytes) override {
    if (full) return fail(ErrorCode::no_space, "the disk is full");
    ++writes;
    files_[path] = bytes;
    return {};
  }
  [[nodiscard]] bool exists(const Path& path) const override { return files_.contains(path); }
  [[nodiscard]] Result<std::vector<std::string>> list(const Path&) const override {
    return std::vector<std::string>{};
  }
  [[nodiscard]] Status make_folders(const Path&) override { return {}; }
  [[nodiscard]] Status remove(const Path& path) override {
    files_.erase(path);
    return {};
  }
  [[nodiscard]] Status replace(const Path& to, const Path& from) override {
    files_[to] = files_[from];
    files_.erase(from);
    return {};
  }

  bool full = false;
  int writes = 0;

 private:
  std::map<Path, Bytes> files_;
};

}  // namespace pobratym::test
