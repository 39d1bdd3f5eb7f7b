// SPDX-License-Identifier: Apache-2.0
#include "content/repository/record_lines.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "content/base/compress.hpp"
#include "content/repository/index.hpp"

namespace pobratym::repository {
namespace {

/// What is open at once; a compressed block is a fraction of it.
constexpr std::size_t kBlockBytes = 2u << 20u;
constexpr std::size_t kRunPages = 128;
constexpr int kLightly = 3;

/// The position behind the string that begins at `at`.
std::size_t after_string(BytesView line, std::size_t at) {
  for (++at; at < line.size() && line[at] != '"'; ++at) {
    if (line[at] == '\\') ++at;
  }
  return std::min(at + 1, line.size());
}

tl::unexpected<Error> does_not_fit() {
  return fail(ErrorCode::invalid, "its records are not those of its list of pages");
}

}  // namespace

std::string key_of_line(BytesView line) {
  std::string_view type, id;
  int depth = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c != '"') {
      ++at;
      continue;
    }
    const std::size_t end = after_string(line, at);
    const std::string_view name = line.substr(at, end - at);
    const bool wanted = depth == 1 && (name == "\"type\"" || name == "\"id\"");
    if (wanted && line.substr(end).starts_with(":\"")) {
      const std::size_t value_end = after_string(line, end + 1);
      if (value_end < end + 3) return "";
      (name == "\"id\"" ? id : type) = line.substr(end + 2, value_end - end - 3);
      at = value_end;
    } else {
      at = end;
    }
  }
  if (type.empty() || id.empty()) return "";
  return std::string(type) + "/" + std::string(id);
}

Bytes lines_in_key_order(const PlainPages& pages) {
  std::vector<std::pair<std::string, BytesView>> lines;
  std::size_t bytes = 0;
  for (const auto& [_, page] : pages) {
    bytes += page.size();
    for (BytesView rest = page; !rest.empty();) {
      const BytesView line = rest.substr(0, rest.find('\n') + 1);
      lines.emplace_back(key_of_line(line), line);
      rest.remove_prefix(line.size());
    }
  }
  std::ranges::sort(lines);
  Bytes all;
  all.reserve(bytes);
  for (const auto& [_, line] : lines) all += line;
  return all;
}

void Regrouping::add(BytesView line) {
  const std::uint32_t bucket = bucket_of(key_of_line(line), list_.bits);
  const auto page = std::ranges::lower_bound(list_.pages, bucket, {}, &ListedPage::bucket);
  if (page == list_.pages.end() || page->bucket != bucket) {
    strange_ = true;
    return;
  }
  if (open_bytes_.size() + line.size() > open_bytes_.capacity()) {
    close_block();
    open_bytes_.reserve(std::max(kBlockBytes, line.size()));
  }
  const std::size_t at = open_bytes_.size();
  open_bytes_ += line;
  open_lines_.push_back(
      {static_cast<std::size_t>(page - list_.pages.begin()), BytesView(open_bytes_).substr(at)});
}

void Regrouping::close_block() {
  if (open_lines_.empty()) return;
  std::ranges::stable_sort(open_lines_, {}, &OpenLine::place);
  const std::size_t pages = list_.pages.size();
  Block block;
  block.lengths.resize(pages);
  auto line = open_lines_.begin();
  for (std::size_t first = 0; first < pages; first += kRunPages) {
    Bytes plain;
    for (; line != open_lines_.end() && line->place < first + kRunPages; ++line) {
      plain += line->line;
      block.lengths[line->place] += static_cast<std::uint32_t>(line->line.size());
    }
    block.frames.push_back(compress(plain, kLightly));
  }
  blocks_.push_back(std::move(block));
  open_lines_.clear();
  open_bytes_.clear();
}

Result<std::vector<Bytes>> Regrouping::unpack_run(std::size_t first, std::size_t last) const {
  std::vector<Bytes> parts;
  for (const Block& block : blocks_) {
    const std::size_t length =
        std::accumulate(block.lengths.begin() + static_cast<std::ptrdiff_t>(first),
                        block.lengths.begin() + static_cast<std::ptrdiff_t>(last), std::size_t{0});
    auto part = decompress(block.frames[first / kRunPages], length);
    if (!part) return tl::unexpected(part.error());
    parts.push_back(std::move(*part));
  }
  return parts;
}

Status Regrouping::finish(const TakePage& page) {
  close_block();
  if (strange_) return does_not_fit();
  for (std::size_t first = 0; first < list_.pages.size(); first += kRunPages) {
    const std::size_t last = std::min(first + kRunPages, list_.pages.size());
    const auto parts = unpack_run(first, last);
    if (!parts) return tl::unexpected(parts.error());
    std::vector<std::size_t> read(blocks_.size());
    for (std::size_t place = first; place < last; ++place) {
      Bytes plain;
      for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const std::size_t length = blocks_[i].lengths[place];
        plain += BytesView((*parts)[i]).substr(read[i], length);
        read[i] += length;
      }
      if (plain.size() != list_.pages[place].plain_length) return does_not_fit();
      if (auto taken = page(list_.pages[place], plain); !taken) return taken;
    }
  }
  return {};
}

}  // namespace pobratym::repository
