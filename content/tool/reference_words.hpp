// SPDX-License-Identifier: Apache-2.0
// The words between the fields of the reference documentation, in both languages that staff and
// partners read. What a field is and means is written in the schemas, not here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pobratym::tool {

enum class ReferenceLanguage { uk, en };

/// "uk" or "en".
[[nodiscard]] std::string_view code(ReferenceLanguage language);

/// The opening of the page, before the list of types.
[[nodiscard]] std::string_view reference_opening(ReferenceLanguage language);

enum class ReferenceWord {
  field,  ///< heads of the columns
  what_it_is,
  how_it_is_written,
  required,
  yes,
  types,  ///< headings
  file,
  every_record,
  parts,
  and_every_record,  ///< under a type's table
  localized,
  text,
  up_to_characters,  ///< with {}
  whole_number,
  number,
  from_to,  ///< with two {}
  at_least,
  yes_or_no,
  list_of,
  entries_at_least,
  entries_at_most,
  object,
  by_name,
  by_program,
  anything,
  term_of,
  record_of,
};

[[nodiscard]] std::string_view word(ReferenceWord word, ReferenceLanguage language);

/// How a format is written, with an example; empty when there are no words for it.
[[nodiscard]] std::optional<std::string_view> format_words(std::string_view format,
                                                           ReferenceLanguage language);

/// `pattern` with each {} replaced by the next of `first` and `second`.
[[nodiscard]] std::string filled(std::string_view pattern, std::string_view first,
                                 std::string_view second = {});

}  // namespace pobratym::tool
