// SPDX-License-Identifier: Apache-2.0
#include "content/import/merge_check.hpp"

#include <algorithm>
#include <map>

#include "content/import/relative_times.hpp"
#include "content/model/validate.hpp"

namespace pobratym::import {
namespace {

using ItemsByKey = std::map<std::string, ItemMerge*>;

std::string file_of(const model::RecordKey& key) { return "records/" + key.text() + ".json"; }

/// The pack as it would be.
Pack merged_pack(const Pack& pack, const Merge& merge) {
  std::map<model::RecordKey, PackRecord> records;
  for (const auto& one : pack.records) records.emplace(one.record.key, one);
  for (const auto& item : merge.items) {
    if (item.document.is_null()) continue;
    records.insert_or_assign(item.record,
                             PackRecord{{item.record, item.document}, file_of(item.record)});
  }
  Pack merged{pack.info, {}, {}};
  for (auto& [key, record] : records) merged.records.push_back(std::move(record));
  return merged;
}

void refuse(ItemMerge& item, const model::Problem& problem) {
  item.findings.push_back({FindingKind::refused, "does-not-fit", item.record.text(),
                           problem.field.empty() ? "" : problem.field.substr(1),
                           "left out: " + describe(problem, "en"), "", ""});
}

bool too_long(const ItemMerge& item) {
  return dump_json_pretty(item.document).size() > kMaxRecordFile;
}

/// Whether something was refused, so that others may have lost what they refer to.
bool refuse_once(const model::Schemas& schemas, const Pack& pack, Instant now, Merge& merge,
                 const Progress& progress) {
  ItemsByKey items;
  for (auto& item : merge.items) {
    if (!item.document.is_null()) items[item.record.text()] = &item;
  }
  Pack merged = merged_pack(pack, merge);
  std::vector<model::Problem> problems = resolve_relative_times(merged, now);
  std::vector<model::Record> records;
  std::size_t looked_at = 0;
  for (const auto& one : merged.records) {
    if (items.contains(one.record.key.text())) {
      if (progress) progress(++looked_at, items.size());
      for (auto& problem : model::validate(schemas, one.record)) {
        problems.push_back(std::move(problem));
      }
    }
    records.push_back(one.record);
  }
  for (auto& problem : model::check_references(schemas, records)) {
    problems.push_back(std::move(problem));
  }
  std::map<std::string, ItemMerge*> refused;
  for (const auto& problem : problems) {
    const auto found = items.find(problem.record);
    if (found == items.end() || problem.severity != model::Severity::error) continue;
    refuse(*found->second, problem);
    refused.emplace(problem.record, found->second);
  }
  for (auto& [key, item] : items) {
    if (refused.contains(key) || !too_long(*item)) continue;
    item->findings.push_back(
        {FindingKind::refused, "too-long", key, "",
         "left out: a record is at most " + std::to_string(kMaxRecordFile >> 10u) + " KiB", "",
         ""});
    refused.emplace(key, item);
  }
  for (const auto& [key, item] : refused) {
    item->outcome = Outcome::refused;
    item->document = nullptr;
    item->fields.clear();
  }
  return !refused.empty();
}

}  // namespace

void refuse_unfit(const model::Schemas& schemas, const Pack& pack, Instant now, Merge& merge,
                  const Progress& progress) {
  while (refuse_once(schemas, pack, now, merge, progress)) {
  }
}

}  // namespace pobratym::import
