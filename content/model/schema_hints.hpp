// SPDX-License-Identifier: Apache-2.0
// What schemas say to people and to forms: titles, help, widgets. Forms, the reference
// documentation and problems read them, so a hint that is half written is refused like a rule.
#pragma once

#include <string>

#include "content/base/json.hpp"

namespace pobratym::model {

/// Why `words` is no {"uk": …, "en": …} with two texts; empty when it is one.
[[nodiscard]] std::string problem_with_words(const Json& words);

/// Why `form` does not follow the vocabulary of content/schema/README.md, seen with the schema that
/// it stands in; empty when it does.
[[nodiscard]] std::string problem_with_form(const Json& schema, const Json& form);

}  // namespace pobratym::model
