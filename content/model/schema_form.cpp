// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_form.hpp"

#include <set>

#include "content/model/schema.hpp"
#include "content/model/schema_hints.hpp"
#include "content/model/schema_keywords.hpp"
#include "content/model/schema_value.hpp"
#include "content/model/schema_walk.hpp"

namespace pobratym::model {
namespace {

bool is_draft_7(const Json& value) {
  return value == "http://json-schema.org/draft-07/schema#" ||
         value == "http://json-schema.org/draft-07/schema";
}

bool is_type(const Json& value) {
  const auto one = [](const Json& name) {
    return name.is_string() && is_type_name(name.get_ref<const std::string&>());
  };
  if (!value.is_array()) return one(value);
  std::set<std::string> different;
  for (const Json& name : value) {
    if (!one(name) || !different.insert(name.get<std::string>()).second) return false;
  }
  return !value.empty();
}

bool is_name_list(const Json& value) {
  if (!value.is_array()) return false;
  std::set<std::string> different;
  for (const Json& name : value) {
    if (!name.is_string() || !different.insert(name.get<std::string>()).second) return false;
  }
  return true;
}

bool is_known_format(const Json& value) {
  return value.is_string() && is_format(value.get_ref<const std::string&>());
}

class FormCheck {
 public:
  FormCheck(SchemaIndex& index, const std::string& file) : index_(index), file_(file) {}

  [[nodiscard]] Status check(const Json& schema, const std::string& pointer) {
    index_.places.emplace(&schema, file_ + "#" + pointer);
    if (schema.is_boolean()) return {};
    if (!schema.is_object()) return refuse(pointer, "is no schema: an object, true or false is");
    for (auto it = schema.begin(); it != schema.end(); ++it) {
      const Keyword* keyword = find_keyword(it.key());
      if (keyword == nullptr) {
        return refuse(pointer, "has the word \"" + it.key() + "\", which is not applied here");
      }
      if (auto status = check_beside_reference(schema, *keyword, pointer); !status) return status;
      auto status = check_keyword(schema, *keyword, *it, pointer_to(pointer, it.key()));
      if (!status) return status;
    }
    return {};
  }

 private:
  /// Draft 7 applies nothing that stands beside "$ref".
  [[nodiscard]] Status check_beside_reference(const Json& schema, const Keyword& keyword,
                                              const std::string& pointer) const {
    const bool applied = keyword.rule != nullptr || keyword.name == "type" ||
                         keyword.name == "then" || keyword.name == "else" ||
                         keyword.name == "x-check" || keyword.name == "x-localized";
    if (!applied || !schema.contains("$ref")) return {};
    return refuse(pointer, "has \"" + std::string(keyword.name) +
                               "\" beside \"$ref\", which would not be applied; put both into an "
                               "\"allOf\"");
  }

  [[nodiscard]] Status check_keyword(const Json& schema, const Keyword& keyword, const Json& value,
                                     const std::string& pointer) {
    switch (keyword.shape) {
      case Shape::note:
        return {};
      case Shape::draft:
        return expect(is_draft_7(value), pointer,
                      "draft 7, http://json-schema.org/draft-07/schema#");
      case Shape::words:
        return no_problem(problem_with_words(value), pointer);
      case Shape::form:
        return no_problem(problem_with_form(schema, value), pointer);
      case Shape::schema:
        return check(value, pointer);
      case Shape::schema_map:
        return check_map(value, pointer);
      case Shape::schema_list:
        return check_list(value, pointer, 1);
      case Shape::items:
        return value.is_array() ? check_list(value, pointer, 0) : check(value, pointer);
      case Shape::dependencies:
        return check_dependencies(value, pointer);
      case Shape::pattern_map:
        return check_pattern_map(value, pointer);
      case Shape::pattern:
        if (!value.is_string()) return refuse(pointer, "is no text");
        return compile(value.get_ref<const std::string&>(), &value, pointer);
      case Shape::names:
        return expect(is_name_list(value), pointer, "a list of different names");
      case Shape::values:
        return expect(value.is_array() && !value.empty(), pointer, "a list of one value or more");
      case Shape::count:
        return expect(as_count(value).has_value(), pointer, "a whole number from 0");
      case Shape::number:
        return expect(value.is_number(), pointer, "a number");
      case Shape::positive:
        return expect(value.is_number() && compare_values(value, 0) > 0, pointer,
                      "a number above 0");
      case Shape::flag:
        return expect(value.is_boolean(), pointer, "true or false");
      case Shape::type:
        return expect(is_type(value), pointer, "a type this program knows, or a list of them");
      case Shape::format:
        return expect(is_known_format(value), pointer, "a format this program knows");
      case Shape::check:
        return expect(value == "event-time", pointer, "a check this program knows");
      case Shape::reference:
        return expect(value.is_string(), pointer, "a text");
    }
    return {};
  }

