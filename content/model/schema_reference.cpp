// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_reference.hpp"

#include <optional>
#include <vector>

#include "content/base/percent.hpp"
#include "content/base/text.hpp"

namespace pobratym::model {
namespace {

/// One step of a JSON Pointer: ~1 is a slash, ~0 a tilde.
std::optional<std::string> decode_step(std::string_view step) {
  std::string plain;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] != '~') {
      plain += step[i];
    } else if (i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1')) {
      plain += step[++i] == '0' ? '~' : '/';
    } else {
      return std::nullopt;
    }
  }
  return plain;
}

const Json* entry_at(const Json& list, std::string_view step) {
  std::size_t index = 0;
  if (step.empty() || step.size() > 6 || (step.size() > 1 && step[0] == '0')) return nullptr;
  for (const char c : step) {
    if (c < '0' || c > '9') return nullptr;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return index < list.size() ? &list[index] : nullptr;
}

const Json* follow_pointer(const Json& document, std::string_view pointer) {
  const Json* at = &document;
  if (pointer.empty()) return at;
  if (pointer.front() != '/') return nullptr;
  for (const std::string& raw : split(pointer.substr(1), '/')) {
    const auto step = decode_step(raw);
    if (!step) return nullptr;
    at = at->is_array() ? entry_at(*at, *step) : member(*at, *step);
    if (at == nullptr) return nullptr;
  }
  return at;
}

/// Schemas that judge the very value that `schema` judges.
std::vector<const Json*> applied_to_same_value(const SchemaIndex& index, const Json& schema) {
  std::vector<const Json*> parts;
  if (const auto target = index.targets.find(&schema); target != index.targets.end()) {
    return {target->second};
  }
  for (const char* word : {"allOf", "anyOf", "oneOf"}) {
    const Json* list = member(schema, word);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) parts.push_back(&(*list)[i]);
  }
  for (const char* word : {"not", "if", "then", "else"}) {
    if (const Json* part = member(schema, word)) parts.push_back(part);
  }
  if (const Json* dependencies = member(schema, "dependencies")) {
    for (const Json& part : *dependencies) {
      if (!part.is_array()) parts.push_back(&part);
    }
  }
  return parts;
}

/// Looks for a way from a schema back to itself that never goes into the value.
class Rounds {
 public:
  explicit Rounds(const SchemaIndex& index) : index_(index) {}

  /// A schema on such a way, or nullptr.
  [[nodiscard]] const Json* find() {
    for (const auto& [schema, place] : index_.places) {
      if (const Json* found = visit(*schema)) return found;
    }
    return nullptr;
  }

 private:
  /// Depth is bounded by the schemas' own nesting and the number of references.
  const Json* visit(const Json& schema) {
    const auto [state, first] = seen_.emplace(&schema, true);
    if (!first) return state->second ? &schema : nullptr;
    for (const Json* part : applied_to_same_value(index_, schema)) {
      if (const Json* found = visit(*part)) return found;
    }
    seen_[&schema] = false;
    return nullptr;
  }

  const SchemaIndex& index_;
  std::unordered_map<const Json*, bool> seen_;  ///< true while on the way
};

std::string file_of(const std::string& place) { return place.substr(0, place.find('#')); }

Status refuse(const std::string& place, const std::string& why) {
  const std::string pointer = place.substr(place.find('#') + 1);
  return fail(ErrorCode::invalid, "loading the schema " + file_of(place) + ": " +
                                      (pointer.empty() ? "the whole" : pointer) + " " + why);
}

}  // namespace

const Json* find_reference(const SchemaIndex& index, std::string_view from,
                           std::string_view reference) {
  const auto mark = reference.find('#');
  std::string_view name = reference.substr(0, mark);
  if (name.empty()) name = from;
  const auto file = index.files.find(name);
  if (file == index.files.end()) return nullptr;
  if (mark == std::string_view::npos) return &file->second;
  const auto pointer = decode_percent(reference.substr(mark + 1));
  return pointer ? follow_pointer(file->second, *pointer) : nullptr;
}

Status resolve_references(SchemaIndex& index) {
  for (const auto& [schema, place] : index.places) {
    const auto reference = string_member(*schema, "$ref");
    if (!reference) continue;
    const Json* target = find_reference(index, file_of(place), *reference);
    if (target == nullptr || !index.places.contains(target)) {
      return refuse(place, "has the \"$ref\" " + *reference +
                               ", which leads to no schema of a loaded file; write "
                               "#/definitions/… or common.json#/definitions/…");
    }
    index.targets.emplace(schema, target);
  }
  if (const Json* schema = Rounds(index).find()) {
    return refuse(index.places.at(schema),
                  "comes back to itself by \"$ref\" without going into the value");
  }
  return {};
}

}  // namespace pobratym::model
