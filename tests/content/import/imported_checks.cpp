// SPDX-License-Identifier: Apache-2.0
#include "tests/content/import/imported_checks.hpp"
#include "tests/support/paths.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "content/import/finding_words.hpp"
#include "content/model/city.hpp"
#include "content/model/problem.hpp"
#include "content/model/validate.hpp"

namespace pobratym::import {
namespace {

const std::string kInputs = POBRATYM_SOURCE_DIR "/../shared/inputs/";

const model::Schemas& schemas() {
  static const model::Schemas loaded = model::Schemas::load().value();
  return loaded;
}

}  // namespace

model::Record as_record(const ImportedItem& item, std::string_view status) {
  auto document = item.document;
  document["id"] = "imported";
  document["status"] = status;
  document["updated"] = "2026-11-24T00:00:00Z";
  return {{item.type, "imported"}, std::move(document)};
}

std::vector<std::string> problems_of(const Imported& imported) {
  std::vector<std::string> all;
  for (const Finding& finding : imported.findings) {
    if (words_of(finding, "uk").language != "uk") {
      all.push_back("no Ukrainian: " + finding.message);
    }
  }
  const bool admitted = count_of(imported, "no-place") + count_of(imported, "no-link") > 0;
  for (const auto& item : imported.items) {
    for (const auto* status : {"draft", "published"}) {
      const auto record = as_record(item, status);
      for (const auto& problem : model::validate(schemas(), record)) {
        const bool lacks = problem.code == "place-missing" || problem.code == "online-missing";
        if (lacks && admitted) continue;
        all.push_back(item.key + " " + problem.field + ": " + model::describe(problem, "en"));
      }
      if (item.type == "event") {
        if (const auto event = model::decode_event(record); !event) {
          all.push_back(item.key + ": " + event.error().message);
        }
      } else if (const auto city = model::decode_city(record); !city) {
        all.push_back(item.key + ": " + city.error().message);
      }
    }
  }
  return all;
}

std::multiset<Instant> talk_starts(const Imported& imported, const std::string& zone) {
  std::multiset<Instant> starts;
  for (const auto& item : imported.items) {
    const auto event = model::decode_event(as_record(item, "draft"), zone);
    if (!event) continue;
    for (const auto& session : event->programme) starts.insert(session.start.instant);
  }
  return starts;
}

std::size_t count_of(const Imported& imported, std::string_view code) {
  return static_cast<std::size_t>(
      std::count_if(imported.findings.begin(), imported.findings.end(),
                    [&](const Finding& finding) { return finding.code == code; }));
}

std::string shared_input(const std::string& name) {
  std::ifstream stream(kInputs + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> shared_inputs(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(kInputs + folder, error)) {
    names.push_back(folder + "/" + entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace pobratym::import
