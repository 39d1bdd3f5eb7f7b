// SPDX-License-Identifier: Apache-2.0
// The JSON Schemas of content/schema, compiled into the program so that it runs from anywhere. A
// strict subset of draft 7: a keyword or format that is not implemented is refused when loading,
// so that no rule is ever written down and silently not applied.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::model {

/// A file of content/schema: its name ("city.json") and its text.
struct SchemaFile {
  std::string_view name;
  std::string_view text;
};

/// The files this program was built with.
[[nodiscard]] std::span<const SchemaFile> compiled_schemas();

class Schemas {
 public:
  /// invalid, naming the file and the place in it, on an unknown keyword or format or a reference
  /// that leads nowhere.
  [[nodiscard]] static Result<Schemas> load(std::span<const SchemaFile> files = compiled_schemas());

  /// Every content type, sorted: "agreement", "city", …
  [[nodiscard]] std::vector<std::string> types() const;

  /// The schema of a type, or nullptr.
  [[nodiscard]] const Json* find(std::string_view type) const;

  /// What "$ref" names: "common.json#/definitions/localized", seen from any file.
  [[nodiscard]] const Json* resolve(std::string_view reference) const;

 private:
  std::map<std::string, Json, std::less<>> files_;
};

/// Our formats: slug; date (year, month or day); day (a whole one); instant; zone; url; record-key;
/// record-or-text; language (BCP 47); country; local-time; phone.
[[nodiscard]] bool is_format(std::string_view format);

/// Whether `text` is of that format; false when it is none of ours.
[[nodiscard]] bool matches_format(std::string_view format, std::string_view text);

/// "an address that begins with https:// or http://", for the sentence that says what is expected.
[[nodiscard]] std::string_view describe_format(std::string_view format);

}  // namespace pobratym::model
