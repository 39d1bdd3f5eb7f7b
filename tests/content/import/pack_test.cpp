// SPDX-License-Identifier: Apache-2.0
#include "content/import/pack.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "content/model/schema.hpp"
#include "tests/content/model/documents.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::import {
namespace {

using test::with;

/// The smallest file that has the signature and length of a WebP.
Bytes tiny_webp() { return {"RIFF\x04\x00\x00\x00WEBP", 12}; }

const char* const kInfo =
    R"({"id":"kharkiv","origin":"kharkiv","title":{"uk":"Харків"},"licence":"CC0-1.0"})";

/// A pack on a real disk; tests add what is wrong.
class Folder {
 public:
  Folder() {
    put("pack.json", kInfo);
    put("records/host/kharkiv.json", dump_json_pretty(test::host_json()));
    put("records/city/kharkiv.json", dump_json_pretty(test::city_json("kharkiv", "Харків")));
    put("records/city/brno.json", dump_json_pretty(test::city_json("brno")));
  }
  void put(const std::string& file, BytesView bytes) {
    REQUIRE(disk_.write(folder_.path() / file, bytes));
  }
  [[nodiscard]] PackReading read() const {
    auto reading = read_pack(disk_, folder_.path());
    REQUIRE(reading);
    return *std::move(reading);
  }
  /// Every problem, one a line.
  [[nodiscard]] std::string problems() const {
    const auto reading = read();
    std::string lines;
    for (const auto& problem : reading.problems) lines += format_problem(problem) + "\n";
    const auto schemas = model::Schemas::load();
    REQUIRE(schemas);
    for (const auto& problem : check_pack(*schemas, reading.pack)) {
      lines += format_problem(problem) + "\n";
    }
    return lines;
  }

 private:
  test::TemporaryFolder folder_;
  RealDisk disk_;
};

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a pack that is right is read whole") {
  Folder folder;
  folder.put("media/brno.webp", tiny_webp());
  const auto reading = folder.read();
  CHECK(reading.problems.empty());
  CHECK(folder.problems().empty());
  CHECK(reading.pack.info.origin == "kharkiv");
  REQUIRE(reading.pack.records.size() == 3);
  CHECK(reading.pack.records[0].record.key.text() == "city/brno");
  CHECK(reading.pack.records[0].file == "records/city/brno.json");
  CHECK(reading.pack.media.at("brno.webp") == tiny_webp());
}

TEST_CASE("every problem of a pack is named with its file") {
  Folder folder;
  folder.put("records/city/lille.json", R"({"type":"city",)");
  folder.put("records/city/turku.json", dump_json(test::city_json("abo")));
  folder.put("records/city/notes.txt", "to do");
  folder.put("records/city/huge.json", Bytes(kMaxRecordFile + 1, ' '));
  folder.put("records/city/twice.json", R"({"type":"city","type":"city"})");
  folder.put("media/photo.webp", "RIFF....JPEG");
  folder.put("media/short.webp", Bytes("RIFF\x20\x00\x00\x00WEBP", 12));
  folder.put("media/Photo 1.webp", tiny_webp());
  folder.put("media/huge.webp", Bytes(kMaxMediaFile + 1, 'R'));
  const auto reading = folder.read();
  CHECK(reading.problems.size() == 9);
  const auto lines = folder.problems();
  INFO(lines);
  CHECK(has(lines, "records/city/lille.json: not valid JSON"));
  CHECK(has(lines, "records/city/turku.json: city/abo: /id: does not fit the file's place"));
  CHECK(has(lines, "records/city/notes.txt: is no record"));
  CHECK(has(lines, "records/city/huge.json: cannot be read"));
  CHECK(has(lines, "records/city/twice.json: not valid JSON"));
  CHECK(has(lines, "media/photo.webp: is no whole WebP"));
  CHECK(has(lines, "media/short.webp: is no whole WebP"));
  CHECK(has(lines, "media/Photo 1.webp: is named otherwise"));
  CHECK(has(lines, "media/huge.webp: cannot be read"));
  CHECK(reading.pack.media.empty());
}

TEST_CASE("a wrong field is named with its file, record and place") {
  Folder folder;
  folder.put("records/city/brno.json",
             dump_json(with(test::city_json("brno"), {{"country", "Czechia"}})));
  CHECK(has(folder.problems(),
            "records/city/brno.json: city/brno: /country: is \"Czechia\"; expected is"));
}

TEST_CASE("a picture that is not in the pack is a problem") {
  Folder folder;
  folder.put("records/city/brno.json",
             dump_json(with(test::city_json("brno"), {{"image",
                                                       {{"file", "castle.webp"},
                                                        {"alt", test::both("Замок", "Castle")},
                                                        {"credit", "A"},
                                                        {"licence", "CC0"}}}})));
  CHECK(has(folder.problems(), "city/brno: /image/file: names castle.webp, which is not in"));
  folder.put("media/castle.webp", tiny_webp());
  CHECK(folder.problems().empty());
}

TEST_CASE("the host and the pack have one id") {
  Folder folder;
  folder.put("pack.json", R"({"id":"brno","origin":"brno","title":{"cs":"Brno"},"licence":"CC0"})");
  CHECK(has(folder.problems(), "host/kharkiv: /id: is not the pack's id \"brno\""));
  folder.put("pack.json", R"({"id":"Brno"})");
  const auto lines = folder.problems();
  for (const char* field : {"/id", "/origin", "/title", "/licence"}) {
    CHECK(has(lines, (std::string("pack.json: ") + field).c_str()));
  }
}

TEST_CASE("a folder that is no pack is refused with a sentence") {
  const test::TemporaryFolder folder;
  const auto reading = read_pack(RealDisk(), folder.path());
  REQUIRE_FALSE(reading);
  CHECK(reading.error().code == ErrorCode::not_found);
  CHECK(has(reading.error().message, "pack.json"));
}

}  // namespace pobratym::import
