// SPDX-License-Identifier: Apache-2.0
#include "content/tool/schema_field.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "content/tool/reference_words.hpp"

namespace pobratym::tool {
namespace {

using model::SchemaFile;
using model::Schemas;

constexpr std::array kLanguages{"uk", "en"};

/// Goes into every schema of a file, wherever it may stand.
using Visit = std::function<void(const Json& schema, const std::string& where)>;

void each_schema(const Json& schema, const std::string& where, const Visit& visit) {
  visit(schema, where);
  for (const char* keyword : {"properties", "definitions"}) {
    const Json* schemas = member(schema, keyword);
    if (schemas == nullptr) continue;
    for (const auto& [name, inner] : schemas->items()) {
      each_schema(inner, where + "/" + keyword + "/" + name, visit);
    }
  }
  for (const char* keyword : {"items", "additionalProperties"}) {
    const Json* inner = member(schema, keyword);
    if (inner != nullptr && inner->is_object()) {
      each_schema(*inner, where + "/" + keyword, visit);
    }
  }
}

void each_schema_of_all(const Visit& visit) {
  for (const SchemaFile& file : model::compiled_schemas()) {
    each_schema(parse_json(file.text).value(), std::string(file.name), visit);
  }
}

void each_field(const std::function<void(const SchemaField& field)>& visit) {
  const auto schemas = Schemas::load().value();
  each_schema_of_all([&](const Json& schema, const std::string& where) {
    const std::string file = where.substr(0, where.find('/'));
    for (const SchemaField& field : fields_of(schemas, file, schema)) {
      INFO(where << ": " << field.name);
      visit(field);
    }
  });
}

}  // namespace

TEST_CASE("every field has a title and help in both languages") {
  int fields = 0;
  each_field([&](const SchemaField& field) {
    ++fields;
    for (const char* language : kLanguages) {
      CHECK_FALSE(field.note("x-title", language).empty());
      CHECK_FALSE(field.note("x-help", language).empty());
    }
  });
  CHECK(fields > 150);
}

TEST_CASE("every type and every shared part says what it is") {
  const auto schemas = Schemas::load().value();
  each_schema_of_all([&](const Json& schema, const std::string& where) {
    const bool is_type = where.find('/') == std::string::npos && where != "common.json";
    if (!is_type && where.rfind("/definitions/") == std::string::npos) return;
    if (!is_type && where.find('/', where.rfind("/definitions/") + 13) != std::string::npos) return;
    INFO(where);
    for (const char* keyword : {"x-title", "x-help"}) {
      for (const char* language : kLanguages) {
        const Json* texts = member(schema, keyword);
        REQUIRE(texts != nullptr);
        CHECK_FALSE(string_member(*texts, language).value_or("").empty());
      }
    }
  });
}

TEST_CASE("every field says how a form lets it be filled in") {
  const auto schemas = Schemas::load().value();
  each_field([&](const SchemaField& field) {
    REQUIRE(field.hint("widget") != nullptr);
    REQUIRE(field.hint("order") != nullptr);
    if (const Json* group = field.hint("group")) {
      CHECK(group_of(schemas, group->get<std::string>()) != nullptr);
    }
  });
}

TEST_CASE("the fields of a form stand in one order, the same for everybody") {
  const auto schemas = Schemas::load().value();
  each_schema_of_all([&](const Json& schema, const std::string& where) {
    std::set<std::pair<std::string, std::int64_t>> places;
    const std::string file = where.substr(0, where.find('/'));
    for (const SchemaField& field : fields_of(schemas, file, schema)) {
      INFO(where << ": " << field.name << " has the place of another field");
      const Json* group = field.hint("group");
      CHECK(places
                .emplace(group == nullptr ? "" : group->get<std::string>(),
                         field.hint("order")->get<std::int64_t>())
                .second);
    }
  });
}

TEST_CASE("every choice has a label in both languages, and no label is left over") {
  int choices = 0;
  each_field([&](const SchemaField& field) {
    const Json* values = member(*field.rules, "enum");
    if (values == nullptr) return;
    ++choices;
    const Json* labels = field.hint("labels");
    REQUIRE(labels != nullptr);
    for (const Json& value : *values) {
      const Json* label = member(*labels, value.get<std::string>());
      INFO(dump_json(value));
      REQUIRE(label != nullptr);
      for (const char* language : kLanguages) {
        CHECK_FALSE(string_member(*label, language).value_or("").empty());
      }
    }
    CHECK(labels->size() == values->size());
  });
  CHECK(choices > 10);
}

TEST_CASE("every format that a schema uses can be explained") {
  each_schema_of_all([](const Json& schema, const std::string& where) {
    const auto format = string_member(schema, "format");
    if (!format) return;
    INFO(where << ": " << *format);
    CHECK(format_words(*format, ReferenceLanguage::uk));
    CHECK(format_words(*format, ReferenceLanguage::en));
  });
}

TEST_CASE("what a field says itself goes before what its definition says") {
  const std::array<SchemaFile, 2> files{{{"common.json", R"({"definitions": {
      "group-late": {"x-form": {"widget": "object", "order": 20}},
      "group-early": {"x-form": {"widget": "object", "order": 10}},
      "text": {"type": "string", "x-title": {"uk": "Текст", "en": "Text"},
               "x-help": {"uk": "Кілька речень.", "en": "A few sentences."},
               "x-form": {"widget": "textarea", "rows": 5}}}})"},
                                         {"thing.json", R"({"required": ["b"], "properties": {
      "a": {"$ref": "common.json#/definitions/text", "x-title": {"uk": "Опис", "en": "About"},
            "x-form": {"widget": "text", "group": "late", "order": 10}},
      "b": {"type": "string", "x-form": {"widget": "text", "group": "late", "order": 5}},
      "c": {"type": "string", "x-form": {"widget": "text", "group": "early", "order": 99}},
      "d": {"type": "string"}}})"}}};
  const auto schemas = Schemas::load(files).value();
  const auto fields = fields_of(schemas, "thing.json", *schemas.find("thing"));
  std::vector<std::string> names;
  for (const SchemaField& field : fields) names.push_back(field.name);
  CHECK(names == std::vector<std::string>{"c", "b", "a", "d"});
  CHECK(fields[1].required);
  const SchemaField& a = fields[2];
  CHECK_FALSE(a.required);
  CHECK(a.note("x-title", "uk") == "Опис");
  CHECK(a.note("x-title", "en") == "About");
  CHECK(a.note("x-help", "en") == "A few sentences.");
  CHECK(*a.hint("widget") == "text");
  CHECK(*a.hint("rows") == 5);
  CHECK(a.hint("placeholder") == nullptr);
  CHECK(a.definition == "common.json#/definitions/text");
}

}  // namespace pobratym::tool
