// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/block_cache.hpp"

#include <array>
#include <cstring>
#include <utility>

namespace pobratym::ui {
namespace {

// About two megabytes of glyphs, several times what one screen shows.
constexpr std::size_t kGlyphsKept = 60'000;
constexpr std::size_t kBlocksKept = 2'000;

template <class T>
void append_bytes(std::string& key, T value) {
  std::array<char, sizeof(T)> bytes;
  std::memcpy(bytes.data(), &value, sizeof(T));
  key.append(bytes.data(), bytes.size());
}

// Words count as well: a long text in one line is a long key for few glyphs.
std::size_t weigh(const TextBlock& block, const std::string& key) {
  std::size_t count = key.size() / sizeof(Glyph);
  for (const TextLine& line : block.lines) {
    for (const GlyphRun& run : line.runs) count += run.glyphs.size();
  }
  return count;
}

}  // namespace

const TextBlock* BlockCache::find(std::string_view text, const TextStyle& style,
                                  const TextLimits& limits) {
  key_.clear();
  append_bytes(key_, style.size);
  append_bytes(key_, style.weight);
  append_bytes(key_, style.tracking);
  append_bytes(key_, style.line_height);
  append_bytes(key_, limits.width);
  append_bytes(key_, limits.lines);
  append_bytes(key_, limits.filling);
  append_bytes(key_, style.language.size());
  key_ += style.language;
  key_ += text;
  const auto found = by_key_.find(key_);
  if (found == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  entries_.front().frame = frame_;
  return &entries_.front().block;
}

const TextBlock& BlockCache::add(TextBlock block) {
  const std::size_t glyphs = weigh(block, key_);
  entries_.push_front({key_, std::move(block), glyphs, frame_});
  by_key_.emplace(entries_.front().key, entries_.begin());
  glyphs_ += glyphs;
  return entries_.front().block;
}

void BlockCache::new_frame() {
  while ((glyphs_ > kGlyphsKept || entries_.size() > kBlocksKept) && !entries_.empty() &&
         entries_.back().frame != frame_) {
    glyphs_ -= entries_.back().glyphs;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
  ++frame_;
}

}  // namespace pobratym::ui
