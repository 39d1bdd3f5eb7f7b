// SPDX-License-Identifier: Apache-2.0
// The JSON Schemas of content/schema, compiled into the program so that it runs from anywhere. A
// strict subset of draft 7 (content/schema/README.md): a word that is not applied is refused when
// loading, so that no rule is ever written down and silently skipped.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::model {

struct SchemaIndex;

/// A file of content/schema: its name ("city.json") and its text.
struct SchemaFile {
  std::string_view name;
  std::string_view text;
};

/// The files this program was built with.
[[nodiscard]] std::span<const SchemaFile> compiled_schemas();

class Schemas {
 public:
  /// invalid, naming the file and the place in it, on the first thing that would not be applied: an
  /// unknown word or format, a reference that leads nowhere or round, a pattern RE2 cannot express.
  [[nodiscard]] static Result<Schemas> load(std::span<const SchemaFile> files = compiled_schemas());

  /// Every content type, sorted: "agreement", "city", …
  [[nodiscard]] std::vector<std::string> types() const;

  /// The schema of a type, or nullptr.
  [[nodiscard]] const Json* find(std::string_view type) const;

  /// What a reference with a file's name leads to: "common.json#/definitions/localized".
  [[nodiscard]] const Json* resolve(std::string_view reference) const;

  /// The schema that applies: `schema` itself, or what its "$ref" leads to.
  [[nodiscard]] const Json& follow(const Json& schema) const;

  /// For the engine.
  [[nodiscard]] const SchemaIndex& index() const { return *index_; }

 private:
  explicit Schemas(SchemaIndex index);

  /// Shared, because the index points into its own documents and copies must not move them; it
  /// never changes.
  std::shared_ptr<const SchemaIndex> index_;
};

/// Our formats: slug; date (year, month or day); day (a whole one); instant; zone; url; email;
/// record-key; record-or-text; language (BCP 47); country; local-time; phone; rrule; sha256. What
/// each expects is said under "format.<name>" in problem_words.hpp.
[[nodiscard]] bool is_format(std::string_view format);

/// Whether `text` is of that format; false when it is none of ours.
[[nodiscard]] bool matches_format(std::string_view format, std::string_view text);

}  // namespace pobratym::model
