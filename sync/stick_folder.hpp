// SPDX-License-Identifier: Apache-2.0
// Small files in a folder on a stranger's medium. Nothing is ever reached by a path: each folder is
// opened inside the one before and no link is followed, so that a stick cannot make a kiosk write
// into its own system, nor wait for a pipe.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::sync {

class StickFolder {
 public:
  /// not_found when there is none, untrusted when it is a link or no folder.
  [[nodiscard]] static Result<StickFolder> open(const Path& folder);

  enum class Missing { is_an_error, is_made };
  [[nodiscard]] Result<StickFolder> inside(const std::string& name, Missing missing) const;

  /// not_found when there is none; untrusted when it is no ordinary file; invalid when it is longer
  /// than `limit`.
  [[nodiscard]] Result<Bytes> read(const std::string& name, std::uint64_t limit) const;

  /// All or nothing, and on the medium when it returns: people pull sticks out.
  [[nodiscard]] Status write(const std::string& name, BytesView bytes) const;

  [[nodiscard]] Status remove(const std::string& name) const;

  /// Up to 10,000 names, sorted.
  [[nodiscard]] Result<std::vector<std::string>> list() const;

 private:
  StickFolder(int descriptor, std::string name);

  std::shared_ptr<const int> descriptor_;  // copies of a value mean the same open folder
  std::string name_;                       ///< for sentences
};

}  // namespace pobratym::sync