  [[nodiscard]] Status check_map(const Json& schemas, const std::string& pointer) {
    if (!schemas.is_object()) return refuse(pointer, "is no object of schemas");
    for (auto it = schemas.begin(); it != schemas.end(); ++it) {
      if (auto status = check(*it, pointer_to(pointer, it.key())); !status) return status;
    }
    return {};
  }

  [[nodiscard]] Status check_list(const Json& schemas, const std::string& pointer,
                                  std::size_t least) {
    if (!schemas.is_array() || schemas.size() < least) {
      return refuse(pointer, "is no list of schemas");
    }
    for (std::size_t i = 0; i < schemas.size(); ++i) {
      if (auto status = check(schemas[i], pointer_to(pointer, std::to_string(i))); !status) {
        return status;
      }
    }
    return {};
  }

  [[nodiscard]] Status check_dependencies(const Json& value, const std::string& pointer) {
    if (!value.is_object()) return refuse(pointer, "is no object");
    for (auto it = value.begin(); it != value.end(); ++it) {
      const std::string inner = pointer_to(pointer, it.key());
      auto status = it->is_array() ? expect(is_name_list(*it), inner, "a list of different names")
                                   : check(*it, inner);
      if (!status) return status;
    }
    return {};
  }

  [[nodiscard]] Status check_pattern_map(const Json& value, const std::string& pointer) {
    if (!value.is_object()) return refuse(pointer, "is no object of schemas");
    for (auto it = value.begin(); it != value.end(); ++it) {
      const std::string inner = pointer_to(pointer, it.key());
      if (auto status = compile(it.key(), &*it, inner); !status) return status;
      if (auto status = check(*it, inner); !status) return status;
    }
    return {};
  }

  [[nodiscard]] Status compile(const std::string& text, const Json* owner,
                               const std::string& pointer) {
    auto pattern = Pattern::compile(text);
    if (!pattern) {
      return refuse(pointer, "is the pattern " + text + ", which " + pattern.error().message);
    }
    index_.patterns.emplace(owner, *std::move(pattern));
    return {};
  }

  [[nodiscard]] Status expect(bool good, const std::string& pointer, const char* what) const {
    return good ? Status() : refuse(pointer, std::string("is not ") + what);
  }

  [[nodiscard]] Status no_problem(const std::string& why, const std::string& pointer) const {
    return why.empty() ? Status() : refuse(pointer, why);
  }

  [[nodiscard]] Status refuse(const std::string& pointer, const std::string& why) const {
    return fail(ErrorCode::invalid, "loading the schema " + file_ + ": " +
                                        (pointer.empty() ? "the whole" : pointer) + " " + why +
                                        "; content/schema/README.md lists what is");
  }

  SchemaIndex& index_;
  const std::string& file_;
};

}  // namespace

Status check_form(SchemaIndex& index, const std::string& file, const Json& document) {
  return FormCheck(index, file).check(document, "");
}

}  // namespace pobratym::model
