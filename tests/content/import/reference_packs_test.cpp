// SPDX-License-Identifier: Apache-2.0
// The two packs that everybody starts from show all there is.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/import/pack.hpp"
#include "content/import/relative_times.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::import {
namespace {

Pack reference_pack(const std::string& name) {
  auto reading = read_pack(RealDisk(), Path(POBRATYM_SOURCE_DIR) / "content/packs" / name);
  REQUIRE(reading);
  REQUIRE(reading->problems.empty());
  return std::move(reading->pack);
}

bool is_published(const model::Record& record) {
  return string_member(record.document, "status") == "published";
}

}  // namespace

TEST_CASE("the reference packs have a published record of every type") {
  const auto schemas = model::Schemas::load().value();
  for (const char* name : {"kharkiv", "brno"}) {
    std::set<std::string> published;
    for (const auto& one : reference_pack(name).records) {
      if (is_published(one.record)) published.insert(one.record.key.type);
    }
    for (const auto& type : schemas.types()) {
      if (type == "lexicon") continue;  // made at publication, of what the others say
      INFO(name << ": " << type);
      CHECK(published.contains(type));
    }
  }
}

TEST_CASE("every record of the reference packs names its sources") {
  for (const char* name : {"kharkiv", "brno"}) {
    for (const auto& one : reference_pack(name).records) {
      INFO(name << ": " << one.file);
      const Json* sources = member(one.record.document, "sources");
      REQUIRE(sources != nullptr);
      CHECK_FALSE(sources->empty());
      for (const auto& source : *sources) {
        CHECK((source.contains("title") || source.contains("ref")));
      }
    }
  }
}

TEST_CASE("a source that several records cite is a record, and they refer to it") {
  for (const char* name : {"kharkiv", "brno"}) {
    const auto pack = reference_pack(name);
    std::map<std::string, std::string> known;
    for (const auto& one : pack.records) {
      if (one.record.key.type != "source") continue;
      known.emplace(string_member(one.record.document, "url").value_or(""), one.record.key.text());
    }
    for (const auto& one : pack.records) {
      if (one.record.key.type == "source") continue;
      for (const auto& source : one.record.document.at("sources")) {
        const auto found = known.find(string_member(source, "url").value_or("-"));
        if (found == known.end()) continue;
        INFO(name << ": " << one.file);
        CHECK(string_member(source, "ref") == found->second);
      }
    }
  }
}

TEST_CASE("the reference packs pass the check on any day") {
  const auto schemas = model::Schemas::load().value();
  for (const char* name : {"kharkiv", "brno"}) {
    for (const char* now : {"2026-11-24T08:30:00Z", "2028-02-29T23:59:00Z"}) {
      auto pack = reference_pack(name);
      CHECK(resolve_relative_times(pack, parse_instant(now).value()).empty());
      std::string problems;
      for (const auto& problem : check_pack(schemas, pack)) {
        problems += format_problem(problem) + "\n";
      }
      CHECK(problems == "");
    }
  }
}

TEST_CASE("no current hotline of the reference packs is shown before somebody called it") {
  for (const char* name : {"kharkiv", "brno"}) {
    for (const auto& one : reference_pack(name).records) {
      if (one.record.key.type != "hotline" || !is_published(one.record)) continue;
      INFO(name << ": " << one.file);
      CHECK(
          (one.record.document.contains("checked_on") || !one.record.document.contains("number")));
    }
  }
}

}  // namespace pobratym::import
