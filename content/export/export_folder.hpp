// SPDX-License-Identifier: Apache-2.0
// A folder of exported files that a web server hands out: brought up to date file by file, each
// whole at every moment. What did not change is not touched, because a web server tells phones by a
// file's time whether there is anything new.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/export/exported_file.hpp"

namespace pobratym::exporting {

/// Lists what an export wrote, for programs that offer it and for the next export.
inline constexpr const char* kExportIndex = "export.json";

struct ExportReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;  ///< of an earlier export, no longer part of it
};

/// Files that come one after another: they are written some megabytes at a time, so that no more
/// are held at once.
class FolderUpdate {
 public:
  FolderUpdate(Disk& disk, Path folder) : disk_(disk), folder_(std::move(folder)) {}

  /// invalid when the folder's index is somebody else's.
  [[nodiscard]] Status take(ExportedFile file);
  /// Writes the index; removes what the index of an earlier export names and this one does not.
  /// Nothing else in the folder is touched.
  [[nodiscard]] Result<ExportReport> finish();

 private:
  [[nodiscard]] Status begin();
  [[nodiscard]] Status write();

  Disk& disk_;
  Path folder_;
  bool begun_ = false;
  std::vector<std::string> before_;   ///< paths of the export before this one
  std::vector<ExportedFile> listed_;  ///< all so far, without their bytes
  std::vector<ExportedFile> changed_;
  std::size_t waiting_ = 0;  ///< bytes of those
  ExportReport report_;
};

/// All of them at once.
[[nodiscard]] Result<ExportReport> bring_up_to_date(Disk& disk, const Path& folder,
                                                    const std::vector<ExportedFile>& files);

}  // namespace pobratym::exporting
