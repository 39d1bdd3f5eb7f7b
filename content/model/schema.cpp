// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema.hpp"

#include <array>

#include "content/model/schema_walk.hpp"

namespace pobratym::model {
namespace {

constexpr std::string_view kSharedFile = "common.json";

/// What a keyword's value must be; the loader refuses a keyword that is not here.
enum class Shape {
  note,
  schema,
  schema_map,
  schema_list,
  name_list,
  text_list,
  count,
  number,
  flag,
  type,
  format,
  check,
  reference
};

struct Keyword {
  std::string_view name;
  Shape shape;
};

constexpr std::array<Keyword, 27> kKeywords{{
    {"$schema", Shape::note},
    {"title", Shape::note},
    {"description", Shape::note},
    {"x-title", Shape::note},
    {"x-description", Shape::note},
    {"x-help", Shape::note},
    {"x-form", Shape::note},
    {"default", Shape::note},
    {"$ref", Shape::reference},
    {"definitions", Shape::schema_map},
    {"allOf", Shape::schema_list},
    {"type", Shape::type},
    {"required", Shape::name_list},
    {"properties", Shape::schema_map},
    {"additionalProperties", Shape::schema},
    {"propertyNames", Shape::schema},
    {"items", Shape::schema},
    {"minItems", Shape::count},
    {"maxItems", Shape::count},
    {"enum", Shape::text_list},
    {"minLength", Shape::count},
    {"maxLength", Shape::count},
    {"minimum", Shape::number},
    {"maximum", Shape::number},
    {"format", Shape::format},
    {"x-localized", Shape::flag},
    {"x-check", Shape::check},
}};

constexpr std::array<std::string_view, 6> kTypes{"object",  "array",  "string",
                                                 "integer", "number", "boolean"};

bool is_text_list(const Json& value) {
  if (!value.is_array() || value.empty()) return false;
  for (const Json& element : value) {
    if (!element.is_string()) return false;
  }
  return true;
}

/// Checks one file's schemas against the subset and names the first that does not fit it.
class Loader {
 public:
  Loader(const Schemas& schemas, std::string_view file) : schemas_(schemas), file_(file) {}

  [[nodiscard]] Status check(const Json& schema, const std::string& pointer) const {
    if (!schema.is_object()) return refuse(pointer, "is no schema: an object is expected");
    if (schema.contains("$ref")) return check_reference(schema, pointer);
    for (const auto& [name, value] : schema.items()) {
      const Keyword* keyword = find(name);
      if (keyword == nullptr) return refuse(pointer, "has the unknown keyword \"" + name + "\"");
      auto status = check_keyword(*keyword, value, pointer_to(pointer, name));
      if (!status) return status;
    }
    return {};
  }

 private:
  [[nodiscard]] Status check_keyword(const Keyword& keyword, const Json& value,
                                     const std::string& pointer) const {
    const auto expect = [&](bool good, const char* what) -> Status {
      if (good) return {};
      return refuse(pointer, std::string("is not ") + what);
    };
    switch (keyword.shape) {
      case Shape::note:
        return {};
      case Shape::schema:
        return check(value, pointer);
      case Shape::schema_map:
        return check_all(value, value.is_object(), pointer);
      case Shape::schema_list:
        return check_all(value, value.is_array(), pointer);
      case Shape::name_list:
      case Shape::text_list:
        return expect(is_text_list(value), "a list of texts");
      case Shape::count:
        return expect(value.is_number_unsigned(), "a whole number from 0");
      case Shape::number:
        return expect(value.is_number(), "a number");
      case Shape::flag:
        return expect(value.is_boolean(), "true or false");
      case Shape::type:
        return expect(one_of_types(value), "a type this program knows");
      case Shape::format:
        return expect(value.is_string() && is_format(value.get_ref<const std::string&>()),
                      "a format this program knows");
      case Shape::check:
        return expect(value == "event-time", "a check this program knows");
      case Shape::reference:
        break;
    }
    return {};
  }

  [[nodiscard]] Status check_all(const Json& schemas, bool good, const std::string& pointer) const {
    if (!good) return refuse(pointer, "holds no schemas");
    std::size_t index = 0;
    for (auto it = schemas.begin(); it != schemas.end(); ++it, ++index) {
      const std::string step = schemas.is_object() ? it.key() : std::to_string(index);
      auto status = check(*it, pointer_to(pointer, step));
      if (!status) return status;
    }
    return {};
  }

  /// Only titles may stand beside it, because draft 7 would not apply anything else.
  [[nodiscard]] Status check_reference(const Json& schema, const std::string& pointer) const {
    for (const auto& [name, value] : schema.items()) {
      const Keyword* keyword = find(name);
      if (keyword == nullptr || (name != "$ref" && keyword->shape != Shape::note)) {
        return refuse(pointer, "has \"" + name + "\" beside \"$ref\", which would not be applied");
      }
    }
    const Json* target = nullptr;
    auto reference = string_member(schema, "$ref");
    for (int step = 0; reference && step < 8; ++step) {
      target = schemas_.resolve(*reference);
      if (target == nullptr) break;
      reference = string_member(*target, "$ref");
    }
    if (target == nullptr || reference) {
      return refuse(pointer, "has a \"$ref\" that leads nowhere; write common.json#/definitions/…");
    }
    return {};
  }

  [[nodiscard]] static const Keyword* find(std::string_view name) {
    for (const Keyword& keyword : kKeywords) {
      if (keyword.name == name) return &keyword;
    }
    return nullptr;
  }

  [[nodiscard]] static bool one_of_types(const Json& value) {
    for (const std::string_view type : kTypes) {
      if (value == type) return true;
    }
    return false;
  }

  [[nodiscard]] Status refuse(const std::string& pointer, const std::string& why) const {
    return fail(ErrorCode::invalid, "loading the schema " + std::string(file_) + ": " +
                                        (pointer.empty() ? "the whole" : pointer) + " " + why);
  }

  const Schemas& schemas_;
  std::string_view file_;
};

}  // namespace

Result<Schemas> Schemas::load(std::span<const SchemaFile> files) {
  Schemas schemas;
  for (const SchemaFile& file : files) {
    auto document = parse_json(file.text);
    if (!document) {
      return fail_in("loading the schema " + std::string(file.name), document.error());
    }
    schemas.files_.emplace(file.name, *std::move(document));
  }
  for (const auto& [name, document] : schemas.files_) {
    if (auto status = Loader(schemas, name).check(document, ""); !status) {
      return tl::unexpected(status.error());
    }
  }
  return schemas;
}

std::vector<std::string> Schemas::types() const {
  std::vector<std::string> types;
  for (const auto& [name, document] : files_) {
    if (name != kSharedFile) types.push_back(name.substr(0, name.rfind(".json")));
  }
  return types;
}

const Json* Schemas::find(std::string_view type) const {
  const auto found = files_.find(std::string(type) + ".json");
  return found == files_.end() || found->first == kSharedFile ? nullptr : &found->second;
}

const Json* Schemas::resolve(std::string_view reference) const {
  constexpr std::string_view kInside = "#/definitions/";
  const auto at = reference.find(kInside);
  if (at == std::string_view::npos) return nullptr;
  const auto file = files_.find(reference.substr(0, at));
  if (file == files_.end()) return nullptr;
  const Json* definitions = member(file->second, "definitions");
  return definitions == nullptr ? nullptr
                                : member(*definitions, reference.substr(at + kInside.size()));
}

}  // namespace pobratym::model
