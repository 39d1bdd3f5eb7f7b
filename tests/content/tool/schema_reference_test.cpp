// SPDX-License-Identifier: Apache-2.0
#include "content/tool/schema_reference.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::tool {
namespace {

using model::SchemaFile;
using model::Schemas;

bool says(const std::string& page, const std::string& line) {
  return page.find(line) != std::string::npos;
}

}  // namespace

TEST_CASE("the reference in the source tree is what the program writes") {
  const auto schemas = Schemas::load().value();
  const RealDisk disk;
  for (const auto language : {ReferenceLanguage::uk, ReferenceLanguage::en}) {
    const std::string name = std::string(code(language));
    const std::string file = "content/schema/REFERENCE." + name + ".md";
    INFO("Renew it: pobratym-pack reference --language " << name << " > " << file);
    const auto page = disk.read(Path(POBRATYM_SOURCE_DIR) / file, 1u << 20u);
    REQUIRE(page);
    // Compared as a question: two pages in a failure would hide the sentence above.
    const bool is_the_same = *page == schema_reference(schemas, language);
    CHECK(is_the_same);
  }
}

TEST_CASE("a field's row says what it is, how it is written and whether it must be there") {
  const std::array<SchemaFile, 2> files{{{"common.json", R"({"definitions": {
      "record": {"x-help": {"uk": "Кожного запису.", "en": "Of every record."}, "properties": {
          "id": {"type": "string", "format": "slug", "x-title": {"uk": "Ключ", "en": "Id"}}}},
      "part": {"type": "object", "x-title": {"uk": "Частина", "en": "Part"}, "properties": {
          "again": {"$ref": "common.json#/definitions/part"}}}}})"},
                                         {"thing.json", R"({"x-title": {"uk": "Річ", "en": "Thing"},
      "required": ["kind"], "properties": {
      "kind": {"type": "string", "enum": ["a"], "x-title": {"uk": "Вид", "en": "Kind"},
               "x-help": {"uk": "Те | се.", "en": "This | that."},
               "x-form": {"widget": "select",
                          "labels": {"a": {"uk": "перше", "en": "the first"}}}},
      "size": {"type": "object", "x-title": {"uk": "Розмір", "en": "Size"}, "properties": {
          "width": {"type": "integer", "minimum": 1, "maximum": 9,
                    "x-title": {"uk": "Ширина", "en": "Width"}}}},
      "parts": {"type": "array", "minItems": 2, "items": {"$ref": "common.json#/definitions/part"},
                "x-title": {"uk": "Частини", "en": "Parts"}},
      "seal": {"type": "object", "x-title": {"uk": "Печатка", "en": "Seal"},
               "x-form": {"widget": "hidden"},
               "properties": {"inner": {"type": "string"}}}}})"}}};
  const auto page = schema_reference(Schemas::load(files).value(), ReferenceLanguage::en);
  INFO(page);
  CHECK(says(page, "- [Thing](#thing) · `thing`\n"));
  CHECK(says(page, "| `kind` | **Kind.** This \\| that. | `a` — the first | yes |\n"));
  CHECK(says(page, "| `size.width` | **Width.**  | whole number from 1 to 9 |  |\n"));
  CHECK(says(page, "| `parts` | **Parts.**  | list: [Part](#common-part); at least 2 |  |\n"));
  CHECK(says(page, "| `seal` | **Seal.**  | written by the program |  |\n"));
  CHECK_FALSE(says(page, "seal.inner"));
  CHECK(says(page, "Of every record.\n"));
  CHECK(says(page, "<a id=\"common-part\"></a>\n\n### Part\n"));
  CHECK(page.rfind("### Part") == page.find("### Part"));
}

}  // namespace pobratym::tool
