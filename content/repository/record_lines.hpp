// SPDX-License-Identifier: Apache-2.0
// The pack holds its records in order of their keys, where neighbours are alike and pack three per
// cent tighter than in the order of pages; pages are in the order of a hash. Here one becomes the
// other, without ever holding all of it in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/repository/page_list.hpp"
#include "content/repository/patch_file.hpp"

namespace pobratym::repository {

/// "type/id" of a record in compact JSON, by looking for the two members and at nothing else; empty
/// when they are not there. Not to be believed: whoever asks holds a hash over the outcome.
[[nodiscard]] std::string key_of_line(BytesView line);

/// The lines of all pages in order of their records' keys.
[[nodiscard]] Bytes lines_in_key_order(const PlainPages& pages);

/// Takes the lines in order of their keys and gives back pages in order of their buckets.
class Regrouping {
 public:
  explicit Regrouping(const PageList& list) : list_(list) {}

  /// With its line feed.
  void add(BytesView line);

  /// Every listed page, as long as the list says; invalid when there are not the lines for it. An
  /// error of `page` ends it with that error.
  using TakePage = std::function<Status(const ListedPage& listed, BytesView plain)>;
  [[nodiscard]] Status finish(const TakePage& page);

 private:
  /// Lines of a part of the stream, grouped by page; lengths by place in the list. A frame holds
  /// the lines of a run of pages, so that one run is open at a time and not a stream for each
  /// block.
  struct Block {
    std::vector<std::uint32_t> lengths;
    std::vector<Bytes> frames;
  };
  struct OpenLine {
    std::size_t place = 0;  ///< of its page in the list
    BytesView line;         ///< inside open_bytes_, which therefore never grows beyond its reserve
  };
  void close_block();
  /// What each block has of the pages from `first` to before `last`, in the order of blocks.
  [[nodiscard]] Result<std::vector<Bytes>> unpack_run(std::size_t first, std::size_t last) const;

  const PageList& list_;
  Bytes open_bytes_;
  std::vector<OpenLine> open_lines_;
  std::vector<Block> blocks_;
  bool strange_ = false;  ///< there was a line of no listed page
};

}  // namespace pobratym::repository
