// SPDX-License-Identifier: Apache-2.0
// A real disk whose power goes after a number of changes: from then on nothing is written, removed
// or read. A test runs once for every number, so that no moment is left out.
#pragma once

#include <cstddef>

#include "content/base/disk.hpp"

namespace pobratym::test {

class StoppingDisk final : public Disk {
 public:
  explicit StoppingDisk(std::size_t changes) : left_(changes) {}

  [[nodiscard]] bool stopped() const { return stopped_; }

  [[nodiscard]] Result<Bytes> read(const Path& path, std::uint64_t limit) const override {
    if (stopped_) return dark();
    return disk_.read(path, limit);
  }
  [[nodiscard]] Status write(const Path& path, BytesView bytes) override {
    return step() ? disk_.write(path, bytes) : dark();
  }
  [[nodiscard]] bool exists(const Path& path) const override {
    return !stopped_ && disk_.exists(path);
  }
  [[nodiscard]] Result<std::vector<std::string>> list(const Path& folder) const override {
    if (stopped_) return dark();
    return disk_.list(folder);
  }
  [[nodiscard]] Status make_folders(const Path& folder) override {
    return step() ? disk_.make_folders(folder) : dark();
  }
  [[nodiscard]] Status remove(const Path& path) override {
    return step() ? disk_.remove(path) : dark();
  }
  [[nodiscard]] Status replace(const Path& to, const Path& from) override {
    return step() ? disk_.replace(to, from) : dark();
  }

 private:
  static tl::unexpected<Error> dark() { return fail(ErrorCode::failed, "the power is out"); }
  bool step() {
    if (left_ == 0) stopped_ = true;
    if (stopped_) return false;
    --left_;
    return true;
  }

  RealDisk disk_;
  std::size_t left_;
  bool stopped_ = false;
};

}  // namespace pobratym::test
