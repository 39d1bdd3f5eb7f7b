// SPDX-License-Identifier: Apache-2.0
// A content database in a folder of its own, written by the real writer.
#pragma once

#include "content/store/content_reader.hpp"
#include "content/store/content_writer.hpp"
#include "tests/content/model/documents.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

inline store::PageChange page(std::uint32_t bucket, const std::vector<Json>& documents,
                              const std::string& origin = "kharkiv") {
  store::PageChange change{origin, bucket, {}, {}};
  Bytes all;
  for (const Json& document : documents) {
    all += dump_json(document);
    change.records.push_back(record_of(document));
  }
  change.page = sha256(all);
  return change;
}

inline store::SourceVersion version(std::uint64_t number, const std::string& origin = "kharkiv") {
  return {origin, number, sha256(origin + std::to_string(number)), at("2026-11-24T06:00:00Z")};
}

inline store::ContentWriter open_writer(const Path& file) {
  auto writer = store::ContentWriter::open(file);
  REQUIRE(writer);
  return *std::move(writer);
}

inline store::ContentReader open_reader(const Path& file) {
  auto reader = store::ContentReader::open(file);
  REQUIRE(reader);
  return *std::move(reader);
}

}  // namespace pobratym::test
