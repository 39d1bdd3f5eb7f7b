// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/imported_holds.hpp"

#include <cstdio>
#include <cstdlib>
#include <set>

#include "content/base/text.hpp"
#include "content/model/city.hpp"
#include "content/model/event.hpp"
#include "content/model/problem.hpp"
#include "content/model/validate.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxRecord = 256u << 10u;  // of a pack's file

[[noreturn]] void broken(const std::string& promise) {
  std::fprintf(stderr, "broken: %s\n", promise.c_str());
  std::abort();
}

const model::Schemas& schemas() {
  static const model::Schemas loaded = model::Schemas::load().value();
  return loaded;
}

void check_item(const ImportedItem& item) {
  auto document = item.document;
  document["id"] = "imported";
  document["status"] = "draft";
  document["updated"] = "2026-11-24T00:00:00Z";
  if (dump_json_pretty(document).size() > kMaxRecord) broken("a record fits into a file");
  const model::Record record{{item.type, "imported"}, std::move(document)};
  for (const auto& problem : model::validate(schemas(), record)) {
    broken(problem.field + ": " + model::describe(problem, "en"));
  }
  if (item.type == "event") {
    if (const auto event = model::decode_event(record); !event) broken(event.error().message);
  } else if (const auto city = model::decode_city(record); !city) {
    broken(city.error().message);
  }
}

}  // namespace

ReadOptions fuzz_options() {
  ReadOptions options;
  options.zone = "Europe/Kyiv";
  options.city = "city/brno";
  options.source_title = "Fuzzer";
  options.source_url = "https://example.org/feed";
  options.checked = "2026-11-24";
  return options;
}

void must_hold(const Result<Imported>& imported) {
  if (!imported) {
    const auto& reason = imported.error().message;
    if (reason.empty() || !is_utf8(reason)) broken("a refusal has a reason that can be read");
    return;
  }
  // Nothing may be lost without a word.
  if (imported->items.empty() && imported->found > 0 && imported->findings.empty()) {
    broken("what did not come in is listed");
  }
  if (imported->items.size() > kMaxItems + 100) broken("items are bounded");
  if (imported->findings.size() > kMaxFindings + 200) broken("the report is bounded");
  std::set<std::string> keys;
  for (const auto& item : imported->items) {
    if (item.key.empty() || !keys.insert(item.key).second)
      broken("every item has a key of its own");
    check_item(item);
  }
  for (const auto& finding : imported->findings) {
    if (finding.code.empty() || finding.message.empty()) broken("a finding says what it is");
    for (const auto* text : {&finding.before, &finding.after, &finding.where, &finding.message}) {
      if (!is_utf8(*text) || to_utf32(*text).size() > 2'000) broken("a report can be read");
    }
  }
}

}  // namespace pobratym::import
