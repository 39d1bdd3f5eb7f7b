// SPDX-License-Identifier: Apache-2.0
#include "content/desk/pictures/cutting.hpp"

#include <charconv>
#include <iterator>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

constexpr std::string_view kWord = "pobratym-cut";

std::optional<std::uint32_t> number_in(const std::string& text) {
  std::uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

void append_cut(Bytes& answer, const Cut& cut) {
  answer += std::string(kWord) + " " + std::to_string(cut.width) + " " +
            std::to_string(cut.height) + " " + std::to_string(cut.webp.size()) + "\n";
  answer += cut.webp;
}

std::optional<std::vector<Cut>> read_cuts(BytesView answer) {
  std::vector<Cut> cuts;
  while (!answer.empty()) {
    const auto end = answer.substr(0, 60).find('\n');
    if (end == BytesView::npos || cuts.size() > std::size(kCutWidths)) return std::nullopt;
    const auto words = split(answer.substr(0, end), ' ');
    if (words.size() != 4 || words[0] != kWord) return std::nullopt;
    const auto width = number_in(words[1]);
    const auto height = number_in(words[2]);
    const auto length = number_in(words[3]);
    answer.remove_prefix(end + 1);
    if (!width || !height || !length || *length > answer.size()) return std::nullopt;
    cuts.push_back({*width, *height, Bytes(answer.substr(0, *length))});
    answer.remove_prefix(*length);
  }
  if (cuts.size() < 2) return std::nullopt;
  return cuts;
}

}  // namespace pobratym::desk
