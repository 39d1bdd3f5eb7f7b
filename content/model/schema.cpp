// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema.hpp"

#include <utility>

#include "content/model/schema_index.hpp"
#include "content/model/schema_loader.hpp"
#include "content/model/schema_reference.hpp"

namespace pobratym::model {
namespace {

constexpr std::string_view kSharedFile = "common.json";

}  // namespace

Schemas::Schemas(SchemaIndex index)
    : index_(std::make_shared<const SchemaIndex>(std::move(index))) {}

Result<Schemas> Schemas::load(std::span<const SchemaFile> files) {
  auto index = load_schemas(files);
  if (!index) return tl::unexpected(index.error());
  return Schemas(*std::move(index));
}

std::vector<std::string> Schemas::types() const {
  std::vector<std::string> types;
  for (const auto& [name, document] : index_->files) {
    if (name != kSharedFile) types.push_back(name.substr(0, name.rfind(".json")));
  }
  return types;
}

const Json* Schemas::find(std::string_view type) const {
  const auto found = index_->files.find(std::string(type) + ".json");
  return found == index_->files.end() || found->first == kSharedFile ? nullptr : &found->second;
}

const Json* Schemas::resolve(std::string_view reference) const {
  return find_reference(*index_, "", reference);
}

const Json& Schemas::follow(const Json& schema) const { return index_->follow(schema); }

}  // namespace pobratym::model
