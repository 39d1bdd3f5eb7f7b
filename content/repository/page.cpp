// SPDX-License-Identifier: Apache-2.0
#include "content/repository/page.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "content/base/json.hpp"
#include "content/repository/index.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

constexpr JsonLimits kRecordLimits{kMaxRecordBytes, 32, kMaxRecordValues};

Status belongs(const std::string& key, const std::string* before, std::uint32_t bucket, int bits) {
  if (bucket_of(key, bits) != bucket) {
    return fail(ErrorCode::invalid,
                "the record " + key + " does not belong on page " + std::to_string(bucket));
  }
  if (before != nullptr && key <= *before) {
    return fail(ErrorCode::invalid,
                "the record " + key + " stands twice or out of order on its page");
  }
  return {};
}

}  // namespace

Result<Bytes> encode_page(Page page, int bits) {
  std::ranges::sort(page.records, {},
                    [](const model::Record& record) { return record.key.text(); });
  Bytes plain;
  std::string before;
  for (const model::Record& record : page.records) {
    std::string key = record.key.text();
    if (auto done = belongs(key, plain.empty() ? nullptr : &before, page.bucket, bits); !done) {
      return tl::unexpected(done.error());
    }
    const Bytes line = dump_json(record.document);
    if (line.size() > kMaxRecordBytes) {
      return fail(ErrorCode::invalid, "the record " + key + " is longer than the " +
                                          std::to_string(kMaxRecordBytes) + " bytes allowed");
    }
    if (auto readable = parse_json(line, kRecordLimits); !readable) {
      return fail_in("the record " + key, readable.error());
    }
    plain += line;
    plain += '\n';
    before = std::move(key);
  }
  if (plain.size() > kMaxPageBytes) {
    return fail(ErrorCode::invalid, "page " + std::to_string(page.bucket) + " is longer than the " +
                                        std::to_string(kMaxPageBytes) + " bytes allowed");
  }
  return plain;
}

Result<Page> decode_page(BytesView plain, std::uint32_t bucket, int bits) {
  if (plain.size() > kMaxPageBytes || !plain.ends_with('\n')) {
    return fail(ErrorCode::invalid, "the page is too long, or cut off inside a record");
  }
  Page page;
  page.bucket = bucket;
  std::string before;
  while (!plain.empty()) {
    const auto end = plain.find('\n');
    const BytesView line = plain.substr(0, end);
    auto document = parse_json(line, kRecordLimits);
    plain.remove_prefix(end + 1);
    if (!document) return fail_in("a record of the page", document.error());
    auto record = model::record_from(std::move(*document));
    if (!record) return fail_in("a record of the page", record.error());
    std::string key = record->key.text();
    const auto done = belongs(key, page.records.empty() ? nullptr : &before, bucket, bits);
    if (!done) return tl::unexpected(done.error());
    before = std::move(key);
    page.lines.emplace_back(line);
    page.records.push_back(std::move(*record));
  }
  return page;
}

}  // namespace pobratym::repository
