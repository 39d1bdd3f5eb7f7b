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
constexpr std::uint64_t kBlockBytes = 2u << 20u;
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
  open_.resize(list_.pages.size());
  open_[static_cast<std::size_t>(page - list_.pages.begin())] += line;
  open_bytes_ += line.size();
  if (open_bytes_ >= kBlockBytes) close_block();
}

void Regrouping::close_block() {
  open_.resize(list_.pages.size());
  Block block;
  block.lengths.reserve(open_.size());
  Bytes plain;
  for (std::size_t place = 0; place < open_.size(); ++place) {
    block.lengths.push_back(static_cast<std::uint32_t>(open_[place].size()));
    plain += open_[place];
    open_[place] = Bytes();
    if ((place + 1) % kRunPages != 0 && place + 1 != open_.size()) continue;
    block.frames.push_back(compress(plain, kLightly));
    plain.clear();
  }
  blocks_.push_back(std::move(block));
  open_bytes_ = 0;
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
