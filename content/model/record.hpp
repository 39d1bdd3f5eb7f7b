// SPDX-License-Identifier: Apache-2.0
// A record: one JSON document of a schema'd type. Everything that travels, is signed and is stored
// is a Record; the typed structs (city.hpp, event.hpp, …) are read from it when a screen asks, so
// that fields an older program does not know survive on their way through it.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::model {

/// Names one record in the whole product: "city/brno".
struct RecordKey {
  std::string type;
  std::string slug;

  auto operator<=>(const RecordKey&) const = default;

  [[nodiscard]] std::string text() const { return type + "/" + slug; }
  [[nodiscard]] bool empty() const { return type.empty() && slug.empty(); }

  /// "type/slug", both slugs; empty when `text` is anything else.
  [[nodiscard]] static std::optional<RecordKey> parse(std::string_view text);
};

struct Record {
  RecordKey key;
  Json document;
};

/// Takes the key from the document's "type" and "id"; invalid when they are missing or no slugs.
/// Whether the rest fits the type's schema is validate()'s question.
[[nodiscard]] Result<Record> record_from(Json document);

}  // namespace pobratym::model
