// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/filled_pack.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "content/base/hash.hpp"

namespace pobratym::test {
namespace {

using model::Schemas;

/// Of any depth and kind, as unknown fields may be.
Json unknown() {
  return {
      {"words", {{"uk", "нове поле"}}}, {"numbers", {1, 2.5, -3}}, {"none", nullptr}, {"is", true}};
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// One value for a place in a document. `name` is the nearest member's, `number` tells entries of a
/// list apart.
class Filler {
 public:
  Filler(const Schemas& schemas, std::string type) : schemas_(schemas), type_(std::move(type)) {}

  [[nodiscard]] Json fill(const Json& schema, const std::string& name,
                          std::size_t number = 0) const {
    if (const auto reference = string_member(schema, "$ref"))
      return fill(*resolve(*reference), name, number);
    if (const Json* choices = member(schema, "enum")) return choices->at(number % choices->size());
    const std::string kind = string_member(schema, "type").value_or("object");
    if (kind == "object") return object(schema, name);
    if (kind == "array") return list(schema, name);
    if (kind == "string") return text(schema, name, number);
    if (kind == "boolean") return false;
    return number_of(schema, kind == "integer");
  }

 private:
  [[nodiscard]] const Json* resolve(const std::string& reference) const {
    const Json* found = schemas_.resolve(reference);
    if (found == nullptr) throw std::runtime_error("no definition " + reference);
    return found;
  }

  [[nodiscard]] Json object(const Json& schema, const std::string& name) const {
    if (string_member(schema, "x-check") == "event-time") return time(name);
    if (bool_member(schema, "x-localized")) {
      return {{"uk", "Слово про " + name}, {"en", "A word on " + name}, {"ka", "სიტყვა"}};
    }
    Json value = Json::object();
    add_members(schema, value);
    if (const Json* others = member(schema, "additionalProperties");
        others && others->is_object()) {
      value["entry-0"] = fill(*others, name);  // a map: its keys are data, so none is unknown
    } else {
      value[kUnknownField] = unknown();
    }
    return value;
  }

  void add_members(const Json& schema, Json& value) const {
    if (const auto reference = string_member(schema, "$ref"))
      return add_members(*resolve(*reference), value);
    if (const Json* parts = member(schema, "allOf")) {
      for (const Json& part : *parts) add_members(part, value);
    }
    const Json* properties = member(schema, "properties");
    if (properties == nullptr) return;
    for (const auto& [name, inner] : properties->items()) value[name] = fill(inner, name);
  }

  [[nodiscard]] static Json time(const std::string& name) {
    const bool late = is_one_of(name, {"end", "until", "to"});
    return {{"local", late ? "2026-12-02T20:30" : "2026-12-02T18:00"},
            {"zone", "Europe/Kyiv"},
            {kUnknownField, unknown()}};
  }

  [[nodiscard]] Json list(const Json& schema, const std::string& name) const {
    const auto least = integer_member(schema, "minItems").value_or(0);
    const auto most = integer_member(schema, "maxItems").value_or(2);
    const auto count = std::min<std::int64_t>(std::max<std::int64_t>(least, 2), most);
    const Json* entry = member(schema, "items");
    Json value = Json::array();
    for (std::int64_t i = 0; entry != nullptr && i < count; ++i) {
      Json one = fill(*entry, name, static_cast<std::size_t>(i));
      if (one.is_object() && one.contains("id")) one["id"] = "entry-" + std::to_string(i);
      value.push_back(std::move(one));
    }
    return value;
  }

  [[nodiscard]] static Json number_of(const Json& schema, bool whole) {
    const double least = number_member(schema, "minimum").value_or(0);
    const double most = number_member(schema, "maximum").value_or(1e6);
    if (whole) return static_cast<std::int64_t>(std::clamp(7.0, least, most));
    return std::clamp(12.5, least, most);
  }

  [[nodiscard]] Json text(const Json& schema, const std::string& name, std::size_t number) const {
    if (const auto format = string_member(schema, "format"))
      return formatted(*format, name, number);
    if (is_one_of(name, {"rule", "rrule"})) return "FREQ=WEEKLY;COUNT=3";
    if (is_one_of(name, {"email"})) return "hall@example.org";
    if (name == "file") return "picture.webp";
    if (integer_member(schema, "minLength") == 64) return std::string(64, 'a');
    if (name == "join_hosts") return number == 0 ? "example.org" : "meet.example.org";
    std::string words = "Слова «" + name + "» №" + std::to_string(number);
    if (const auto most = integer_member(schema, "maxLength"); most && *most < 40) words = "A";
    return words;
  }

  [[nodiscard]] Json formatted(const std::string& format, const std::string& name,
                               std::size_t number) const {
    const std::string digit = std::to_string(number);
    const bool late = is_one_of(name, {"end", "to", "until", "valid_until", "deadline"});
    if (format == "slug") return name == "type" ? type_ : name == "id" ? "filled" : "word-" + digit;
    if (is_one_of(format, {"date", "day"})) return late ? "2027-03-31" : "2026-11-20";
    if (format == "instant") return "2026-11-20T08:30:00Z";
    if (format == "zone") return "Europe/Kyiv";
    if (format == "url") return "https://example.org/" + name + "/" + digit;
    if (is_one_of(format, {"record-key", "record-or-text"})) return reference(name, number);
    if (format == "language") return number == 0 ? "uk" : "en";
    if (format == "country") return "UA";
    if (format == "local-time") return "2026-12-02T18:00";
    if (format == "phone") return "+380 57 123 45 6" + digit;
    if (format == "email") return "hall@example.org";
    if (is_one_of(format, {"rule", "rrule", "recur", "recurrence", "recurrence-rule"}))
      return "FREQ=WEEKLY;COUNT=3";
    if (is_one_of(format, {"hash", "sha256"})) return std::string(64, 'a');
    if (format == "media-file") return "picture.webp";
    throw std::runtime_error("tests/e2e/filled_pack.cpp does not know the format " + format);
  }

  /// A record that is in the pack; of which type, the field's name says.
  [[nodiscard]] std::string reference(const std::string& name, std::size_t number) const {
    if (is_one_of(name, {"ref", "source"})) return "source/filled";
    for (const std::string& type : schemas_.types())
      if (name == type) return type + "/filled";
    return number == 0 ? "city/filled" : "city/second";
  }

  const Schemas& schemas_;
  std::string type_;
};

/// What a schema cannot say, field by field.
void follow_the_rules(const std::string& type, Json& document) {
  document["status"] = "published";
  document["type"] = type;
  if (type == "hotline" || type == "help-call") document["live"] = "current";
  if (type == "event") document["mode"] = "mixed";
  if (type == "poll" && document.contains("results"))
    document["results"]["votes"] = {{"entry-0", 3}, {"entry-1", 4}};
}

}  // namespace

std::map<std::string, Json> filled_records(const Schemas& schemas) {
  std::map<std::string, Json> records;
  for (const std::string& type : schemas.types()) {
    if (type == "lexicon") continue;  // made by publishing; a pack may not have one
    Json document = Filler(schemas, type).fill(*schemas.find(type), type);
    follow_the_rules(type, document);
    records.emplace(type + "/filled", std::move(document));
  }
  Json second = records.at("city/filled");
  second["id"] = "second";
  records.emplace("city/second", std::move(second));
  return records;
}

void write_filled_pack(const Path& folder, const Path& picture,
                       const std::map<std::string, Json>& records) {
  RealDisk disk;
  const auto must = [](const auto& done) {
    if (!done) throw std::runtime_error(done.error().message);
  };
  std::filesystem::create_directories(folder / "media");
  std::filesystem::copy_file(picture, folder / "media/picture.webp");
  must(disk.write(folder / "pack.json",
                  dump_json_pretty({{"id", "filled"},
                                    {"origin", "filled"},
                                    {"title", {{"uk", "Усе"}, {"en", "Everything"}}},
                                    {"licence", "CC0-1.0"}})));
  for (const auto& [key, document] : records) {
    const Path file = folder / "records" / (key + ".json");
    std::filesystem::create_directories(file.parent_path());
    must(disk.write(file, dump_json_pretty(document)));
  }
}

}  // namespace pobratym::test
