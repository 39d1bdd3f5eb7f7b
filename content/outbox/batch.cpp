// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/batch.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"

namespace pobratym::outbox {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::array<std::string_view, 3> kVerdicts = {"accepted", "known", "refused"};
constexpr std::size_t kFateBytes = 128 + 2 * kLongestReason;

/// A stranger's sentence, fit for a line of a status.
std::string tame(std::string_view text) {
  std::u32string line = to_utf32(text.substr(0, 4 * kLongestReason));
  if (line.size() > kLongestReason / 2) line.resize(kLongestReason / 2);
  for (char32_t& c : line) {
    if (c < U' ' || c == U'\x7f') c = U' ';
  }
  return to_utf8(line);
}

Result<const Json*> list_of(const Json& json, const char* name) {
  if (!json.is_object() || integer_member(json, "format") != kFormat) {
    return fail(ErrorCode::invalid, "it is of another format than 1");
  }
  const Json* list = member(json, name);
  if (list == nullptr || !list->is_array()) {
    return fail(ErrorCode::invalid, std::string("it has no list \"") + name + "\"");
  }
  if (list->size() > kMostEntries) {
    return fail(ErrorCode::invalid, std::string("its list \"") + name + "\" is too long");
  }
  return list;
}

}  // namespace

Bytes batch_document(std::span<const Waiting> entries) {
  Bytes bytes = R"({"entries":[)";
  for (const Waiting& entry : entries) {
    if (&entry != entries.data()) bytes += ',';
    bytes += entry.document;
  }
  return bytes + R"(],"format":1})";
}

Result<Batch> read_batch(BytesView bytes) {
  const auto json = parse_json(bytes, {.bytes = kLongestBatch, .depth = 8, .values = 2'000'000});
  if (!json) return fail_in("a batch", json.error());
  const auto list = list_of(*json, "entries");
  if (!list) return fail_in("a batch", list.error());
  Batch batch;
  for (const Json& element : **list) {
    auto entry = entry_from_json(element);
    if (entry) {
      batch.entries.push_back(std::move(*entry));
    } else if (const auto key = string_member(element, "key"); key && is_key(*key)) {
      batch.refused.push_back({*key, Verdict::refused, entry.error().message});
    }
  }
  return batch;
}

Bytes answer_document(std::span<const Fate> fates) {
  Json list = Json::array();
  for (const Fate& fate : fates) {
    Json element = {{"key", fate.key},
                    {"fate", kVerdicts.at(static_cast<std::size_t>(fate.verdict))}};
    if (!fate.reason.empty()) element["reason"] = tame(fate.reason);
    list.push_back(std::move(element));
  }
  return dump_json({{"format", kFormat}, {"fates", std::move(list)}});
}

Result<std::vector<Fate>> read_answer(BytesView bytes,
                                      const std::set<std::string, std::less<>>& asked) {
  const JsonLimits limits{.bytes = static_cast<std::size_t>(longest_answer(asked.size())),
                          .depth = 8,
                          .values = 1'000 + 8 * asked.size()};
  const auto json = parse_json(bytes, limits);
  if (!json) return fail_in("the desk's answer", json.error());
  auto fates = read_fates(*json);
  if (!fates) return fail_in("the desk's answer", fates.error());
  std::erase_if(*fates, [&](const Fate& fate) { return !asked.contains(fate.key); });
  return fates;
}

Result<std::vector<Fate>> read_fates(const Json& json) {
  const auto list = list_of(json, "fates");
  if (!list) return tl::unexpected(list.error());
  std::vector<Fate> fates;
  for (const Json& element : **list) {
    const auto key = string_member(element, "key");
    const auto* const word =
        std::ranges::find(kVerdicts, string_member(element, "fate").value_or(""));
    if (!key || !is_key(*key) || word == kVerdicts.end()) continue;
    const auto verdict = static_cast<Verdict>(word - kVerdicts.begin());
    fates.push_back({*key, verdict, tame(string_member(element, "reason").value_or(""))});
  }
  return fates;
}

std::uint64_t longest_answer(std::size_t entries) { return 4096 + kFateBytes * entries; }

}  // namespace pobratym::outbox
