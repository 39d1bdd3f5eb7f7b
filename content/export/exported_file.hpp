// SPDX-License-Identifier: Apache-2.0
// A file that an export has ready. Nothing is written here: content/tool puts files into folders.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::exporting {

struct ExportedFile {
  std::string path;      ///< relative, with '/': "uk/city/brno.ics"
  std::string title;     ///< in its language
  std::string language;  ///< BCP 47
  std::size_t events = 0;
  Bytes bytes;
};

/// Gets files one after another, so that the pages of ten thousand records need not be held at
/// once.
using TakeFile = std::function<Status(ExportedFile file)>;

/// What is in a folder of exported files, for programs that offer them and for the next export:
/// {"files": [{"path", "title", "language", "events"}]}. No clock, no hash: the same files give the
/// same index.
[[nodiscard]] Json index_of(const std::vector<ExportedFile>& files);

/// The paths that an index names, those left out that could lead out of the folder.
[[nodiscard]] std::vector<std::string> paths_in(const Json& index);

}  // namespace pobratym::exporting
