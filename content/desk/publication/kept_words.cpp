// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/kept_words.hpp"

#include "content/base/hash.hpp"

namespace pobratym::desk {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::uint64_t kMostBytes = 64u << 20u;
constexpr std::size_t kSumLength = 64;

std::optional<std::vector<model::Record>> records_in(const Json& json) {
  const Json* documents = member(json, "records");
  if (documents == nullptr || !documents->is_array()) return std::nullopt;
  std::vector<model::Record> records;
  for (const Json& document : *documents) {
    auto record = model::record_from(document);
    if (!record || record->key.type != "lexicon") return std::nullopt;
    records.push_back(*std::move(record));
  }
  return records;
}

}  // namespace

/// The hash of the text in hexadecimal, a line feed, the text: a file that is not whole has
/// another.
std::optional<MadeWords> KeptWords::read(const Disk& disk) const {
  const auto bytes = disk.read(file_, kMostBytes);
  if (!bytes || bytes->size() <= kSumLength || (*bytes)[kSumLength] != '\n') return std::nullopt;
  const BytesView text = BytesView(*bytes).substr(kSumLength + 1);
  if (to_hex(sha256(text)) != BytesView(*bytes).substr(0, kSumLength)) return std::nullopt;
  const auto json = parse_json(text, {.bytes = kMostBytes, .depth = 16, .values = 5'000'000});
  if (!json || integer_member(*json, "format") != kFormat) return std::nullopt;
  auto records = records_in(*json);
  if (!records) return std::nullopt;
  return MadeWords{string_member(*json, "name").value_or(""), *std::move(records)};
}

Status KeptWords::write(Disk& disk, const MadeWords& words) const {
  Json documents = Json::array();
  for (const model::Record& record : words.records) documents.push_back(record.document);
  const Bytes text =
      dump_json({{"format", kFormat}, {"name", words.name}, {"records", std::move(documents)}});
  return disk.write(file_, to_hex(sha256(text)) + "\n" + text);
}

}  // namespace pobratym::desk
