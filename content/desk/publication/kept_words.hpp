// SPDX-License-Identifier: Apache-2.0
// The word forms of the last publication, kept over a restart of the desk: making them goes through
// every word of three dictionaries, and a recall must not wait for that. The file may be removed at
// any time; one that is damaged is as good as none.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/base/disk.hpp"
#include "content/model/record.hpp"

namespace pobratym::desk {

/// Lexicon records and the name of what they were made of (lexicon::Ingredients).
struct MadeWords {
  std::string name;
  std::vector<model::Record> records;
};

class KeptWords {
 public:
  explicit KeptWords(Path file) : file_(std::move(file)) {}

  /// Empty when there is no file, or none that is whole.
  [[nodiscard]] std::optional<MadeWords> read(const Disk& disk) const;
  [[nodiscard]] Status write(Disk& disk, const MadeWords& words) const;

 private:
  Path file_;
};

}  // namespace pobratym::desk
