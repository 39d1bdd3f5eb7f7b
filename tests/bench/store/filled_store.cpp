// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/filled_store.hpp"

#include <algorithm>

namespace pobratym::bench {
namespace {

constexpr std::size_t kPagesAtOnce = 800;

store::SourceVersion source(std::uint64_t version) {
  const auto day = std::chrono::sys_days(kSyntheticToday);
  return {"kharkiv", version, sha256(std::to_string(version)), Instant(day)};
}

Digest digest_of(const std::vector<model::Record>& records) {
  Bytes all;
  for (const model::Record& record : records) all += dump_json(record.document);
  return sha256(all);
}

}  // namespace

store::PageChange FilledStore::page(std::size_t number) const {
  store::PageChange page{"kharkiv", static_cast<std::uint32_t>(number), {}, {}};
  const std::size_t first = number * kRecordsOnPage;
  const std::size_t last = std::min(first + kRecordsOnPage, size());
  for (std::size_t i = first; i < last; ++i) {
    page.records.push_back(content_.record(only_.empty() ? i : only_[i]));
  }
  page.page = digest_of(page.records);
  return page;
}

Status FilledStore::fill() const {
  auto writer = store::ContentWriter::open(file_);
  if (!writer) return tl::unexpected(writer.error());
  for (std::size_t first = 0; first < pages(); first += kPagesAtOnce) {
    store::ContentChange change{{source(1)}, {}, {}};
    for (std::size_t i = first; i < std::min(first + kPagesAtOnce, pages()); ++i) {
      change.pages.push_back(page(i));
    }
    if (auto applied = writer->apply(change); !applied) return applied;
  }
  return {};
}

store::ContentChange FilledStore::edited(std::size_t number, std::uint64_t edit) const {
  store::PageChange change = page(number);
  model::Record& record = change.records[number % change.records.size()];
  Json& words = record.document[record.document.contains("title") ? "title" : "name"];
  if (words.is_object()) {
    words["uk"] = words["uk"].get<std::string>() + ", зміна " + std::to_string(edit);
  } else {
    record.document["updated"] = "2026-11-25T08:00:00Z";
  }
  change.page = digest_of(change.records);
  return {{source(edit + 2)}, {std::move(change)}, {}};
}

}  // namespace pobratym::bench
