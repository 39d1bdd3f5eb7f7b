// SPDX-License-Identifier: Apache-2.0
#include "content/tool/reference_command.hpp"

#include "content/tool/schema_reference.hpp"

namespace pobratym::tool {

int reference(const ReferenceOptions& options, const Surroundings& surroundings) {
  const auto schemas = model::Schemas::load();
  if (!schemas) {
    surroundings.err << schemas.error().message << "\n";
    return kRefused;
  }
  const auto language = options.language == "uk" ? ReferenceLanguage::uk : ReferenceLanguage::en;
  surroundings.out << schema_reference(*schemas, language);
  return kDone;
}

}  // namespace pobratym::tool
