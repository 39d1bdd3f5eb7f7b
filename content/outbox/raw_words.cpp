// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/raw_words.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace pobratym::outbox {
namespace {

// Members of a document are sorted, so these two always follow each other.
constexpr std::string_view kMark = R"("format":1,"key":")";
constexpr std::string_view kStart = "{\"";
constexpr std::size_t kMostBefore = 512;
constexpr std::size_t kMostFound = 20'000;

/// Where the flat object that begins at `from` ends; npos when it does not.
std::size_t end_of_object(BytesView bytes, std::size_t from) {
  bool in_text = false;
  const std::size_t last = std::min(bytes.size(), from + kLongestEntry);
  for (std::size_t at = from; at < last; ++at) {
    const char c = bytes[at];
    if (in_text && c == '\\') {
      ++at;
    } else if (c == '"') {
      in_text = !in_text;
    } else if (c == '}' && !in_text) {
      return at + 1;
    }
  }
  return BytesView::npos;
}

}  // namespace

std::vector<Entry> raw_words(BytesView bytes) {
  std::vector<Entry> found;
  std::set<std::string> keys;
  for (std::size_t mark = bytes.find(kMark); mark != BytesView::npos && found.size() < kMostFound;
       mark = bytes.find(kMark, mark + kMark.size())) {
    const std::size_t start = bytes.rfind(kStart, mark);
    if (start == BytesView::npos || mark - start > kMostBefore) continue;
    const std::size_t end = end_of_object(bytes, start);
    if (end == BytesView::npos) continue;
    const auto json = parse_json(bytes.substr(start, end - start), {.depth = 4, .values = 100});
    if (!json) continue;
    auto entry = entry_from_json(*json);
    if (!entry || !std::holds_alternative<Feedback>(entry->message)) continue;
    if (keys.insert(entry->key).second) found.push_back(std::move(*entry));
  }
  return found;
}

}  // namespace pobratym::outbox
