// SPDX-License-Identifier: Apache-2.0
// The file system as a seam, with just the steps that survive a power cut. A test hands in a disk
// that fails or stops after any step.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym {

using Path = std::filesystem::path;

/// One of many files that are written together.
struct FileToWrite {
  Path path;
  BytesView bytes;
};

class Disk {
 public:
  virtual ~Disk() = default;

  /// The whole file. not_found when there is none; invalid when it is longer than `limit` bytes.
  [[nodiscard]] virtual Result<Bytes> read(const Path& path, std::uint64_t limit) const = 0;

  /// The first `most` bytes, or all there are. A disk that can read a part does not read the rest.
  [[nodiscard]] virtual Result<Bytes> read_start(const Path& path, std::uint64_t most) const;

  /// All or nothing: writes a temporary beside `path`, syncs it, renames it, syncs the folder.
  /// Makes missing folders. no_space when the disk is full or read-only.
  [[nodiscard]] virtual Status write(const Path& path, BytesView bytes) = 0;

  /// Many files, each as with write(): once this returns, all of them survive a power cut. Before
  /// that, and after an error, any of them may be there, and each that is there is whole. A disk
  /// may sync once for all of them; thousands of small files are written many times faster so.
  [[nodiscard]] virtual Status write_all(std::span<const FileToWrite> files);

  [[nodiscard]] virtual bool exists(const Path& path) const = 0;

  /// Names (not paths) in a folder, sorted; empty when the folder does not exist.
  [[nodiscard]] virtual Result<std::vector<std::string>> list(const Path& folder) const = 0;

  /// With all folders above it; a new one survives a power cut.
  [[nodiscard]] virtual Status make_folders(const Path& folder) = 0;

  /// A file, or a folder with nothing in it. Removing what is not there is no error.
  [[nodiscard]] virtual Status remove(const Path& path) = 0;

  /// Puts `from` in the place of `to` in the same folder, in one step that survives a power cut.
  /// So do removals in that folder that came before it. The caller has synced what `from` holds.
  [[nodiscard]] virtual Status replace(const Path& to, const Path& from) = 0;
};

/// Files are private to the owner (0600) or readable by all (0644).
enum class FileMode { shared, secret };

class RealDisk final : public Disk {
 public:
  explicit RealDisk(FileMode mode = FileMode::shared) : mode_(mode) {}

  [[nodiscard]] Result<Bytes> read(const Path& path, std::uint64_t limit) const override;
  [[nodiscard]] Result<Bytes> read_start(const Path& path, std::uint64_t most) const override;
  [[nodiscard]] Status write(const Path& path, BytesView bytes) override;
  [[nodiscard]] Status write_all(std::span<const FileToWrite> files) override;
  [[nodiscard]] bool exists(const Path& path) const override;
  [[nodiscard]] Result<std::vector<std::string>> list(const Path& folder) const override;
  [[nodiscard]] Status make_folders(const Path& folder) override;
  [[nodiscard]] Status remove(const Path& path) override;
  [[nodiscard]] Status replace(const Path& to, const Path& from) override;

 private:
  FileMode mode_;
};

}  // namespace pobratym
