// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_loader.hpp"

#include "content/model/schema_form.hpp"
#include "content/model/schema_reference.hpp"

namespace pobratym::model {

Result<SchemaIndex> load_schemas(std::span<const SchemaFile> files) {
  SchemaIndex index;
  for (const SchemaFile& file : files) {
    auto document = parse_json(file.text);
    if (!document) {
      return fail_in("loading the schema " + std::string(file.name), document.error());
    }
    index.files.emplace(file.name, *std::move(document));
  }
  for (const auto& [name, document] : index.files) {
    if (auto status = check_form(index, name, document); !status) {
      return tl::unexpected(status.error());
    }
  }
  if (auto status = resolve_references(index); !status) return tl::unexpected(status.error());
  return index;
}

}  // namespace pobratym::model
