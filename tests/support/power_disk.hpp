// SPDX-License-Identifier: Apache-2.0
// RealDisk's steps, one by one, on a simulated storage. tests/power holds that both take the same
// ones; a disk that takes them in another order shows that the harness would find it.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "content/base/disk.hpp"
#include "tests/support/simulated_storage.hpp"

namespace pobratym::test {

class PowerDisk final : public Disk {
 public:
  /// `hasty`: renames before it syncs, as programs do that were only ever tested with the power on.
  enum class Care { careful, hasty };

  /// `run` stands in the names of temporary files where RealDisk has the process's number.
  explicit PowerDisk(SimulatedStorage& storage, std::uint64_t run = 1, Care care = Care::careful)
      : storage_(storage), run_(run), care_(care) {}

  [[nodiscard]] Result<Bytes> read(const Path& path, std::uint64_t limit) const override;
  [[nodiscard]] Status write(const Path& path, BytesView bytes) override;
  /// Where RealDisk syncs a whole file system, here everything on it is synced piece by piece, so
  /// that the power also goes in the middle of that.
  [[nodiscard]] Status write_all(std::span<const FileToWrite> files) override;
  [[nodiscard]] bool exists(const Path& path) const override;
  [[nodiscard]] Result<std::vector<std::string>> list(const Path& folder) const override;
  [[nodiscard]] Status make_folders(const Path& folder) override;
  [[nodiscard]] Status remove(const Path& path) override;
  [[nodiscard]] Status replace(const Path& to, const Path& from) override;

 private:
  int write_temporary(const std::string& temporary, BytesView bytes, bool sync);
  int make_folders_unsynced(const std::string& folder, std::set<std::string>& touched);

  SimulatedStorage& storage_;
  std::uint64_t run_;
  Care care_;
};

}  // namespace pobratym::test
