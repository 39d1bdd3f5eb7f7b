// SPDX-License-Identifier: Apache-2.0
#include "content/import/merge_check.hpp"

#include <map>
#include <utility>

#include "content/import/pack.hpp"
#include "content/import/relative_times.hpp"
#include "content/model/validate.hpp"

namespace pobratym::import {
namespace {

using ItemsByKey = std::map<model::RecordKey, ItemMerge*>;

std::string file_of(const model::RecordKey& key) { return "records/" + key.text() + ".json"; }

/// The pack as it would be, as far as the items are judged by it: their documents, the host's, and
/// that there are others. The documents are lent, because there may be twenty thousand.
class MergedPack {
 public:
  MergedPack(const model::RecordRefs& records, const ItemsByKey& items) : items_(items) {
    std::map<model::RecordKey, Json> documents;
    for (const auto* record : records) {
      const bool host = record->key.type == "host";
      documents.emplace(record->key, host ? record->document : Json::object());
    }
    for (const auto& [key, item] : items) {
      if (bool_member(item->document, "sample")) as_written_.emplace(key, item->document);
      documents.insert_or_assign(key, std::move(item->document));
    }
    for (auto& [key, document] : documents) {
      pack_.records.push_back({{key, std::move(document)}, file_of(key)});
    }
  }
  ~MergedPack() {
    for (PackRecord& one : pack_.records) {
      const auto item = items_.find(one.record.key);
      if (item == items_.end()) continue;
      const auto written = as_written_.find(one.record.key);
      item->second->document =
          std::move(written == as_written_.end() ? one.record.document : written->second);
    }
  }
  MergedPack(const MergedPack&) = delete;
  MergedPack& operator=(const MergedPack&) = delete;

  /// Also turns the times of samples into dates, for as long as this lives.
  std::vector<model::Problem> problems(const model::Schemas& schemas, Instant now,
                                       const Progress& progress) {
    std::vector<model::Problem> problems = resolve_relative_times(pack_, now);
    model::RecordRefs records;
    std::size_t looked_at = 0;
    for (const auto& one : pack_.records) {
      records.push_back(&one.record);
      if (!items_.contains(one.record.key)) continue;
      if (progress) progress(++looked_at, items_.size());
      for (auto& problem : model::validate(schemas, one.record)) {
        problems.push_back(std::move(problem));
      }
    }
    for (auto& problem : model::check_references(schemas, records)) {
      problems.push_back(std::move(problem));
    }
    return problems;
  }

 private:
  const ItemsByKey& items_;
  Pack pack_;
  std::map<model::RecordKey, Json> as_written_;  ///< of samples
};

void refuse(ItemMerge& item, const model::Problem& problem) {
  item.findings.push_back({FindingKind::refused, "does-not-fit", item.record.text(),
                           problem.field.empty() ? "" : problem.field.substr(1),
                           "left out: " + describe(problem, "en"), "", "",
                           "пропущено: " + describe(problem, "uk")});
}

bool too_long(const ItemMerge& item) {
  return dump_json_pretty(item.document).size() > kMaxRecordFile;
}

/// Whether something was refused, so that others may have lost what they refer to.
bool refuse_once(const model::Schemas& schemas, const model::RecordRefs& records, Instant now,
                 Merge& merge, const Progress& progress) {
  ItemsByKey items;
  for (auto& item : merge.items) {
    if (!item.document.is_null()) items[item.record] = &item;
  }
  const auto problems = MergedPack(records, items).problems(schemas, now, progress);
  std::map<std::string, ItemMerge*> by_name;
  for (const auto& [key, item] : items) by_name.emplace(key.text(), item);
  std::map<std::string, ItemMerge*> refused;
  for (const auto& problem : problems) {
    const auto found = by_name.find(problem.record);
    if (found == by_name.end() || problem.severity != model::Severity::error) continue;
    refuse(*found->second, problem);
    refused.emplace(problem.record, found->second);
  }
  for (const auto& [key, item] : by_name) {
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

void refuse_unfit(const model::Schemas& schemas, const model::RecordRefs& records, Instant now,
                  Merge& merge, const Progress& progress) {
  while (refuse_once(schemas, records, now, merge, progress)) {
  }
}

}  // namespace pobratym::import
