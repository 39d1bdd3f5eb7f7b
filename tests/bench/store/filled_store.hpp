// SPDX-License-Identifier: Apache-2.0
// A content database filled with synthetic records in pages of the size that is published, and the
// edit of one record as it arrives: the whole page that the record is on.
#pragma once

#include <cstddef>
#include <vector>

#include "content/store/content_writer.hpp"
#include "tests/bench/synthetic/synthetic.hpp"

namespace pobratym::bench {

inline constexpr std::size_t kRecordsOnPage = 24;  ///< the published format has 16 to 32

class FilledStore {
 public:
  FilledStore(Path file, std::size_t records) : file_(std::move(file)), content_(1, records) {}
  /// Of so many records only those of these numbers.
  FilledStore(Path file, std::size_t records, std::vector<std::size_t> only)
      : file_(std::move(file)), content_(1, records), only_(std::move(only)) {}

  /// Applies everything, a part of the pages at a time: a million records do not fit in memory.
  [[nodiscard]] Status fill() const;

  /// One word in one record of page `page` is another one since edit number `edit`.
  [[nodiscard]] store::ContentChange edited(std::size_t page, std::uint64_t edit) const;

  [[nodiscard]] std::size_t pages() const { return (size() + kRecordsOnPage - 1) / kRecordsOnPage; }
  [[nodiscard]] std::size_t size() const { return only_.empty() ? content_.size() : only_.size(); }
  [[nodiscard]] const Path& file() const { return file_; }
  [[nodiscard]] const Synthetic& content() const { return content_; }

 private:
  [[nodiscard]] store::PageChange page(std::size_t number) const;

  Path file_;
  Synthetic content_;
  std::vector<std::size_t> only_ = {};  ///< empty: all
};

}  // namespace pobratym::bench
