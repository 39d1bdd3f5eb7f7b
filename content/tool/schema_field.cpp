// SPDX-License-Identifier: Apache-2.0
#include "content/tool/schema_field.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace pobratym::tool {
namespace {

constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

std::int64_t order_of(const Json* schema) {
  const Json* form = schema == nullptr ? nullptr : member(*schema, "x-form");
  return form == nullptr ? kLast : integer_member(*form, "order").value_or(kLast);
}

auto place_of(const model::Schemas& schemas, const SchemaField& field) {
  const Json* group = field.hint("group");
  const Json* order = field.hint("order");
  return std::tuple(
      group == nullptr || !group->is_string()
          ? kLast
          : order_of(group_of(schemas, group->get_ref<const std::string&>())),
      order == nullptr || !order->is_number_integer() ? kLast : order->get<std::int64_t>(),
      field.name);
}

}  // namespace

std::string SchemaField::note(std::string_view keyword, std::string_view language) const {
  for (const Json* schema : {written, rules}) {
    const Json* texts = schema == nullptr ? nullptr : member(*schema, keyword);
    if (texts == nullptr) continue;
    if (auto text = string_member(*texts, language)) return *text;
  }
  return {};
}

const Json* SchemaField::hint(std::string_view hint_name) const {
  for (const Json* schema : {written, rules}) {
    const Json* form = schema == nullptr ? nullptr : member(*schema, "x-form");
    const Json* found = form == nullptr ? nullptr : member(*form, hint_name);
    if (found != nullptr) return found;
  }
  return nullptr;
}

const Json* followed(const model::Schemas& schemas, std::string_view file, const Json& schema,
                     std::string* definition) {
  const Json* found = &schema;
  std::string in(file);
  for (int step = 0; step < 8; ++step) {
    auto reference = string_member(*found, "$ref");
    if (!reference) return found;
    if (reference->starts_with('#')) reference->insert(0, in);
    in = reference->substr(0, reference->find('#'));
    found = schemas.resolve(*reference);
    if (found == nullptr) return nullptr;
    if (definition != nullptr) *definition = *reference;
  }
  return nullptr;
}

std::vector<SchemaField> fields_of(const model::Schemas& schemas, std::string_view file,
                                   const Json& schema) {
  std::vector<SchemaField> fields;
  const Json* properties = member(schema, "properties");
  if (properties == nullptr) return fields;
  const auto required = string_list_member(schema, "required");
  for (const auto& [name, written] : properties->items()) {
    SchemaField field;
    field.name = name;
    field.written = &written;
    field.rules = followed(schemas, file, written, &field.definition);
    if (field.rules == nullptr) field.rules = &written;
    field.required = std::find(required.begin(), required.end(), name) != required.end();
    fields.push_back(std::move(field));
  }
  std::sort(fields.begin(), fields.end(), [&](const SchemaField& a, const SchemaField& b) {
    return place_of(schemas, a) < place_of(schemas, b);
  });
  return fields;
}

const Json* group_of(const model::Schemas& schemas, std::string_view name) {
  return schemas.resolve("common.json#/definitions/group-" + std::string(name));
}

}  // namespace pobratym::tool
