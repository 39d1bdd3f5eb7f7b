// SPDX-License-Identifier: Apache-2.0
// pobratym-pack reference: the reference documentation of all types and fields, as Markdown.
#pragma once

#include <string>

#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct ReferenceOptions {
  std::string language = "en";  ///< "uk" or "en"
};

[[nodiscard]] int reference(const ReferenceOptions& options, const Surroundings& surroundings);

}  // namespace pobratym::tool
