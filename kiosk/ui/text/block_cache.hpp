// SPDX-License-Identifier: Apache-2.0
// Layouts that were made, by what they were made from. A screen asks for the same hundred every
// frame; what it no longer asks for goes, the oldest first, but never within the frame it was used
// in, since somebody may hold it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kiosk/ui/text/text_block.hpp"

namespace pobratym::ui {

class BlockCache {
 public:
  /// Null when there is none.
  [[nodiscard]] const TextBlock* find(std::string_view text, const TextStyle& style,
                                      const TextLimits& limits);

  /// For what the last find() did not find.
  const TextBlock& add(TextBlock block);

  void new_frame();

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] std::size_t glyphs() const { return glyphs_; }

 private:
  struct Entry {
    std::string key;
    TextBlock block;
    std::size_t glyphs = 0;
    std::uint64_t frame = 0;
  };

  std::list<Entry> entries_;  // the last used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
  std::string key_;  // of the last find
  std::size_t glyphs_ = 0;
  std::uint64_t frame_ = 0;
};

}  // namespace pobratym::ui
