// SPDX-License-Identifier: Apache-2.0
// What a desk answers, what a stick's receipt says, what a kiosk sends and what lies in the ruins
// of a database: all of it may be anything. Whatever is read must be what was asked for, bounded,
// and the same after writing.
#include <cstdint>
#include <cstdlib>

#include "content/base/text.hpp"
#include "content/outbox/raw_words.hpp"
#include "content/outbox/seal.hpp"

using namespace pobratym;
using namespace pobratym::outbox;

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void check_fates(const std::vector<Fate>& fates) {
  for (const Fate& fate : fates) {
    must(is_key(fate.key));
    must(fate.reason.size() <= 2 * kLongestReason && is_utf8(fate.reason));
    must(fate.reason.find('\n') == std::string::npos);
  }
  const auto again = read_fates(*parse_json(answer_document(fates)));
  must(again && again->size() == fates.size());
}

void check_entry(const Entry& entry) {
  must(check(entry.message).has_value());
  const auto again = entry_from_json(to_json(entry));
  must(again && to_json(*again) == to_json(entry));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(reinterpret_cast<const char*>(data), size);
  const std::string asked(32, 'a');
  if (const auto fates = read_answer(bytes, {asked})) {
    check_fates(*fates);
    for (const Fate& fate : *fates) must(fate.key == asked);
  }
  if (const auto json = parse_json(bytes)) {
    if (const auto fates = read_fates(*json)) check_fates(*fates);
  }
  if (const auto batch = read_batch(bytes)) {
    for (const Entry& entry : batch->entries) check_entry(entry);
    check_fates(batch->refused);
  }
  for (const Entry& entry : raw_words(bytes)) check_entry(entry);
  // Nobody can guess a token: no receipt may be believed.
  must(!read_receipt(bytes, "city-hall-1",
                     [](std::int64_t) -> Result<std::string> { return std::string(64, '7'); }));
  static_cast<void>(number_in(bytes.substr(0, 200), "city-hall-1", ".sealed"));
  return 0;
}
